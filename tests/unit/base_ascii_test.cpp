#include <cstdint>
#include <string_view>

#include <gtest/gtest.h>

#include "base/ascii.hpp"
#include "base/range.hpp"

namespace unbake {
namespace {

constexpr std::string_view kUpper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", kLower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kDigits = "0123456789", kHexadecimal = "0123456789abcdefABCDEF";

// A byte over 7F is negative as a char; a code point may have the low bits of a letter.
TEST(Ascii, ClassesAreThoseOfTheInfraStandard) {
  for (unsigned value = 0; value < 0x10000; ++value) {
    const auto c = static_cast<char32_t>(value);
    const auto is_one_of = [value](std::string_view set) {
      return value < 0x80 && set.find(static_cast<char>(value)) != std::string_view::npos;
    };
    EXPECT_EQ(is_ascii_upper(c), is_one_of(kUpper)) << value;
    EXPECT_EQ(is_ascii_lower(c), is_one_of(kLower)) << value;
    EXPECT_EQ(is_ascii_alpha(c), is_one_of(kUpper) || is_one_of(kLower)) << value;
    EXPECT_EQ(is_ascii_digit(c), is_one_of(kDigits)) << value;
    EXPECT_EQ(is_ascii_space(c), is_one_of("\t\n\f\r ")) << value;
    EXPECT_EQ(hex_value(c) >= 0, is_one_of(kHexadecimal)) << value;
    if (value > 0xFF) continue;
    const char byte = static_cast<char>(value);
    EXPECT_EQ(is_ascii_alpha(byte), is_ascii_alpha(c)) << value;
    EXPECT_EQ(is_ascii_alphanumeric(static_cast<std::uint8_t>(value)), is_ascii_alpha(c) || is_ascii_digit(c)) << value;
    EXPECT_EQ(hex_value(byte), hex_value(c)) << value;
    EXPECT_EQ(static_cast<std::uint8_t>(ascii_lower(byte)), ascii_lower(c)) << value;
  }
}

TEST(Ascii, WordsAreTakenOneByOne) {
  std::string_view text = " one\t two ";
  EXPECT_EQ(take_word(text), "one");
  EXPECT_EQ(take_word(text), "two");
  EXPECT_EQ(take_word(text), "");
}

TEST(Ascii, CaseIsThatOfAsciiOnly) {
  EXPECT_TRUE(equals_ascii_case("UTF-8", "utf-8"));
  EXPECT_FALSE(equals_ascii_case("\u00C4", "\u00E4"));
  EXPECT_EQ(to_ascii_lower("A\u00C4[Z"), "a\u00C4[z");
}

TEST(Range, HasBothItsEnds) {
  EXPECT_TRUE(in(0x4E00, 0x4E00, 0x9FFF));
  EXPECT_TRUE(in(0x9FFF, 0x4E00, 0x9FFF));
  EXPECT_FALSE(in(0x4DFF, 0x4E00, 0x9FFF));
  EXPECT_FALSE(in(0xA000, 0x4E00, 0x9FFF));
}

}  // namespace
}  // namespace unbake
