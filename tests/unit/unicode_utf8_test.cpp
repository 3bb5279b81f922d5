#include <gtest/gtest.h>

#include "encoding_data.hpp"
#include "unicode/utf8.hpp"

namespace unbake::unicode {
namespace {

using test::ExactBytes;
using namespace std::string_view_literals;

struct IllFormedCase {
  const char* label;
  std::string_view bytes;
  std::size_t first;       ///< of the ill-formed sequences
  std::string_view fixed;  ///< with one U+FFFD for each maximal subpart
};
constexpr std::string_view kNone = "\xEF\xBF\xBD";

// Most are Unicode 16's own examples, section 3.9.
const IllFormedCase kIllFormed[] = {
    {"a lone continuation", "a\x80z", 1, "a\xEF\xBF\xBDz"},
    {"overlong slash: C0 begins nothing", "\xC0\xAF", 0, "\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"overlong of three bytes: E0 wants A0 or more", "\xE0\x80\xAF", 0, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"a surrogate: ED wants 9F or less", "\xED\xA0\x80", 0, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"over U+10FFFF", "\xF4\x90\x80\x80", 0, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"F5 begins nothing", "\xF5", 0, "\xEF\xBF\xBD"},
    {"three of four bytes are one subpart", "\xF0\x9F\x98z", 0, "\xEF\xBF\xBDz"},
    {"cut short at the end", "ok\xE4\xB8", 2, "ok\xEF\xBF\xBD"},
    {"a lead behind a lead", "\xE4\xE4\xB8\xAD", 0, "\xEF\xBF\xBD\xE4\xB8\xAD"},
    {"behind eight ASCII bytes at once", "12345678\xFF", 8, "12345678\xEF\xBF\xBD"},
};

TEST(Utf8, IllFormedBytesAreFoundAndReplaced) {
  for (const IllFormedCase& c : kIllFormed) {
    SCOPED_TRACE(c.label);
    const ExactBytes bytes(c.bytes);
    EXPECT_EQ(first_ill_formed(bytes.text()), c.first);
    EXPECT_EQ(to_well_formed(bytes.text()).text, c.fixed);
    std::string decoded;
    for (const CodePoint& one : CodePoints(bytes.text())) append(decoded, one.value);
    EXPECT_EQ(decoded, c.fixed);
  }
}

TEST(Utf8, WellFormedTextIsLeftAlone) {
  for (const std::string_view text : {""sv, "plain"sv, "a\0b"sv, "\xC2\x80"sv, "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv,
                                      "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv, kNone}) {
    const ExactBytes bytes(text);
    EXPECT_EQ(first_ill_formed(bytes.text()), std::string_view::npos);
    EXPECT_EQ(to_well_formed(bytes.text()).text, text);
    EXPECT_EQ(to_well_formed(bytes.text()).replaced, 0U);
  }
}

TEST(Utf8, EveryCodePointComesBack) {
  for (char32_t c = 0; c <= kMaxCodePoint; ++c) {
    const std::string text = encode(c);
    const bool is_surrogate = c >= 0xD800 && c <= 0xDFFF;
    const CodePoint back = decode_at(text, 0);
    ASSERT_EQ(back.value, is_surrogate ? kReplacement : c);
    ASSERT_EQ(back.length, text.size());
    ASSERT_TRUE(back.well_formed);
    ASSERT_EQ(decode_before(text, text.size()).value, back.value);
  }
  EXPECT_EQ(encode(0x110000), kNone);
}

TEST(Utf8, DecodeAtTheEdges) {
  const ExactBytes text("\xE4\xB8\xAD");
  EXPECT_EQ(decode_at(text.text(), 3).length, 0U);
  EXPECT_EQ(decode_at(text.text(), 99).length, 0U);
  EXPECT_FALSE(decode_at(text.text(), 1).well_formed);
  EXPECT_EQ(decode_before(text.text(), 0).length, 0U);
  EXPECT_EQ(decode_before(text.text(), 3).offset, 0U);
  EXPECT_FALSE(decode_before(text.text(), 2).well_formed);
}

TEST(Utf8, LoneSurrogatesAreCounted) {
  EXPECT_EQ(to_utf8(u"a\U0001F600").text, "a\xF0\x9F\x98\x80");
  const char16_t lone[] = {0xD83D, 'x', 0xDE00, 0xD83D};
  const Utf8Text text = to_utf8({lone, 4});
  EXPECT_EQ(text.lone_surrogates, 3U);
  EXPECT_EQ(text.text, "\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(to_utf8(u"\uFFFD").lone_surrogates, 0U) << "a U+FFFD of the text's own is none";
}

TEST(Utf8, Utf16AndBack) {
  const std::string text = "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80";
  EXPECT_EQ(to_utf16(text), u"a\u00E9\u4E2D\U0001F600");
  EXPECT_EQ(to_utf8(to_utf16(text)).text, text);
  EXPECT_EQ(utf16_length(text), 5U);
  EXPECT_EQ(code_point_count(text), 4U);
  EXPECT_EQ(utf16_length("12345678\xFF"), 9U);
}

TEST(Utf16Offsets, CountsUnits) {
  Utf16Offsets offsets("a\xE4\xB8\xAD\xF0\x9F\x98\x80z");
  EXPECT_EQ(offsets(0), 0U);
  EXPECT_EQ(offsets(1), 1U);
  EXPECT_EQ(offsets(2), 1U) << "inside a code point: its begin";
  EXPECT_EQ(offsets(4), 2U);
  EXPECT_EQ(offsets(8), 4U);
  EXPECT_EQ(offsets(9), 5U);
  EXPECT_EQ(offsets(99), 5U) << "behind the end: the end";
  EXPECT_EQ(offsets(1), 1U) << "going back is answered too";
}

}  // namespace
}  // namespace unbake::unicode
