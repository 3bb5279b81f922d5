// What all scores of letters share.
#include <string_view>

#include <gtest/gtest.h>

#include "data.hpp"
#include "language/letters.hpp"
#include "language/models.hpp"

namespace unbake::language {
namespace {

TEST(Letters, KindsOfCharacters) {
  struct Case {
    std::string_view label;
    char32_t character;
    Kind kind;
  };
  constexpr Case kCases[] = {
      {"a small letter", U'é', Kind::small},
      {"a capital", U'Ж', Kind::capital},
      {"a letter without case", U'ب', Kind::letter},
      {"a combining accent", 0x301, Kind::letter},
      {"a space", U' ', Kind::boundary},
      {"a sign of ASCII", U'+', Kind::boundary},
      {"a no-break space", 0xA0, Kind::boundary},
      {"punctuation", U'“', Kind::boundary},
      {"a sign", U'€', Kind::sign},
      {"a Hebrew point: the caller says whether it is of a word", 0x5B8, Kind::sign},
  };
  for (const Case& c : kCases) EXPECT_EQ(kind_of(c.character, is_letter_or_mark(c.character)), c.kind) << c.label;
  EXPECT_EQ(kind_of(0x5B8, true), Kind::letter);
  EXPECT_FALSE(is_word(Kind::none));
}

TEST(Letters, CapitalsAndSignsInWordsCost) {
  EXPECT_EQ(case_cost(Kind::boundary, Kind::small), 0);
  EXPECT_EQ(case_cost(Kind::capital, Kind::small), 0);
  EXPECT_GT(case_cost(Kind::boundary, Kind::capital), case_cost(Kind::capital, Kind::capital));
  EXPECT_GT(case_cost(Kind::small, Kind::capital), case_cost(Kind::boundary, Kind::capital));
  EXPECT_EQ(case_cost(Kind::small, Kind::sign), case_cost(Kind::sign, Kind::letter));
  EXPECT_EQ(case_cost(Kind::boundary, Kind::sign), 0);
}

TEST(Letters, ModelsKnowTheScriptOfTheirLanguage) {
  const auto models = Models::load(testing::data_section("unbake.data", "detection"));
  ASSERT_TRUE(models.ok());
  for (const LetterModel& model : models.value().letters) {
    EXPECT_EQ(model.script == unicode::Script::latin, model.has(U'a')) << model.language;
    if (model.language == "el") EXPECT_EQ(model.script, unicode::Script::greek);
    if (model.language == "th") EXPECT_EQ(model.script, unicode::Script::thai);
  }
}

}  // namespace
}  // namespace unbake::language
