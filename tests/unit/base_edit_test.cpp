#include <gtest/gtest.h>

#include "base/edit.hpp"
#include "base/rich_text.hpp"

namespace unbake {
namespace {

Edit edit(std::uint32_t begin, std::string before, std::string after) {
  const auto end = begin + static_cast<std::uint32_t>(before.size());
  return {Stage::blocks, "test", {begin, end}, std::move(before), std::move(after), 1, ""};
}

struct Case {
  const char* label;
  std::string text;
  std::vector<Edit> edits;
  const char* expected;  // nullptr: bad_edit
};

class Replay : public testing::TestWithParam<Case> {};

TEST_P(Replay, GivesTheStagesResult) {
  const Case& c = GetParam();
  const auto result = replay(c.text, c.edits);
  if (c.expected == nullptr) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::bad_edit);
  } else {
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result.value(), c.expected);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Edits, Replay,
    testing::Values(Case{"no edits", "abc", {}, "abc"}, Case{"empty text", "", {}, ""},
                    Case{"a removal", "a(x)b", {edit(1, "(x)", "")}, "ab"},
                    Case{"an insertion", "?/b>", {edit(1, "", "<")}, "?</b>"},
                    Case{"neighbours that touch", "abcd", {edit(0, "ab", "x"), edit(2, "cd", "y")}, "xy"},
                    Case{"two insertions at one place", "ab", {edit(1, "", "1"), edit(1, "", "2")}, "a12b"},
                    Case{"other text at the span", "abc", {edit(1, "x", "y")}, nullptr},
                    Case{"overlap", "abcd", {edit(0, "abc", ""), edit(2, "cd", "")}, nullptr},
                    Case{"out of order", "abcd", {edit(2, "c", ""), edit(0, "a", "")}, nullptr},
                    Case{"behind the end", "abc", {edit(2, "cd", "")}, nullptr}),
    [](const auto& test) {
      std::string name = test.param.label;
      for (char& c : name) {
        if (c == ' ') c = '_';
      }
      return name;
    });

TEST(OffsetMap, CarriesOffsetsOverEdits) {
  //                       0123456789
  const std::vector<Edit> edits{edit(2, "(x)", ""), edit(7, "?", "YY")};
  const OffsetMap map(edits);
  EXPECT_EQ(map(0), 0U);
  EXPECT_EQ(map(2), 2U) << "right before a removal";
  EXPECT_EQ(map(3), 2U) << "inside it";
  EXPECT_EQ(map(5), 2U) << "right behind it";
  EXPECT_EQ(map(7), 4U);
  EXPECT_EQ(map(8), 6U) << "behind a replacement that grew";
}

TEST(Apply, KeepsMarksOverTheirText) {
  RichText content{"a net(x) b", {{MarkKind::strong, {2, 8}, "", ""}, {MarkKind::link, {9, 10}, "/", ""}}};
  apply_edits(std::vector{edit(5, "(x)", "")}, content);
  EXPECT_EQ(content.text, "a net b");
  EXPECT_EQ(content.marks[0].span, (Span{2, 5}));
  EXPECT_EQ(content.marks[1].span, (Span{6, 7}));
}

}  // namespace
}  // namespace unbake
