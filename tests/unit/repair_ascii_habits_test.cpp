#include <gtest/gtest.h>

#include "repair/model/ascii_habits.hpp"

namespace unbake::repair {
namespace {

using Sort = AsciiHabits::Sort;

AsciiHabits of(std::u32string_view text) {
  AsciiHabits habits;
  habits.add(text);
  return habits;
}

TEST(AsciiHabits, SayWhatStandsBetween) {
  struct Case {
    const char* label;
    std::u32string_view text;
    char32_t before;
    char32_t behind;
    Sort between;
  };
  constexpr Case kCases[] = {
      {"nothing is known: a space before Chinese", U"", U'，', U'晚', Sort::space},
      {"nothing is known: a number goes on", U"", U'在', U'8', Sort::digit},
      {"nothing is known: a word goes on", U"", U'用', U'G', Sort::letter},
      {"numbers of one digit between characters", U"早上8點，晚上9點", U'上', U'點', Sort::digit},
      {"a digit between characters says nothing of what follows a mark", U"早上8點", U'，', U'點', Sort::space},
      {"spaces around numbers", U"早上 80 點 到 90 點 到 70 點", U'到', U'6', Sort::space},
      {"at the edge of a paragraph", U"8點", U'\n', U'晚', Sort::space},
  };
  for (const Case& c : kCases) EXPECT_EQ(of(c.text).between(c.before, c.behind), c.between) << c.label;
}

TEST(AsciiHabits, KnowWhatWordsBeginWith) {
  struct Case {
    const char* label;
    std::u32string_view text;
    std::u32string_view rest;
    char32_t first;
  };
  constexpr Case kCases[] = {
      {"a word of the document", U"用5G網絡", U"G手機", U'5'},
      {"three of four", U"5G，5G，5G，4G", U"G手機", U'5'},
      {"one of two", U"5G，4G", U"G手機", 0},
      {"several letters", U"裝了APP，", U"PP。", U'A'},
      {"another case", U"裝了app", U"PP。", 0},
      {"a longer word that ends so", U"用LTE5G網絡", U"G手機", 0},
      {"a longer word that begins so", U"用5Ghz網絡", U"G手機", 0},
      {"numbers end alike by chance", U"有100人", U"00元", 0},
      {"nothing is left", U"用5G網絡", U"手機", 0},
      {"nothing is known", U"", U"G手機", 0},
  };
  for (const Case& c : kCases) EXPECT_EQ(of(c.text).first_of_word(c.rest), c.first) << c.label;
}

}  // namespace
}  // namespace unbake::repair
