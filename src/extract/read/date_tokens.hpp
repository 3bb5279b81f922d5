// The numbers, words and signs that dates are read from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unbake::extract {

struct DateToken {
  enum class Kind : unsigned char { number, word, sign } kind = Kind::sign;
  int value = 0;         ///< number; sign: its code point
  int digits = 0;        ///< number: how many it is written with; of one in words (十二), those of its value
  bool persian = false;  ///< number in the digits of Persian and Urdu
  std::size_t begin = 0, end = 0;
};

/// The tokens of folded text (see fold()), no more than those of the longest line that gives a date. Numbers in Han
/// characters (二〇二四, 十二) are such only where a character behind says that they count years, months or days.
std::vector<DateToken> date_tokens(std::string_view folded);

bool is_thai(char32_t c);

}  // namespace unbake::extract
