#include <gtest/gtest.h>

#include "unicode/properties.hpp"

namespace unbake::unicode {
namespace {

struct Case {
  const char* name;
  bool (*property)(char32_t);
  std::u32string_view has;
  std::u32string_view lacks;
};

const Case kCases[] = {
    {"han", is_han, U"\u4E2D\u3007\u3005\u3400\U00020000\uF900", U"a\u3042\u30A2\uAC00\u3105\u3002\uFF0C\u0416"},
    {"cjk", is_cjk, U"\u4E2D\u3042\u30A2\u30FC\uAC00\u3105\uFF71\uFF70", U"a1\u3002\uFF0C\uFF21\u0E01 \u3000"},
    {"letter", is_letter, U"aZ\u00E9\u0416\u4E2D\u05D0", U"1_ \u3002\u0301\u00D7"},
    {"digit", is_digit, U"09\u0663\uFF15", U"a\u00BD\u4E09\u2160"},
    {"space", is_space, U" \t\n\r\f\u00A0\u3000\u2028\u0085", U"a\u200B\uFEFF\u00AD_"},
    {"punctuation", is_punctuation, U".,!-(\"\u3002\uFF0C\u2014\u201C\u00BF", U"+$a1 \u00A9\uFF0B"},
    {"sentence end", is_sentence_end, U".!?\u3002\uFF01\uFF1F\u2026\uFF61\u061F\u0964", U",;:\u3001\uFF0C\"a\u00BF"},
    {"private use", is_private_use, U"\uE000\uF8FF\U000F0000\U0010FFFD", U"\uD7FF\uF900\U000FFFFE"},
    {"default ignorable", is_default_ignorable, U"\u00AD\u200B\u200D\uFEFF\uFE0F\U000E0100", U" \u00A0\u3000a"},
    {"control", is_control, std::u32string_view(U"\0\x1B\x7F\u0085", 4), U" a\u00A0\u200B"},
    {"rtl", is_rtl, U"\u05D0\u0627\u06CC", U"a1\u4E2D \u0663"},
    {"upper", is_upper, U"AZ\u00C9\u0416", U"a1\u00E9\u0436\u4E2D"},
    {"lower", is_lower, U"az\u00E9\u0436\u00DF", U"A1\u00C9\u0416\u4E2D"},
    {"assigned", is_assigned, U"a\u4E2D\uE000", U"\u0378\uFFFF\U0010FFFF"},
};

TEST(Properties, HaveAndLack) {
  for (const Case& c : kCases) {
    for (const char32_t one : c.has) EXPECT_TRUE(c.property(one)) << c.name << " U+" << std::hex << std::uint32_t{one};
    for (const char32_t one : c.lacks)
      EXPECT_FALSE(c.property(one)) << c.name << " U+" << std::hex << std::uint32_t{one};
    for (const char32_t none : {char32_t{0x110000}, char32_t{0xFFFFFFFF}}) EXPECT_FALSE(c.property(none)) << c.name;
  }
}

TEST(Properties, Script) {
  EXPECT_EQ(script(U'a'), Script::latin);
  EXPECT_EQ(script(U'1'), Script::common);
  EXPECT_EQ(script(0x3002), Script::common);
  EXPECT_EQ(script(0x0301), Script::common) << "inherited";
  EXPECT_EQ(script(0x4E2D), Script::han);
  EXPECT_EQ(script(0x3042), Script::hiragana);
  EXPECT_EQ(script(0xAC00), Script::hangul);
  EXPECT_EQ(script(0x0416), Script::cyrillic);
  EXPECT_EQ(script(0x0531), Script::other) << "Armenian is not told apart";
  EXPECT_EQ(script(0x110000), Script::other);
}

TEST(Properties, ToLower) {
  EXPECT_EQ(to_lower(U'A'), U'a');
  EXPECT_EQ(to_lower(U'['), U'[');
  EXPECT_EQ(to_lower(0x0416), char32_t{0x0436});
  EXPECT_EQ(to_lower(0x110000), char32_t{0x110000});
}

}  // namespace
}  // namespace unbake::unicode
