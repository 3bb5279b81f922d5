// A Document to the parts of an article: which blocks are its body, why the others are not, and what the page says of
// it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/work.hpp"
#include "extract/metadata/metadata.hpp"
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

/// What the page says of the article, and the article itself.
struct Extraction : Metadata {
  std::string_view kind;  ///< of page (kinds.hpp); empty: there is nothing to tell it by
  double kind_confidence = 0;
  std::string language;               ///< BCP 47
  std::string direction;              ///< ltr | rtl
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
