#include <gtest/gtest.h>

#include "data.hpp"
#include "unicode/look_alikes.hpp"
#include "unicode/normalize.hpp"
#include "unicode/presentation_forms.hpp"
#include "unicode/radicals.hpp"

namespace unbake::unicode {
namespace {

TEST(LookAlikes, OfOtherAlphabets) {
  struct Case {
    char32_t letter, like;
  };
  constexpr Case kCases[] = {
      {U'\u0430', U'a'},
      {U'\u0410', U'A'},
      {U'\u0456', U'i'},
      {U'\u0406', U'I'},
      {U'\u04CF', U'i'},
      {U'\u0391', U'A'},
      {U'\u03BF', U'o'},
      {U'\u0585', U'o'},
      {U'\uA4D3', U'D'},
      // A sign, letters that look like none, and Latin ones themselves.
      {U'\u03B1', 0},
      {U'\u0436', 0},
      {U'\u042F', 0},
      {U'a', 0},
      {U'\u0131', 0},
      {U'\u4E00', 0},
  };
  for (const Case& c : kCases) EXPECT_EQ(latin_look_alike(c.letter), c.like) << std::hex << +c.letter;
}

TEST(LookAlikes, InAnotherAlphabet) {
  EXPECT_EQ(look_alike_in(Script::cyrillic, U'o'), U'\u043E');
  EXPECT_EQ(look_alike_in(Script::cyrillic, U'H'), U'\u041D');
  EXPECT_EQ(look_alike_in(Script::greek, U'H'), U'\u0397');
  EXPECT_EQ(look_alike_in(Script::cyrillic, U'w'), 0);
  EXPECT_EQ(look_alike_in(Script::cyrillic, U'i'), 0);  // Russian has none
}

TEST(Radicals, AsIdeographs) {
  ASSERT_TRUE(set_normalization_data(testing::data_section("unbake.data", "icu")));
  EXPECT_EQ(ideograph_of_radical(U'\u2F08'), U'\u4EBA');
  EXPECT_EQ(ideograph_of_radical(U'\u2FD5'), U'\u9FA0');
  EXPECT_EQ(ideograph_of_radical(U'\u2ED1'), U'\u9577');
  EXPECT_EQ(ideograph_of_radical(U'\u2E80'), 0);  // stands for no ideograph
  EXPECT_EQ(ideograph_of_radical(U'\u2EF3'), U'\u9F9F');
  EXPECT_EQ(ideograph_of_radical(U'\u4EBA'), 0);
}

TEST(PresentationForms, Join) {
  ASSERT_TRUE(set_normalization_data(testing::data_section("unbake.data", "icu")));
  struct Case {
    const char* label;
    char32_t form;
    Joining joining;
  };
  constexpr Case kCases[] = {
      {"meem", U'\uFEE1', Joining::isolated},
      {"meem", U'\uFEE2', Joining::final},
      {"meem", U'\uFEE3', Joining::initial},
      {"meem", U'\uFEE4', Joining::medial},
      {"alef, of two forms", U'\uFE8E', Joining::final},
      {"beh behind it", U'\uFE8F', Joining::isolated},
      {"peh, of Persian", U'\uFB58', Joining::initial},
      {"a ligature", U'\uFEFB', Joining::none},
      {"a vowel mark", U'\uFE76', Joining::none},
      {"a letter", U'\u0645', Joining::none},
      {"a Latin letter", U'a', Joining::none},
  };
  for (const Case& c : kCases) EXPECT_EQ(joining_of(c.form), c.joining) << c.label;
}

}  // namespace
}  // namespace unbake::unicode
