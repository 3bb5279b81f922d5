// Bytes of windows-1252 in UTF-8, and malformed bytes that are something else.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "encoding/stray_bytes.hpp"
#include "encoding_data.hpp"

namespace unbake::encoding {
namespace {

using test::ExactBytes;

struct Case {
  const char* label;
  std::string_view bytes;
  const char* expected;  ///< begin-end of each stray
};

// clang-format off
constexpr Case kCases[] = {
    {"nothing", "", ""},
    {"UTF-8", "L\xC3\xA9o \xE2\x80\x93 caf\xC3\xA9", ""},
    {"a dash between words", "caf\xC3\xA9 \x96 bar", "6-7"},
    {"… between letters, and at an edge", "a\x97" "b \x96", "1-2 4-5"},
    {"… with text on one side", "a\x96 b", ""},
    {"two dashes", "\xE6\xAD\xA5\x97\x97\xE5\xAD\xA9", "3-5"},
    {"an apostrophe", "L\x92\xC3\xA9t\xC3\xA9", "1-2"},
    {"… between ideographs", "\xE6\xAD\xA5\x92\xE5\xAD\xA9", ""},
    {"quotation marks around a word", "\x84gut\x93, \x93gut\x94.", "0-1 4-5 7-8 11-12"},
    {"… inside one", "ve\x93ry", ""},
    {"a no-break space between ideographs", "\xE6\xAD\xA5\xA0\xE5\xAD\xA9", "3-4"},
    {"… inside a word", "ve\xA0ry", ""},
    {"a euro sign behind a number", "10 \x80", "3-4"},
    {"letters inside a word", "d\xE9\xE7us", "1-3"},
    {"… at its end", "caf\xE9 <b>", "3-4"},
    {"a capital that begins one", "\xDC" "ber", "0-1"},
    {"… inside one", "\xC3\xA4" "b\xDC" "ber", ""},
    {"a letter beside Cyrillic ones", "\xD0\xB1\xE9\xD0\xB1", ""},
    {"what is in no UTF-8", "he\xFFlo \xC0 he\xC1lo", ""},
    {"a sequence cut short", "\xE5\x85 \xE5\x9B\xAD", ""},
    {"pieces of a sequence", "a\x93\x94 \xE5\x9B\xAD", ""},
    {"three of a kind", "a \x96\x96\x96 b", ""},
};
// clang-format on

TEST(StrayBytes, StandWhereTheirCharactersDo) {
  for (const Case& c : kCases) {
    std::string found;
    for (const Stray& stray : stray_bytes(ExactBytes(c.bytes))) {
      found += (found.empty() ? "" : " ") + std::to_string(stray.begin) + "-" + std::to_string(stray.end);
    }
    EXPECT_EQ(found, c.expected) << c.label;
  }
}

}  // namespace
}  // namespace unbake::encoding
