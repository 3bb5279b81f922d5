// What a page says of its article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.hpp"

namespace unbake::extract {

inline constexpr std::uint32_t kNoBlock = 0xFFFFFFFF;

/// Strings are empty where the page says nothing. All text stands on the page or in its head; nothing is guessed.
struct Metadata {
  std::string title;
  std::uint32_t title_block = kNoBlock;  ///< index of the block that the title is a piece of, shown or not
  Span title_piece;                      ///< in that block's text
  std::string byline;
  std::string source;     ///< who published first, as the page names it
  std::string published;  ///< ISO 8601, as exact as the page has it; an offset only if the page gives one
  std::string modified;
  std::string site;
  std::string image;              ///< address as the page writes it
  std::string description;        ///< what the head says the page is about
  std::vector<std::string> tags;  ///< what the page files it under, without repetition
  std::string license;            ///< its address as the page writes it, else its name
  std::string url;                ///< the canonical address as the page writes it, else the one it was found at
};

}  // namespace unbake::extract
