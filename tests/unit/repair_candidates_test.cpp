#include <algorithm>

#include <gtest/gtest.h>

#include "data.hpp"
#include "encoding/tables/indexes.hpp"
#include "pipeline/data.hpp"
#include "repair/model/candidates.hpp"

namespace unbake::repair {
namespace {

const Candidates& candidates() {
  static Data* data = [] {
    auto* made = new Data;
    for (const char* name : {"unbake.data", "unbake-model.data"}) {
      const Bytes bytes = testing::data_file(name);
      EXPECT_FALSE(made->add({bytes.begin(), bytes.end()}));
    }
    return made;
  }();
  return data->knowledge()->candidates;
}

bool has(std::span<const Candidate> list, char32_t character) {
  return std::ranges::find(list, character, &Candidate::character) != list.end();
}

TEST(Candidates, AreFoundByEitherByte) {
  // U+4E2D is D6D0.
  EXPECT_TRUE(has(candidates().with_lead(0xD6, 0x40, 0xFE), U'中'));
  EXPECT_TRUE(has(candidates().with_lead(0xD6, 0xD0, 0xD0), U'中'));
  EXPECT_TRUE(has(candidates().with_trail(0xD0, 0x81, 0xFE), U'中'));
  EXPECT_FALSE(has(candidates().with_lead(0xD6, 0xD1, 0xFE), U'中'));
  EXPECT_FALSE(has(candidates().with_trail(0xD0, 0x81, 0xD5), U'中'));
  EXPECT_TRUE(has(candidates().with_trail(0xA3, 0xA1, 0xA1), U'。'));
  EXPECT_TRUE(candidates().with_lead(0xFE, 0xFE, 0xFE).empty()) << "a private-use code";
}

TEST(Candidates, AreWhatRunningTextUses) {
  EXPECT_FALSE(has(candidates().with_trail(0xA1, 0x81, 0xFE), U'　')) << "A1A1, a space";
  for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
    const auto list = candidates().with_trail(static_cast<std::uint8_t>(trail), 0x81, 0xFE);
    EXPECT_FALSE(has(list, U'Ｆ')) << "A3C6, a full-width letter";
    EXPECT_FALSE(has(list, U'袊'));
  }
}

TEST(Candidates, KnowWhichPairsVanish) {
  const auto vanishes = [](unsigned first, unsigned second) {
    return std::ranges::any_of(candidates().vanishing(static_cast<std::uint8_t>(first)),
                               [second](const auto& range) { return second >= range.first && second <= range.last; });
  };
  EXPECT_TRUE(vanishes(0xAA, 0xA1));
  EXPECT_TRUE(vanishes(0xF8, 0xD3));
  EXPECT_TRUE(vanishes(0xA1, 0x81));
  EXPECT_TRUE(vanishes(0xA2, 0xAB)) << "a gap between signs";
  EXPECT_TRUE(vanishes(0xD7, 0xFA)) << "behind the last character of level 1";
  EXPECT_TRUE(vanishes(0x80, 0xCA)) << "a byte that leads nothing";
  EXPECT_FALSE(vanishes(0xD6, 0xD0)) << "a character";
  EXPECT_FALSE(vanishes(0xAA, 0xA0)) << "a character of GBK's extension";
  EXPECT_FALSE(vanishes(0xA2, 0xB1)) << "a sign";
}

TEST(Candidates, KnowKinds) {
  EXPECT_EQ(candidates().kind(U'的'), 0);
  EXPECT_EQ(candidates().kind(U'a'), 0);
  EXPECT_EQ(candidates().kind(U'网'), Candidates::kSimplified);
  EXPECT_EQ(candidates().kind(U'網'), Candidates::kTraditional);
  EXPECT_EQ(candidates().kind(U'麵') & Candidates::kRareForm, Candidates::kRareForm) << "U+9762 stands for more";
  EXPECT_EQ(candidates().kind(U'袊') & Candidates::kUnusual, Candidates::kUnusual);
  EXPECT_EQ(candidates().kind(U'\U00020000'), Candidates::kUnusual);
}

}  // namespace
}  // namespace unbake::repair
