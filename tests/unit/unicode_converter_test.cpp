#include <gtest/gtest.h>

#include "encoding_data.hpp"
#include "unicode/converter.hpp"

namespace unbake::unicode {
namespace {

using test::ExactBytes;

Converter open(std::string_view name) {
  EXPECT_EQ(test::load_icu_data(), "");
  return std::move(Converter::open(name)).value();
}

TEST(Converter, UnknownTablesNeedData) {
  ASSERT_EQ(test::load_icu_data(), "");
  const auto none = Converter::open("no-such-table");
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.error().code, ErrorCode::needs_data);
  EXPECT_TRUE(Converter::open("no-such-table|windows-950-2000").ok()) << "the first that is there";
  EXPECT_FALSE(Converter::open("").ok());
}

TEST(Converter, KeepsAnAsciiByteBehindALeadByte) {
  Converter gb18030 = open("gb18030-2022|gb18030");
  struct Case {
    std::string_view bytes, text;
    std::size_t bad;
  };
  const Case cases[] = {
      {"\xD6\xD0<", "\xE4\xB8\xAD<", 0},
      {"\x81<b", "\xEF\xBF\xBD<b", 1},  // never swallow the < of a tag
      {"\xFF", "\xEF\xBF\xBD", 1},
      {"\xD6", "\xEF\xBF\xBD", 1},              // cut short
      {"\x81\x30", "\xEF\xBF\xBD", 1},          // a four-byte sequence cut short
      {"\x81\x35\xF4\x37", "\xEE\x9F\x87", 0},  // the Standard's U+E7C7
  };
  for (const Case& c : cases) {
    std::string text;
    EXPECT_EQ(gb18030.decode(ExactBytes(c.bytes), text), c.bad);
    EXPECT_EQ(text, c.text);
  }
}

TEST(Converter, UnassignedPairsKeepTheirAsciiTrail) {
  Converter korean = open("windows-949-2000");
  std::string text;
  EXPECT_EQ(korean.decode(ExactBytes("\xC9\x41"), text), 1U);
  EXPECT_EQ(text,
            "\xEF\xBF\xBD"
            "A");
}

TEST(Converter, SurrogatePairsSurviveTheEdgeOfABuffer) {
  Converter gb18030 = open("gb18030-2022|gb18030");
  for (const std::size_t ascii : {2045U, 2046U, 2047U, 2048U}) {
    std::string text;
    EXPECT_EQ(gb18030.decode(ExactBytes(std::string(ascii, 'x') + "\x94\x39\xFC\x36"), text), 0U);
    EXPECT_EQ(text, std::string(ascii, 'x') + "\xF0\x9F\x98\x80");
  }
}

TEST(Converter, OneCodePoint) {
  Converter gb18030 = open("gb18030-2022|gb18030");
  EXPECT_EQ(gb18030.decode_one(ExactBytes("\xD6\xD0")), char32_t{0x4E2D});
  EXPECT_EQ(gb18030.decode_one(ExactBytes("\x94\x39\xFC\x36")), char32_t{0x1F600});
  EXPECT_EQ(gb18030.decode_one(ExactBytes("ab")), std::nullopt);
  EXPECT_EQ(gb18030.decode_one(ExactBytes("\xD6")), std::nullopt);
  EXPECT_EQ(gb18030.decode_one(ExactBytes("")), std::nullopt);
}

TEST(Converter, EncodesWhatItHas) {
  Converter latin = open("ibm-5348_P100-1997");
  std::string bytes;
  EXPECT_TRUE(latin.encode(0x20AC, bytes));
  EXPECT_EQ(bytes, "\x80");
  for (const char32_t none : {char32_t{0x4E2D}, char32_t{0xD800}, char32_t{0x110000}, char32_t{0xFF21}}) {
    EXPECT_FALSE(latin.encode(none, bytes)) << "no look-alikes, no surrogates";
  }
  EXPECT_EQ(bytes, "\x80");
}

}  // namespace
}  // namespace unbake::unicode
