// Properties of code points, as version 16 of the Unicode Character Database has them. A value that is no code point
// has no property and Script::other.
#pragma once

#include <cstdint>

namespace unbake::unicode {

/// Only what the rooms tell apart.
enum class Script : std::uint8_t {
  other,
  common,  ///< used with any script: digits, punctuation; also inherited marks
  latin,
  greek,
  cyrillic,
  hebrew,
  arabic,
  devanagari,
  thai,
  han,
  hiragana,
  katakana,
  hangul,
  bopomofo,
};
Script script(char32_t c);

/// Script=Han: ideographs, radicals, U+3005, U+3007.
bool is_han(char32_t c);

/// Han, hiragana, katakana (with the marks U+3099-309C and U+30FC both share), hangul, bopomofo. No punctuation.
bool is_cjk(char32_t c);

bool is_letter(char32_t c);             ///< general category L
bool is_digit(char32_t c);              ///< general category Nd, in any script
bool is_space(char32_t c);              ///< White_Space; no zero-width space
bool is_punctuation(char32_t c);        ///< general category P; no symbols such as + or $
bool is_private_use(char32_t c);        ///< general category Co
bool is_default_ignorable(char32_t c);  ///< Default_Ignorable_Code_Point: soft hyphen, zero-width space, BOM ...
bool is_control(char32_t c);            ///< general category Cc: C0, DEL and C1
bool is_rtl(char32_t c);                ///< of a script that is written from right to left, but its digits; or U+200F
bool is_upper(char32_t c);              ///< general category Lu
bool is_lower(char32_t c);              ///< general category Ll
bool is_assigned(char32_t c);           ///< not Cn: no noncharacter, nothing reserved

/// Ends a sentence: Sentence_Terminal (. ! ? and their like in every script) and the ellipsis U+2026.
bool is_sentence_end(char32_t c);

/// Simple lower case (one code point to one).
char32_t to_lower(char32_t c);

}  // namespace unbake::unicode
