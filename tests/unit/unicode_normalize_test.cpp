#include <gtest/gtest.h>

#include "data.hpp"
#include "unicode/normalize.hpp"

namespace unbake::unicode {
namespace {

struct Case {
  const char* label;
  NormalForm form;
  std::u32string_view text;
  std::vector<Rewriting> expected;
};

const Case kCases[] = {
    {"nothing", NormalForm::nfc, U"", {}},
    {"composed text stays", NormalForm::nfc, U"caf\u00E9 \u304C \uD55C", {}},
    {"a letter and its mark", NormalForm::nfc, U"cafe\u0301!", {{3, 5, U"\u00E9"}}},
    {"two marks, in the other order", NormalForm::nfc, U"e\u0302\u0323", {{0, 3, U"\u1EC7"}}},
    {"a mark that no letter has stays", NormalForm::nfc, U"\u1ECD\u0301", {}},
    {"a mark alone stays", NormalForm::nfc, U" \u0301\u0301", {}},
    {"kana", NormalForm::nfc, U"\u304B\u3099\u304B", {{0, 2, U"\u304C"}}},
    {"hangul", NormalForm::nfc, U"\u1112\u1161\u11AB", {{0, 3, U"\uD55C"}}},
    {"a character that is another", NormalForm::nfc, U"5 \u212B", {{2, 3, U"\u00C5"}}},
    {"a ligature is no matter of NFC", NormalForm::nfc, U"o\uFB03ce", {}},
    {"but of NFKC", NormalForm::nfkc, U"o\uFB03ce", {{1, 2, U"ffi"}}},
    {"beyond the Basic Multilingual Plane", NormalForm::nfkc, U"a\U0001D400b", {{1, 2, U"A"}}},
    {"the longest of all",
     NormalForm::nfkc,
     U"\uFDFA",
     {{0, 1, U"\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064A\u0647 \u0648\u0633\u0644\u0645"}}},
    {"half a surrogate pair stays",
     NormalForm::nfkc,
     std::u32string_view{U"\xD800"
                         U"a",
                         2},
     {}},
};

TEST(Normalize, Rewritings) {
  ASSERT_TRUE(set_normalization_data(testing::data_section("unbake.data", "icu")));
  for (const Case& c : kCases) EXPECT_EQ(rewritings(c.text, c.form), c.expected) << c.label;
}

TEST(Normalize, LeavesWhatIsNoText) {
  const std::u32string few = U"e" + std::u32string(31, U'\u0301'), many = U"e" + std::u32string(32, U'\u0301');
  EXPECT_EQ(rewritings(few, NormalForm::nfc).size(), 1U);
  EXPECT_EQ(rewritings(many, NormalForm::nfc).size(), 0U);
}

TEST(Normalize, ComposesAndTakesApart) {
  EXPECT_EQ(composed(U'e', U'\u0301'), U'\u00E9');
  EXPECT_EQ(composed(U'\u304B', U'\u3099'), U'\u304C');
  EXPECT_EQ(composed(U'x', U'\u0301'), U'\0');
  EXPECT_EQ(decomposed(U'\u1EC7'), U"\u1EB9\u0302");
  EXPECT_EQ(decomposed(U'x'), U"");
}

}  // namespace
}  // namespace unbake::unicode
