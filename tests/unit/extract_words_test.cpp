// What blocks have in common: words with each other, and runs of words with the text that the page's JSON-LD states.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "extract/measure/page_words.hpp"
#include "extract/measure/stated_text.hpp"

namespace unbake::extract {
namespace {

PageWords words_of(const std::vector<std::string_view>& blocks) {
  PageWords words;
  for (const std::string_view block : blocks) words.add_block(words_in(block));
  return words;
}

TEST(PageWords, KeepsEachLongWordOnce) {
  const PageWords words = words_of({"the bridge is a bridge", "on it", ""});
  EXPECT_EQ(words.of(0).size(), 1U) << "short words say nothing";
  EXPECT_TRUE(words.of(1).empty());
  EXPECT_TRUE(words.of(2).empty());
}

TEST(PageWords, TakesUnspacedCharactersInPairs) {
  const PageWords words = words_of({"\u7F51\u7EDC\u5B89\u5168", "\u7F51", "\u7F51 bridge \u7EDC"});
  EXPECT_EQ(words.of(0).size(), 3U);
  EXPECT_TRUE(words.of(1).empty());
  EXPECT_EQ(words.of(2).size(), 1U) << "no pair goes over what stands between";
}

TEST(PageWords, NumberWordsAsTheyComeUp) {
  const PageWords words = words_of({"bridge", "", "council bridge"});
  EXPECT_EQ(words.words(), 2U);
  EXPECT_EQ(words.of(0)[0], 0U);
  EXPECT_TRUE(words.of(1).empty());
  EXPECT_EQ(words.of(2)[0], 1U);
  EXPECT_EQ(words.of(2)[1], 0U);
}

TEST(WordSums, SharedWordsTellOneTextFromMany) {
  const PageWords words = words_of({"council closed bridge", "bridge council engineers", "recipe lemon sugar"});
  const std::vector<float> masses = {1, 1, 1};
  const WordSums sums(words, masses);
  EXPECT_GT(sums.shared(0).known, 0.3);
  EXPECT_EQ(sums.shared(2).known, 0);
  EXPECT_EQ(sums.shared(2).masses, 0);
}

TEST(WordSums, ABlockDoesNotSpeakForItself) {
  const PageWords words = words_of({"bridge council", "bridge council"});
  const std::vector<float> masses = {1, 0};
  const WordSums sums(words, masses);
  EXPECT_EQ(sums.shared(0).known, 0);
  EXPECT_EQ(sums.shared(1).known, 1);
  EXPECT_EQ(sums.shared(1).masses, 1);
}

TEST(StatedText, FindsWhatItHasWhateverTheMarkup) {
  StatedText stated;
  stated.add("<p>The council met on Monday.</p><p>Two arches were&nbsp;damaged &amp; closed.</p>");
  stated.seal();
  EXPECT_EQ(stated.share_of(words_in("the council met on monday.")), 1);
  EXPECT_EQ(stated.share_of(words_in("two arches were damaged")), 1);
  EXPECT_EQ(stated.share_of(words_in("a ferry sank in the storm")), 0);
  EXPECT_GT(stated.share_of(words_in("the council met on tuesday")), 0.5);
  EXPECT_EQ(stated.share_of(words_in("council met")), 0) << "too short to tell";
}

TEST(StatedText, WithoutATextNothingIsStated) {
  StatedText stated;
  stated.seal();
  EXPECT_TRUE(stated.empty());
  EXPECT_EQ(stated.share_of(words_in("the council met on monday")), 0);
}

TEST(StatedText, AnyTextWillDo) {
  for (const char* text : {"", "<", "&", "<p", "&nbsp", "a < b & c", "\xFF\xFE<"}) {
    StatedText stated;
    stated.add(text);
    stated.seal();
    EXPECT_EQ(stated.share_of(words_in("the council met on monday")), 0) << text;
  }
}

}  // namespace
}  // namespace unbake::extract
