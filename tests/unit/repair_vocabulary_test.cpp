#include <gtest/gtest.h>

#include "repair/model/vocabulary.hpp"

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

}  // namespace
}  // namespace unbake::repair
