#include <algorithm>

#include <gtest/gtest.h>

#include "data.hpp"
#include "repair/model/pinyin.hpp"
#include "repair/model/readings.hpp"

namespace unbake::repair {
namespace {

const Readings& readings() {
  static const auto loaded = Readings::load(testing::data_section("unbake.data", "readings"));
  EXPECT_TRUE(loaded.ok());
  return loaded.value();
}

struct SyllableCase {
  const char* text;
  std::size_t bytes;  // 0: none
  const char* letters;
  int tone;
};

constexpr SyllableCase kSyllables[] = {
    {"wǎng", 5, "wang", 3},
    {"WǍNG", 5, "wang", 3},
    {"wang3", 5, "wang", 3},
    {"wang", 4, "wang", 0},
    {"wa\xCC\x8Cng", 6, "wang", 3},  // a combining caron
    {"wăng", 5, "wang", 3},          // a breve, as it is often typed
    {"ma5", 3, "ma", 5},
    {"ma0", 3, "ma", 5},
    {"nǚ", 3, "nv", 3},
    {"nü3", 4, "nv", 3},
    {"nv3", 3, "nv", 3},
    {"nu:3", 4, "nv", 3},
    {"nu\xCC\x88\xCC\x8C", 6, "nv", 3},
    {"lüè", 5, "lve", 4},
    {"lue4", 4, "lve", 4},
    {"qū", 3, "qu", 1},
    {"qü1", 4, "qu", 1},
    {"ɡuó", 5, "guo", 2},
    {"fɑng", 5, "fang", 0},
    {"zhuàng", 7, "zhuang", 4},
    {"ńg", 3, "ng", 2},
    // The longest syllable at the beginning, whatever follows.
    {"banana", 3, "ban", 0},
    {"anchor", 2, "an", 0},
    {"xian", 4, "xian", 0},
    {"xi'an", 2, "xi", 0},
    {"wǎng)絡", 5, "wang", 3},
    {"ma12", 2, "ma", 0},  // a number, no tone
    {"ma6", 2, "ma", 0},
    {"zhuangg", 6, "zhuang", 0},
    // None.
    {"", 0, "", 0},
    {"n", 0, "", 0},
    {"ng", 0, "", 0},
    {"m1", 0, "", 0},
    {"v", 0, "", 0},
    {"string", 0, "", 0},
    {"網", 0, "", 0},
    {"\xFF\xFE", 0, "", 0},
    {"\xC7", 0, "", 0},
    {" wang", 0, "", 0},
    {"(wang)", 0, "", 0},
};

TEST(Pinyin, FindsTheSyllableAtTheBeginning) {
  for (const SyllableCase& c : kSyllables) {
    const auto found = pinyin_at(c.text);
    ASSERT_EQ(found.has_value(), c.bytes > 0) << c.text;
    if (!found) continue;
    EXPECT_EQ(found->bytes, c.bytes) << c.text;
    EXPECT_EQ(found->letters, c.letters) << c.text;
    EXPECT_EQ(found->tone, c.tone) << c.text;
  }
}

TEST(Pinyin, NeedsOneToneAtMost) {
  EXPECT_FALSE(is_pinyin_syllable("wǎńg"));
  EXPECT_FALSE(is_pinyin_syllable("wǎng3"));  // the mark has said it
  EXPECT_TRUE(is_pinyin_syllable("wǎng"));
  EXPECT_FALSE(is_pinyin_syllable("banana"));
  EXPECT_FALSE(is_pinyin_syllable("wǎng "));
  EXPECT_FALSE(is_pinyin_syllable(""));
}

struct ReadingCase {
  const char* label;
  char32_t character;
  const char* pinyin;
  bool has;
};

constexpr ReadingCase kReadings[] = {
    {"its only reading", U'网', "wǎng", true},
    {"Traditional", U'網', "wǎng", true},
    {"without a tone", U'網', "wang", true},
    {"with a digit", U'網', "wang3", true},
    {"another tone", U'網', "wàng", false},
    {"another syllable", U'網', "luò", false},
    {"first of several", U'行', "xíng", true},
    {"second of several", U'行', "háng", true},
    {"Traditional, several", U'長', "zhǎng", true},
    {"a reading of the form it is written for in Taiwan", U'著', "zháo", true},
    {"u with diaeresis", U'女', "nǚ", true},
    {"the same as v", U'女', "nv3", true},
    {"the same as u:", U'女', "nu:3", true},
    {"not the same as u", U'女', "nu3", false},
    {"no diaeresis after y", U'語', "yü3", true},
    {"neutral", U'了', "le", true},
    {"neutral, said so", U'了', "le5", true},
    {"neutral where it has only a full tone", U'网', "wang5", false},
    {"upper case", U'中', "Zhōng", true},
    {"zero", U'〇', "líng", true},
    {"more than a syllable", U'网', "wǎngluò", false},
    {"no pinyin", U'网', "net", false},
    {"empty", U'网', "", false},
    {"a letter", U'w', "wang", false},
    {"punctuation", U'。', "wang", false},
    {"private use", U'\uE000', "wang", false},
};

TEST(Readings, AreThoseOfTheCharacter) {
  for (const ReadingCase& c : kReadings) EXPECT_EQ(readings().has(c.character, c.pinyin), c.has) << c.label;
}

TEST(Readings, FindTheCharactersOfASyllable) {
  const auto with_tone = readings().characters("wǎng");
  const auto without = readings().characters("wang");
  EXPECT_TRUE(std::ranges::is_sorted(with_tone));
  EXPECT_TRUE(std::ranges::includes(without, with_tone));
  EXPECT_GT(without.size(), with_tone.size());
  for (const char32_t c : {U'网', U'網', U'往'}) EXPECT_TRUE(std::ranges::binary_search(with_tone, c));
  EXPECT_FALSE(std::ranges::binary_search(with_tone, U'忘'));
  EXPECT_TRUE(readings().characters("net").empty());
}

TEST(Readings, CoverGbk) {
  int known = 0;
  for (char32_t c = 0x4E00; c <= 0x9FA5; ++c) {
    for (const char* syllable : {"yi", "ji", "yu", "xi", "zhi", "li", "shi", "fu"})
      known += readings().has(c, syllable) ? 1 : 0;
  }
  EXPECT_GT(known, 2000);
}

TEST(Readings, SurviveBrokenSections) {
  testing::expect_broken_sections_are_survived<Readings>(
      testing::data_section("unbake.data", "readings"), 60,
      [](const Readings& loaded) { static_cast<void>(loaded.has(U'网', "wang")); });
}

}  // namespace
}  // namespace unbake::repair
