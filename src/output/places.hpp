// Where the changes of the text can be seen.
#pragma once

#include <cstdint>
#include <vector>

#include "article/article.hpp"
#include "base/span.hpp"

namespace unbake::output {

/// What a reader is shown of an edit, in units of UTF-16: what it wrote, without white space at the ends. Where it left
/// nothing, the character before it, which is the one that had been spoilt; at the start of a block, the one behind it.
struct Place {
  std::uint32_t edit = 0;  ///< index in the log
  Span title;              ///< in the title; each is empty where it is not to be seen there
  Span html;               ///< in the text that a parser finds in the HTML (textContent of the fragment)
  Span text;               ///< in the plain text
};

/// In the order of the log, without those that are nowhere.
std::vector<Place> places(const article::Article& article);

}  // namespace unbake::output
