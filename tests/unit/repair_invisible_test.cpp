#include <string>

#include <gtest/gtest.h>

#include "repair/invisible.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

struct Case {
  const char* label;
  const char32_t* text;
  std::size_t at;
  bool idle;
};

constexpr Case kCases[] = {
    {"zero-width space, a watermark", U"中\u200B文", 1, true},
    {"soft hyphen", U"auto\u00ADmatic", 4, true},
    {"byte order mark inside", U"a\uFEFFb", 1, true},
    {"word joiner", U"a\u2060b", 1, true},
    {"control character", U"a\u0001b", 1, true},
    {"delete", U"a\u007Fb", 1, true},
    {"right-to-left override in a page without such text", U"a\u202Eb", 1, true},
    {"joiner between Chinese characters", U"中\u200D文", 1, true},
    {"joiner of an emoji", U"\U0001F468\u200D\U0001F469", 1, false},
    {"non-joiner of Persian", U"\u0645\u06CC\u200C\u062E", 2, false},
    {"joiner of Devanagari", U"\u0915\u094D\u200D\u0937", 2, false},
    {"zero-width space of Khmer", U"\u1780\u17B6\u200B\u1780", 2, false},
    {"zero-width space of Thai", U"\u0E01\u0E32\u200B\u0E01", 2, false},
    {"zero-width space behind a Thai sentence's full stop", U"\u0E01.\u200B", 2, true},
    {"tab", U"a\tb", 1, false},
    {"carriage return of a line end", U"a\r\n", 1, false},
    {"newline", U"a\nb", 1, false},
    {"no-break space", U"a\u00A0b", 1, false},
    {"ideographic space", U"中\u3000文", 1, false},
    {"variation selector", U"\u2764\uFE0F", 1, false},
};

TEST(Invisible, GoesWhereItDoesNothing) {
  for (const Case& c : kCases) EXPECT_EQ(is_idle_invisible(c.text, c.at, false), c.idle) << c.label;
}

TEST(Invisible, BidiMarksStayInPagesThatNeedThem) {
  EXPECT_TRUE(is_idle_invisible(U"a\u200Fb", 1, false));
  EXPECT_FALSE(is_idle_invisible(U"\u05D0\u200F!", 1, true));
}

TEST(Invisible, TheQuickLookMissesNone) {
  for (char32_t c = 0; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const bool may_be = may_be_idle(c);
    if (is_idle_invisible(std::u32string{c}, 0, false) ||
        is_idle_invisible(std::u32string{U'中', c, U'文'}, 1, false)) {
      EXPECT_TRUE(may_be) << std::hex << static_cast<unsigned>(c);
    }
    EXPECT_EQ(has_invisible("ab" + unicode::encode(c) + "文"), may_be) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_FALSE(has_invisible(""));
  EXPECT_FALSE(has_invisible("\xE2")) << "cut short";
}

}  // namespace
}  // namespace unbake::repair
