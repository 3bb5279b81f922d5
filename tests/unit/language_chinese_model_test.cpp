#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "data.hpp"
#include "language/chinese_model.hpp"

namespace unbake::language {
namespace {

const ChineseModel& model() {
  static const auto loaded = ChineseModel::load(testing::data_section("unbake-model.data", "zh-model"));
  EXPECT_TRUE(loaded.ok());
  return loaded.value();
}

double cost(std::u32string_view text) {
  double sum = 0;
  for (std::size_t i = 1; i < text.size(); ++i) sum += model().cost(text[i - 1], text[i]);
  return sum;
}

TEST(ChineseModel, PrefersWhatIsWritten) {
  struct Case {
    const char* label;
    std::u32string_view likely;
    std::u32string_view unlikely;
  };
  constexpr Case kCases[] = {
      {"a word to a mix of characters of the same sounds", U"中国经济发展", U"中果京己法占"},
      {"a word to its characters in another order", U"网络安全", U"全安络网"},
      {"across words", U"我们的生活", U"我们地生活"},
      {"Traditional as well", U"計算機網絡", U"計蒜雞網落"},
      {"a sentence's end to a mark that opens", U"说。我", U"说（。"},
      {"speech behind a full stop", U"说。“我", U"说、“我"},
      {"a full stop that ends speech", U"我。”他", U"我，”他"},
      {"who said it", U"”他", U"”所"},
      {"a question's mark", U"好吗？", U"好吗；"},
      {"a quotation after a colon", U"说：“我", U"说：”我"},
      {"the end of a paragraph after a full stop", U"了。\n", U"了，\n"},
      {"text to what GBK text one byte off looks like", U"安全。中国", U"安全敝袊国"},
  };
  for (const Case& c : kCases) EXPECT_LT(cost(c.likely), cost(c.unlikely)) << c.label;
}

double cost_in_context(std::u32string_view text) {
  double sum = 0;
  ChineseModel::Context context{U'，', 0, 1};
  for (const char32_t c : text) {
    const ChineseModel::Step step = model().step(context, c);
    sum += step.cost;
    context = step.context;
  }
  return sum;
}

TEST(ChineseModel, KnowsWhereWordsEnd) {
  struct Case {
    const char* label;
    std::u32string_view likely;
    std::u32string_view unlikely;
  };
  // What is likely here is what the pairs alone do not find so.
  constexpr Case kCases[] = {
      {"a word's end is no beginning of another word", U"感到荣幸。", U"感到荣幸福"},
      {"the same character, where it begins that word", U"很幸福", U"很幸。"},
      {"three characters that are a phrase", U"不得不", U"不得很"},
      {"across a word", U"中国人民", U"中国人名"},
  };
  for (const Case& c : kCases) EXPECT_LT(cost_in_context(c.likely), cost_in_context(c.unlikely)) << c.label;
  EXPECT_GT(cost_in_context(U"荣幸福") - cost_in_context(U"荣幸"), model().cost(U'幸', U'福') + 1);
}

TEST(ChineseModel, KnowsThatNamesFollowSurnames) {
  // The same character behind the same one: a word by itself hardly ever, the end of a name often.
  const double name = cost_in_context(U"张严表示") - cost_in_context(U"张严");
  const double no_name = cost_in_context(U"纸严表示") - cost_in_context(U"纸严");
  EXPECT_LT(name, no_name - 1);
}

TEST(ChineseModel, StepsGiveCostsForAllCharacters) {
  for (const char32_t a : U"的龘。\uE000\U00020000") {
    for (const char32_t b : U"的龘。\uE000\U00020000") {
      const ChineseModel::Step first = model().step({a, 0, 1}, b);
      EXPECT_EQ(first.context.last, b);
      for (const char32_t c : U"的龘。\uE000\U00020000") {
        const ChineseModel::Step second = model().step(first.context, c);
        EXPECT_GE(second.cost, 0);
        EXPECT_LT(second.cost, 64);
        EXPECT_GE(second.context.word_ends, 0);
        EXPECT_LE(second.context.word_ends, 1.001F);
      }
    }
  }
}

TEST(ChineseModel, TakesOneFormForAnother) {
  struct Case {
    const char* label;
    std::u32string_view one;
    std::u32string_view other;
  };
  constexpr Case kCases[] = {
      {"Traditional for Simplified", U"網絡", U"网络"},
      {"variants", U"因為", U"因爲"},
      {"ASCII punctuation", U"你好,我", U"你好，我"},
      {"corner brackets", U"「你好」", U"“你好”"},
      {"any digit", U"第1章", U"第９章"},
      {"any Latin letter", U"用A的", U"用z的"},
      {"any space", U"好\u3000我", U"好 我"},
  };
  for (const Case& c : kCases) EXPECT_DOUBLE_EQ(cost(c.one), cost(c.other)) << c.label;
}

TEST(ChineseModel, GivesCostsForAllCharacters) {
  for (const char32_t c : U"的龘。\uE000\U0001F600\U00020000\U0010FFFF\x01") {
    for (const char32_t d : U"的龘。\uE000\U0001F600\U00020000\U0010FFFF\x01") {
      EXPECT_GE(model().cost(c, d), 0);
      EXPECT_LT(model().cost(c, d), 64);
    }
    EXPECT_EQ(model().cost(c, U'\uE000'), ChineseModel::kUnknown);
    EXPECT_EQ(model().cost(U'\uE000', c), model().cost(c)) << "nothing is known after an unknown character";
  }
}

// The probabilities of what may follow sum to 1, but for rounding and for what was cut off.
TEST(ChineseModel, IsADistribution) {
  for (const char32_t previous : U"的国说龙，。“") {
    if (previous == 0) continue;
    double sum = 0;
    for (char32_t next = 0; next < 0xFFFF; ++next) {
      // Forms that count as another would count twice.
      const bool own = (next >= 0x4E00 && next < 0xA000 && model().usual(next)) || next == U'，' || next == U'。';
      if (own) sum += std::exp(-model().cost(previous, next));
    }
    EXPECT_GT(sum, 0.5) << static_cast<std::uint32_t>(previous);
    EXPECT_LT(sum, 2.0) << static_cast<std::uint32_t>(previous);  // Traditional forms count beside Simplified ones
  }
}

TEST(ChineseModel, KnowsUsualCharacters) {
  for (const char32_t c :
       {U'的', U'网', U'網', U'為', U'后', U'後', U'里', U'裡', U'裏', U'著', U'着', U'群', U'，', U'“'}) {
    EXPECT_TRUE(model().usual(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
  // Variants that neither place writes, what GBK has beside, no Chinese at all.
  for (const char32_t c : {U'爲', U'麯', U'龘', U'袊', U'嬎', U'\uE000', U'\0', U'\U0001F600'}) {
    EXPECT_FALSE(model().usual(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(ChineseModel, SurvivesBrokenSections) {
  testing::expect_broken_sections_are_survived<ChineseModel>(
      testing::data_section("unbake-model.data", "zh-model"), 24,
      [](const ChineseModel& loaded) { EXPECT_GE(loaded.cost(U'的', U'人'), 0); });
}

}  // namespace
}  // namespace unbake::language
