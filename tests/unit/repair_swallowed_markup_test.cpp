#include <gtest/gtest.h>

#include "repair/swallowed_markup.hpp"

namespace unbake::repair {
namespace {

struct Case {
  const char* label;
  const char* source;
  const char* expected;  // the same text where nothing is to be done
};

constexpr Case kHits[] = {
    {"end tag", "<strong>轉化?！?/strong>", "<strong>轉化?！?</strong>"},
    {"end tag behind U+FFFD", "<p>轉化\uFFFD/p>", "<p>轉化\uFFFD</p>"},
    {"line break", "第一行?br>第二行", "第一行?<br>第二行"},
    {"line break, XHTML", "第一行?br/>第二行", "第一行?<br/>第二行"},
    {"start tag with an attribute", "說明?a href=\"/x\">這裡</a>", "說明?<a href=\"/x\">這裡</a>"},
    {"upper case", "<P>轉化?/P>", "<P>轉化?</P>"},
    {"two of them", "<b>轉化?/b><i>轉化?/i>", "<b>轉化?</b><i>轉化?</i>"},
};

constexpr Case kNearMisses[] = {
    {"a question in front of a tag", "<b>轉化?</b>", nullptr},
    {"a query in an address", "<a href=\"/搜索?p=1\">x</a>", nullptr},
    {"ASCII before it: no character was broken", "<b>What?/b>", nullptr},
    {"no element's name", "轉化?/foo>", nullptr},
    {"prose up to a stray bracket", "轉化?a 大於 b > c", nullptr},
    {"no bracket at all", "轉化?/strong", nullptr},
    {"a path", "轉化?/b/c", nullptr},
    {"the end of the text", "轉化?", nullptr},
};

std::string mended(const char* source) {
  const auto result = replay(source, restore_swallowed_markup(source));
  return result.ok() ? result.value() : "bad edit";
}

TEST(SwallowedMarkup, IsGivenBack) {
  for (const Case& c : kHits) EXPECT_EQ(mended(c.source), c.expected) << c.label;
}

TEST(SwallowedMarkup, IsNotSeenWhereThereIsNone) {
  for (const Case& c : kNearMisses) EXPECT_EQ(mended(c.source), c.source) << c.label;
}

// A page of questions without a bracket: looking back to the last bracket from each would take minutes.
TEST(SwallowedMarkup, TakesTimeLinearInQuestionMarks) {
  std::string page;
  for (int i = 0; i < 200'000; ++i) page += "問?";
  EXPECT_TRUE(restore_swallowed_markup(page).empty());
}

}  // namespace
}  // namespace unbake::repair
