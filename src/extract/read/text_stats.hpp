// What can be counted in a piece of text, whatever its language.
#pragma once

#include <cstdint>
#include <string_view>

namespace unbake::extract {

struct TextStats {
  std::uint32_t chars = 0;     ///< code points but for white space
  std::uint32_t unspaced = 0;  ///< characters of scripts written without spaces
  std::uint32_t words = 0;     ///< words of the other scripts
  std::uint32_t letters = 0;   ///< word characters that are no digits, of any script
  std::uint32_t digits = 0;
  std::uint32_t capitals = 0;   ///< of Latin, Greek and Cyrillic
  std::uint32_t names = 0;      ///< words that begin with one
  std::uint32_t sentences = 0;  ///< ends of sentences; an ASCII one counts before white space, Han or the text's end
  std::uint32_t clauses = 0;    ///< commas and their kin
  std::uint32_t right_to_left = 0;
  std::uint32_t code_marks = 0;  ///< signs that programs have and prose has not
  std::uint32_t calls = 0;       ///< brackets right behind an ASCII letter or digit
  bool ascii = true;
  bool ends_sentence = false;  ///< the last character but for closing quotes and brackets ends a sentence
  bool ends_colon = false;
  double weight = 0;  ///< length in words: words + kWordsPerUnspacedChar * unspaced
};

/// A Chinese or Japanese word of running text is about 1.6 characters long.
inline constexpr double kWordsPerUnspacedChar = 0.62;

/// One pass over `text` (UTF-8).
TextStats count_text(std::string_view text);

}  // namespace unbake::extract
