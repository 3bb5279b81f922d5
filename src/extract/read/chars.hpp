// UTF-8 reading and the few character classes that extraction counts by. Ranges are by Unicode block; a full property
// table would say the same for running text and cost a load of data.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unbake::extract {

namespace detail {
// Bits of an ASCII character's class.
inline constexpr std::uint8_t kWord = 1;
inline constexpr std::uint8_t kSpace = 2;
inline constexpr std::uint8_t kDigit = 4;
inline constexpr auto kAsciiClasses = [] {
  std::array<std::uint8_t, 128> classes{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")) {
    classes[static_cast<unsigned char>(c)] = kWord;
  }
  for (const char c : std::string_view("0123456789")) classes[static_cast<unsigned char>(c)] = kWord | kDigit;
  for (const char c : std::string_view(" \t\n\v\f\r")) classes[static_cast<unsigned char>(c)] = kSpace;
  return classes;
}();
char32_t next_char_beyond_ascii(std::string_view text, std::size_t& offset);
char32_t fold_char_beyond_ascii(char32_t c);
bool is_word_beyond_ascii(char32_t c);
bool is_space_beyond_ascii(char32_t c);
int digit_value_beyond_ascii(char32_t c);
bool is_han(char32_t c);
bool is_unspaced(char32_t c);
bool is_hangul(char32_t c);
bool is_right_to_left(char32_t c);
}  // namespace detail

/// The code point at `offset` (< text.size()), which moves on behind it. U+FFFD for each maximal subpart that is
/// ill-formed.
inline char32_t next_char(std::string_view text, std::size_t& offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead >= 0x80) return detail::next_char_beyond_ascii(text, offset);
  ++offset;
  return lead;
}

/// The block that nearly all Han text is written with: what asks for much of every character asks for this first.
inline constexpr char32_t kFirstIdeograph = 0x4E00, kLastIdeograph = 0x9FFF;
inline bool is_ideograph(char32_t c) { return c >= kFirstIdeograph && c <= kLastIdeograph; }
/// The end of the run of such characters at a byte offset of UTF-8: the offset itself where there is none.
std::size_t ideographs_end(std::string_view text, std::size_t offset);

// These are asked of every character of a page, and of most the first comparison tells.
/// Han, kana, and the scripts of South-East Asia written without spaces: text is counted by character.
inline bool is_unspaced(char32_t c) { return c >= 0x0E00 && detail::is_unspaced(c); }
inline bool is_han(char32_t c) { return c >= 0x3005 && detail::is_han(c); }
inline bool is_hangul(char32_t c) { return c >= 0x1100 && detail::is_hangul(c); }
/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
inline bool is_right_to_left(char32_t c) { return c >= 0x0590 && detail::is_right_to_left(c); }
/// The value of an ASCII or full-width digit, or one of Arabic, Persian, Devanagari or Bengali; else -1.
inline int digit_value(char32_t c) {
  if (c >= 0x80) return detail::digit_value_beyond_ascii(c);
  return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
}
inline bool is_digit(char32_t c) { return digit_value(c) >= 0; }
/// Letters, marks and digits: all that can be part of a word. Everything above U+00BF that is no known punctuation.
inline bool is_word(char32_t c) {
  return c < 0x80 ? (detail::kAsciiClasses[c] & detail::kWord) != 0 : detail::is_word_beyond_ascii(c);
}
inline bool is_space(char32_t c) {
  return c < 0x80 ? (detail::kAsciiClasses[c] & detail::kSpace) != 0 : detail::is_space_beyond_ascii(c);
}

/// One sentence ends: . ! ? and their kin in other scripts. Not the ellipsis, which also cuts teasers short.
bool is_sentence_end(char32_t c);
/// A part of a sentence ends: comma, semicolon, enumeration comma …
bool is_clause_end(char32_t c);
/// Quotes and brackets that may close behind the end of a sentence.
bool is_closing(char32_t c);

/// What comparing and matching is done on: lower case, full-width forms as ASCII, Traditional characters of the word
/// lists as Simplified, white space runs as one space (none next to unspaced scripts), no spaces at the ends.
/// The result is UTF-8; its offsets are not those of `text`.
std::string fold(std::string_view text);
/// The same into `out`, whose memory is used again.
void fold_into(std::string_view text, std::string& out);
/// One character of fold(): case, width and script.
inline char32_t fold_char(char32_t c) {
  if (c >= 0x80) return detail::fold_char_beyond_ascii(c);
  return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

}  // namespace unbake::extract
