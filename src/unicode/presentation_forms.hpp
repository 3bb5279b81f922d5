// Arabic letters in the form that they have at a place in a word: Unicode has characters for these as well.
#pragma once

#include <cstdint>

namespace unbake::unicode {

/// The blocks of such forms. They also have ligatures and vowel marks.
constexpr bool is_in_presentation_forms(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

/// How the form of a letter joins its neighbours in the order of reading.
enum class Joining : std::uint8_t {
  none,  ///< no form of one letter; all are none where the data of NFKC are not there
  isolated,
  final,    ///< joins the letter before
  initial,  ///< joins the letter behind
  medial,
};
Joining joining_of(char32_t c);

}  // namespace unbake::unicode
