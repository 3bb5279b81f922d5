// Words of folded text as numbers, for comparing texts. Equal words have equal numbers; others hardly ever.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/chars.hpp"

namespace unbake::extract {

/// Calls visit(number, characters) for each word. A character of an unspaced script is a word of no length.
template <typename Visit>
void each_word(std::string_view folded, Visit visit) {
  std::uint32_t word = 0;
  std::uint32_t characters = 0;
  const auto flush = [&] {
    if (word != 0) visit(word, characters);
    word = characters = 0;
  };
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_char(folded, i);
    if (!is_word(c)) {
      flush();
    } else if (is_unspaced(c)) {
      flush();
      visit(static_cast<std::uint32_t>(c), 0U);
    } else {
      word = (word ^ c) * 0x01000193 + 1;  // as FNV-1a does; 0 stands for no word
      ++characters;
    }
  }
  flush();
}

}  // namespace unbake::extract
