#include <algorithm>
#include <iterator>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "encoding_data.hpp"
#include "unicode/utf8.hpp"
#include "unicode/utf8_validate.hpp"

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

// Validation reads blocks of 64 bytes, 16 at a time: whatever is ill-formed must be found wherever it falls.
const IllFormedCase kAnywhere[] = {
    {"a continuation behind ASCII", "a\x80", 1, ""},
    {"one behind a character of two bytes", "\xC3\xA9\xBF", 2, ""},
    {"one behind a character of three bytes", "\xE4\xB8\xAD\x80", 3, ""},
    {"one behind a character of four bytes", "\xF0\x9F\x98\x80\x80", 4, ""},
    {"C0: overlong", "\xC0\x80", 0, ""},
    {"C1: overlong", "\xC1\xBF", 0, ""},
    {"E0 9F: overlong", "\xE0\x9F\xBF", 0, ""},
    {"F0 8F: overlong", "\xF0\x8F\xBF\xBF", 0, ""},
    {"the first surrogate", "\xED\xA0\x80", 0, ""},
    {"the last surrogate", "\xED\xBF\xBF", 0, ""},
    {"U+110000", "\xF4\x90\x80\x80", 0, ""},
    {"F4 BF", "\xF4\xBF\xBF\xBF", 0, ""},
    {"F5 80", "\xF5\x80\x80\x80", 0, ""},
    {"FE", "\xFE\xBF\xBF\xBF", 0, ""},
    {"FF", "\xFF", 0, ""},
    {"one of two bytes", "\xC3", 0, ""},
    {"one of three bytes", "\xE4", 0, ""},
    {"two of three bytes", "\xE4\xB8", 0, ""},
    {"one of four bytes", "\xF0", 0, ""},
    {"two of four bytes", "\xF0\x9F", 0, ""},
    {"three of four bytes", "\xF0\x9F\x98", 0, ""},
};

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string result;
  while (result.size() + text.size() <= bytes) result += text;
  return result;
}

TEST(Utf8, IllFormedBytesAreFoundWhereverTheyStand) {
  constexpr std::size_t kPastABlock = 70;
  // What stands before and behind; of each, the bytes at a border of blocks differ.
  const std::string_view around[] = {"a", "\xC3\xA9", "\xE4\xB8\xAD", "\xF0\x9F\x98\x80"};
  for (const IllFormedCase& c : kAnywhere) {
    for (const std::string_view before : around) {
      for (std::size_t at = 0; at <= kPastABlock; ++at) {
        const std::string text = std::string(at, '-') + repeated(before, 130) + std::string(c.bytes);
        const std::size_t expected = text.size() - c.bytes.size() + c.first;
        ASSERT_EQ(first_ill_formed(ExactBytes(text).text()), expected) << c.label << ", at the end, " << at;
        for (const std::string_view behind : around) {
          const std::string longer = text + repeated(behind, 130);
          ASSERT_EQ(first_ill_formed(ExactBytes(longer).text()), expected)
              << c.label << ", then " << behind << ", " << at;
        }
      }
    }
  }
}

TEST(Utf8, EveryCodePointIsWellFormedWhereverItStands) {
  std::string all;
  for (char32_t c = 0; c <= kMaxCodePoint; ++c) all += encode(c);  // U+FFFD for a surrogate
  for (std::size_t from = 0; from < 64; ++from) EXPECT_EQ(first_ill_formed(all, from), std::string_view::npos);
  const std::string later = "---" + all;
  for (std::size_t from = 0; from < 3; ++from) EXPECT_EQ(first_ill_formed(later, from), std::string_view::npos);
}

TEST(Utf8, WhereTheSearchBegins) {
  const std::string text = repeated("\xE4\xB8\xAD", 300) + "\xFF" + repeated("\xE4\xB8\xAD", 300);
  EXPECT_EQ(first_ill_formed(text, 3), 300U);
  EXPECT_EQ(first_ill_formed(text, 4), 4U) << "inside a character";
  EXPECT_EQ(first_ill_formed(text, 300), 300U);
  EXPECT_EQ(first_ill_formed(text, 301), std::string_view::npos);
  EXPECT_EQ(first_ill_formed(text, text.size()), std::string_view::npos);
  EXPECT_EQ(first_ill_formed(text, text.size() + 1), std::string_view::npos);
}

/// What first_ill_formed() must say, one code point after the other.
std::size_t first_ill_formed_by_decoding(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    if (!c.well_formed) return i;
    i += c.length;
  }
  return std::string_view::npos;
}

TEST(Utf8, ValidationAgreesWithDecodingOnRandomBytes) {
  std::mt19937 random(1);  // NOLINT(cert-msc51-cpp): the same texts every time
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  const std::string_view pieces[] = {"a", "abcdefgh", "\xC3\xA9", "\xE4\xB8\xAD", "\xED\x9F\xBF", "\xF0\x9F\x98\x80"};
  std::size_t found = 0;
  constexpr int kTexts = 50'000;
  for (int n = 0; n < kTexts; ++n) {
    std::string text;
    const std::size_t size = below(300), one_in = 1 + below(200);
    while (text.size() < size) {
      if (below(one_in) == 0) {
        text.push_back(static_cast<char>(below(256)));
      } else {
        text += pieces[below(std::size(pieces))];
      }
    }
    text.resize(size);  // which may cut the last character short
    const ExactBytes bytes(text);
    const std::size_t from = below(4);
    const std::size_t expected = first_ill_formed_by_decoding(bytes.text(), from);
    ASSERT_EQ(first_ill_formed(bytes.text(), from), expected) << "text " << n;
    // Blocks are passed over to where a character begins, and never past what is ill-formed.
    const std::size_t passed = skip_well_formed_blocks(bytes.text(), from);
    ASSERT_GE(passed, from);
    ASSERT_LE(passed, std::max(from, std::min(expected, text.size()))) << "text " << n;
    ASSERT_EQ(first_ill_formed_by_decoding(bytes.text(), passed), expected) << "text " << n;
    found += expected == std::string_view::npos ? 0 : 1;
  }
  EXPECT_GT(found, kTexts / 4) << "texts of both kinds";
  EXPECT_LT(found, kTexts * 3 / 4) << "texts of both kinds";
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

TEST(Utf8, LongTextsComeBackFromUtf16) {
  for (const char16_t* one : {u"a", u"\u00E9", u"\u4E2D", u"\U0001F600"}) {
    std::u16string text;
    for (int i = 0; i < 5000; ++i) text += one;
    EXPECT_EQ(to_utf16(to_utf8(text).text), text);
  }
}

TEST(Utf8, Utf16AndBack) {
  const std::string text = "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80";
  EXPECT_EQ(to_utf16(text), u"a\u00E9\u4E2D\U0001F600");
  EXPECT_EQ(to_utf8(to_utf16(text)).text, text);
  EXPECT_EQ(utf16_length(text), 5U);
  EXPECT_EQ(code_point_count(text), 4U);
  EXPECT_EQ(utf16_length("12345678\xFF"), 9U);
}

TEST(DecodeShort, GivesWhatDecodeAtGives) {
  // Every first two bytes, with third ones at the borders of what may stand there, cut short and not.
  for (unsigned first = 0; first < 0x100; ++first) {
    for (unsigned second = 0; second < 0x100; ++second) {
      for (const unsigned third : {0x41U, 0x7FU, 0x80U, 0xBFU, 0xC0U}) {
        const std::string text{static_cast<char>(first), static_cast<char>(second), static_cast<char>(third), '\x80'};
        for (std::size_t size = 1; size <= text.size(); ++size) {
          const ExactBytes bytes(text.substr(0, size));
          const CodePoint whole = decode_at(bytes.text(), 0);
          const ShortCodePoint same = decode_short_at(bytes.text(), 0);
          ASSERT_EQ(same.value, whole.value) << first << ' ' << second << ' ' << third << " of " << size;
          ASSERT_EQ(same.length, whole.length) << first << ' ' << second << ' ' << third << " of " << size;
        }
      }
    }
  }
}

TEST(ToUtf8, AsciiInRunsOfAnyLength) {
  for (std::size_t size = 0; size < 20; ++size) {
    const std::u16string ascii(size, u'~');
    const std::string same(size, '~');
    EXPECT_EQ(to_utf8(ascii).text, same);
    EXPECT_EQ(to_utf8(ascii + u"\u0080" + ascii + u"\xD800" + ascii).text, same + "\u0080" + same + "\uFFFD" + same);
  }
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
