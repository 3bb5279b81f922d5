// White space as a browser shows it.
#pragma once

#include <string>
#include <string_view>

#include "base/ascii.hpp"

namespace unbake::html {

/// Folded and trimmed: attribute values and titles are one line each.
inline std::string folded(std::string_view text) {
  std::string out;
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
    if (!out.empty()) out.push_back(' ');
    out.append(word);
  }
  return out;
}

}  // namespace unbake::html
