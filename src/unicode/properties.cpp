#include "unicode/properties.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace unbake::unicode {
namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) { return c - first <= last - first; }

/// The block most ideographs are in: the first thing to ask on a Chinese page.
constexpr bool is_common_han(char32_t c) { return in(c, 0x4E00, 0x9FFF); }

constexpr bool is_ascii_letter(char32_t c) { return in(c | 0x20, 'a', 'z'); }

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

std::uint32_t category_mask(char32_t c) { return c > UCHAR_MAX_VALUE ? 0 : U_GET_GC_MASK(icu(c)); }

bool has(char32_t c, UProperty property) { return u_hasBinaryProperty(icu(c), property) != 0; }

}  // namespace

Script script(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) ? Script::latin : Script::common;
  if (is_common_han(c)) return Script::han;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(icu(c), &status)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Script::common;
    case USCRIPT_LATIN:
      return Script::latin;
    case USCRIPT_GREEK:
      return Script::greek;
    case USCRIPT_CYRILLIC:
      return Script::cyrillic;
    case USCRIPT_HEBREW:
      return Script::hebrew;
    case USCRIPT_ARABIC:
      return Script::arabic;
    case USCRIPT_DEVANAGARI:
      return Script::devanagari;
    case USCRIPT_THAI:
      return Script::thai;
    case USCRIPT_HAN:
      return Script::han;
    case USCRIPT_HIRAGANA:
      return Script::hiragana;
    case USCRIPT_KATAKANA:
      return Script::katakana;
    case USCRIPT_HANGUL:
      return Script::hangul;
    case USCRIPT_BOPOMOFO:
      return Script::bopomofo;
    default:
      return Script::other;
  }
}

bool is_han(char32_t c) { return is_common_han(c) || (c >= 0x2E80 && script(c) == Script::han); }

bool is_cjk(char32_t c) {
  if (is_common_han(c)) return true;
  if (c < 0x1100) return false;
  if (in(c, 0x3099, 0x309C) || c == 0x30FC || c == 0xFF70) return true;  // Script=Common or Inherited in the database
  switch (script(c)) {
    case Script::han:
    case Script::hiragana:
    case Script::katakana:
    case Script::hangul:
    case Script::bopomofo:
      return true;
    default:
      return false;
  }
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return is_common_han(c) || (category_mask(c) & U_GC_L_MASK) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return in(c, '0', '9');
  return (category_mask(c) & U_GC_ND_MASK) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || in(c, '\t', '\r');
  return has(c, UCHAR_WHITE_SPACE);
}

bool is_punctuation(char32_t c) { return (category_mask(c) & U_GC_P_MASK) != 0; }

bool is_private_use(char32_t c) {
  return in(c, 0xE000, 0xF8FF) || in(c, 0xF0000, 0xFFFFD) || in(c, 0x100000, 0x10FFFD);
}

bool is_default_ignorable(char32_t c) { return c >= 0x80 && has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT); }

bool is_control(char32_t c) { return c < 0x20 || in(c, 0x7F, 0x9F); }

bool is_rtl(char32_t c) {
  if (c < 0x590 || c > UCHAR_MAX_VALUE) return false;
  const UCharDirection direction = u_charDirection(icu(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_upper(char32_t c) { return c < 0x80 ? in(c, 'A', 'Z') : has(c, UCHAR_UPPERCASE); }

bool is_lower(char32_t c) { return c < 0x80 ? in(c, 'a', 'z') : has(c, UCHAR_LOWERCASE); }

bool is_assigned(char32_t c) { return c <= UCHAR_MAX_VALUE && u_isdefined(icu(c)) != 0; }

bool is_sentence_end(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  return c == 0x2026 || has(c, UCHAR_S_TERM);
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return in(c, 'A', 'Z') ? c + 0x20 : c;
  return c > UCHAR_MAX_VALUE ? c : static_cast<char32_t>(u_tolower(icu(c)));
}

}  // namespace unbake::unicode
