#include <string>

#include <gtest/gtest.h>

#include "encoding_data.hpp"
#include "repair/misread/lost_bytes.hpp"

namespace unbake::repair {
namespace {

class LostBytes : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(unbake::test::load_data(), "");
    auto model = language::ChineseModel::load(unbake::testing::data_section("unbake-model.data", "zh-model"));
    ASSERT_TRUE(model.ok());
    model_.emplace(std::move(model).value());
  }

  std::u32string cut(std::u32string_view run, bool restore) {
    auto pieces = cut_into_sequences(run, Codec::make("gbk", unbake::test::tables()).value());
    if (!pieces) return U"none";
    Work work;
    if (restore) LostCharacters(*model_, work).restore(*pieces, U' ', U' ');
    std::u32string text;
    for (const Piece& piece : *pieces) text.push_back(piece.character);
    return text;
  }

  std::optional<language::ChineseModel> model_;
};

TEST_F(LostBytes, AMarkIsOneByteOrTwo) {
  EXPECT_EQ(cut(U"鍥涘窛", false), U"四川") << "no byte is lost";
  EXPECT_EQ(cut(U"瀹佹尝\uFFFD", false), U"宁波\uFFFD");
  EXPECT_EQ(cut(U"鈥\uFFFD", false), U"\uFFFD");
}

TEST_F(LostBytes, WhatIsNoUtf8HasNoSequences) {
  EXPECT_EQ(cut(U"中国人民", false), U"none");
  EXPECT_EQ(cut(U"中国\uFFFD人民", false), U"none");
  EXPECT_EQ(cut(U"한국어", false), U"none") << "no bytes in GBK";
}

TEST_F(LostBytes, TheModelTellsOnlyWhatItIsSureOf) {
  EXPECT_EQ(cut(U"鎴戜滑鍘荤湅浠栥€\uFFFD", true), U"我们去看他。");
  EXPECT_EQ(cut(U"鈥\uFFFD", true), U"\uFFFD") << "a quotation mark or a dash";
  EXPECT_EQ(cut(U"\uFFFD\uFFFD鎴戜滑", true).find(U'我'), 1U) << "nothing is known of what is wholly lost";
}

}  // namespace
}  // namespace unbake::repair
