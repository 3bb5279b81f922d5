// What is kept of ICU, for every code point, is what ICU says.
#include <gtest/gtest.h>

#include "unicode/properties.hpp"

// Our own room has a folder of that name too.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace unbake::unicode {
namespace {

Script icu_script(UScriptCode code) {
  switch (code) {
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

TEST(PropertiesOfEveryCodePoint, AreIcus) {
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    const auto own = static_cast<char32_t>(c);
    const std::uint32_t category = U_GET_GC_MASK(c);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script_code = uscript_getScript(c, &status);
    const bool is_icu_space =
        c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r' || c == 0x85 || (category & U_GC_Z_MASK) != 0;
    const bool is_icu_rtl = c == 0x200F || (uscript_isRightToLeft(script_code) != 0 && (category & U_GC_ND_MASK) == 0);
    SCOPED_TRACE(c);
    ASSERT_EQ(is_letter(own), (category & U_GC_L_MASK) != 0);
    ASSERT_EQ(is_digit(own), (category & U_GC_ND_MASK) != 0);
    ASSERT_EQ(is_space(own), is_icu_space);
    ASSERT_EQ(is_punctuation(own), (category & U_GC_P_MASK) != 0);
    ASSERT_EQ(is_private_use(own), (category & U_GC_CO_MASK) != 0);
    ASSERT_EQ(is_control(own), (category & U_GC_CC_MASK) != 0);
    ASSERT_EQ(is_upper(own), (category & U_GC_LU_MASK) != 0);
    ASSERT_EQ(is_lower(own), (category & U_GC_LL_MASK) != 0);
    ASSERT_EQ(is_assigned(own), (category & U_GC_CN_MASK) == 0);
    ASSERT_EQ(is_rtl(own), is_icu_rtl);
    ASSERT_EQ(script(own), icu_script(script_code));
    ASSERT_EQ(is_han(own), script_code == USCRIPT_HAN);
    ASSERT_EQ(to_lower(own), static_cast<char32_t>(u_tolower(c)));
  }
}

}  // namespace
}  // namespace unbake::unicode
