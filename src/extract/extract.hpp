// A Document to the parts of an article: which blocks are its body, why the others are not, and what the page says of
// it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/work.hpp"
#include "html/document.hpp"

namespace unbake::extract {

struct Options {
  std::string_view url;      ///< the page's address; empty: unknown
  bool keep_unsure = false;  ///< also blocks inside of the article that only their looks speak against
};

struct RemovedBlock {
  std::uint32_t block;      ///< index in Document::blocks
  std::string_view reason;  ///< from reasons.hpp
};

/// Strings are empty where the page says nothing. All text stands on the page or in its head; nothing is guessed.
struct Extraction {
  std::string title;
  std::string byline;
  std::string source;     ///< who published first, as the page names it
  std::string published;  ///< ISO 8601, as exact as the page has it; an offset only if the page gives one
  std::string modified;
  std::string language;   ///< BCP 47
  std::string direction;  ///< ltr | rtl
  std::string site;
  std::string image;                  ///< address as the page writes it
  std::string description;            ///< what the head says the page is about
  std::vector<std::string> tags;      ///< what the page files it under, without repetition
  std::string license;                ///< its address as the page writes it, else its name
  std::string url;                    ///< the canonical address as the page writes it, else Options::url
  std::string next_page;              ///< address of the article's next page, absolute where Options::url is
  std::vector<std::uint32_t> body;    ///< indices of Document::blocks in their order; empty: the page has no article
  std::vector<RemovedBlock> removed;  ///< every other block that a reader sees
};

/// Blocks of kind metadata are in neither list. Takes time linear in the page, and so runs to its end also where the
/// time is over: the page is then as short as the time was.
Extraction extract(const html::Document& document, const Options& options, Work& work);

/// The same without limits.
inline Extraction extract(const html::Document& document, const Options& options) {
  Work work;
  return extract(document, options, work);
}

}  // namespace unbake::extract
