#include <gtest/gtest.h>

#include "repair/vocabulary.hpp"

namespace unbake::repair {
namespace {

Vocabulary of(std::u32string_view text) {
  Vocabulary vocabulary;
  vocabulary.add(text);
  return vocabulary;
}

TEST(Vocabulary, SaysWhatTheDocumentSays) {
  const Vocabulary vocabulary = of(U"小花說，小花和小剛去學校。");
  EXPECT_LT(vocabulary.cost(U'小', U'花'), vocabulary.cost(U'小', U'剛')) << "twice is more than once";
  EXPECT_LT(vocabulary.cost(U'小', U'剛'), vocabulary.cost(U'校', U'剛')) << "a pair is more than a character";
  EXPECT_EQ(vocabulary.cost(U'小', U'草'), Vocabulary::kNever);
  EXPECT_EQ(vocabulary.cost(U'說', U'，'), Vocabulary::kNever) << "of Han characters only";
  EXPECT_EQ(vocabulary.cost(U'小', U'\U00020000'), Vocabulary::kNever);
}

TEST(Vocabulary, KnowsWhetherSpacesAreWritten) {
  struct Case {
    const char* label;
    std::u32string_view text;
    bool spaces;
  };
  constexpr Case kCases[] = {
      {"between characters", U"早上 晚上", true},
      {"behind a mark", U"早上， 晚上", true},
      {"behind a mark that was folded", U"早上, 晚上", true},
      {"before a quotation mark", U"他說： “好”", true},
      {"none", U"早上，晚上", false},
      {"around a number", U"早上 8 點", false},
      {"behind a word in Latin letters", U"用 Word 寫", false},
      {"in English", U"one, two", false},
      {"at the end", U"早上 ", false},
  };
  for (const Case& c : kCases) EXPECT_EQ(of(c.text).has_spaces(), c.spaces) << c.label;
}

}  // namespace
}  // namespace unbake::repair
