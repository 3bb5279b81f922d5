#include <gtest/gtest.h>

#include "repair/byte_shift/swallowed_ascii.hpp"

namespace unbake::repair {
namespace {

TEST(SwallowedAscii, IsKnownByWhatFollows) {
  struct Case {
    const char* label;
    std::u32string_view text;  // from the broken character on
    char32_t swallowed;
  };
  constexpr Case kCases[] = {
      {"a bracket", U"?撒旦)是", U'('},
      {"a year of this century", U"?019年", U'2'},
      {"a year of the last", U"?998年", U'1'},
      {"an end tag", U"?/strong>後", U'<'},
      {"a start tag", U"?b>後", U'<'},
      {"brackets that are both there", U"?是(撒旦)", 0},
      {"an annotation's own", U"?國(guó)家", 0},
      {"what is left of an annotation", U"?家裡?qiú)是", 0},
      {"a bracket far away", U"?一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十)", 0},
      {"a bracket of the next line", U"?是\n撒旦)", 0},
      {"a number", U"?019人", 0},
      {"a path", U"?/strong/", 0},
      {"a sign", U"?>後", 0},
      {"nothing", U"?", 0},
  };
  for (const Case& c : kCases) EXPECT_EQ(swallowed_ascii(c.text, 0), c.swallowed) << c.label;
}

}  // namespace
}  // namespace unbake::repair
