#include <gtest/gtest.h>

#include "repair/byte_shift/paired_marks.hpp"

namespace unbake::repair {
namespace {

// What the last character of a text adds to its cost.
float last_of(std::u32string_view text) {
  PairedMarks marks;
  marks.add(text.substr(0, text.size() - 1));
  return marks.add(text.back());
}

TEST(PairedMarks, KnowWhatFits) {
  enum Fit : std::uint8_t { likelier, neither, rarer };
  struct Case {
    const char* label;
    std::u32string_view text;
    Fit last;
  };
  constexpr Case kCases[] = {
      {"closes where none is open", U"好”", rarer},
      {"closes what is open", U"“好”", likelier},
      {"closes it again", U"“好”他”", rarer},
      {"opens", U"他說“", neither},
      {"one inside another", U"“好“", rarer},
      {"another sort inside", U"“好‘", neither},
      {"closes that", U"“好‘事’", likelier},
      {"a bracket of the other width", U"(好）", likelier},
      {"a title", U"《好》", likelier},
      {"no mark", U"“中", neither},
      {"a full stop behind a quoted word", U"“好校。", rarer},
      {"a full stop behind a quoted sentence", U"“我們走吧。", neither},
      {"a question may be short", U"“好？", neither},
      {"a full stop outside", U"“好”。", neither},
      {"half an ellipsis", U"好…他", rarer},
      {"an ellipsis", U"好……他", neither},
      {"half a dash", U"好—他", rarer},
  };
  for (const Case& c : kCases) {
    const float cost = last_of(c.text);
    EXPECT_EQ(cost > 0 ? rarer : cost < 0 ? likelier : neither, c.last) << c.label;
  }
}

TEST(PairedMarks, KnowWhatIsLeftOpen) {
  const auto left = [](std::u32string_view before, std::u32string_view behind) {
    PairedMarks open;
    open.add(before);
    PairedMarks rest;
    rest.add(behind);
    return open.left_open(rest);
  };
  EXPECT_EQ(left(U"他說：“好", U"”他說。"), 0);
  EXPECT_EQ(left(U"他說：“好", U"他說。"), 1);
  EXPECT_EQ(left(U"《書（一", U"他說。"), 2);
  EXPECT_EQ(left(U"他說", U"好”他說。"), 0) << "closed twice is another fault";
  EXPECT_EQ(left(U"‘90s", U""), 0);
}

}  // namespace
}  // namespace unbake::repair
