#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "unicode/utf32.hpp"

namespace unbake::unicode {
namespace {

TEST(Utf32, ThereAndBack) {
  for (const std::string_view text : {"", "plain", "é中😀 mixed\n"}) EXPECT_EQ(from_utf32(to_utf32(text)), text);
  EXPECT_EQ(to_utf32("é中😀a"), U"é中😀a");
}

TEST(Utf32, IllFormedBytesAreOneReplacementCharacterEach) {
  // More code points than bytes that begin one.
  EXPECT_EQ(to_utf32("a\x80\x80\x80"), U"a\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(to_utf32("\xBF\xE4\xB8"), U"\uFFFD\uFFFD");
  EXPECT_EQ(to_utf32("\xC3\xE9z"), U"\uFFFD\uFFFDz");
  EXPECT_EQ(from_utf32(U"\xD800\x110000"), "\uFFFD\uFFFD");
}

TEST(Utf32, KeepsNoMoreThanTheTextNeeds) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "中文";
  EXPECT_EQ(to_utf32(text).capacity(), 2000U);
}

}  // namespace
}  // namespace unbake::unicode
