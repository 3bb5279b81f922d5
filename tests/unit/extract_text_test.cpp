// Folding, counting and finding words.
#include <string>

#include <gtest/gtest.h>

#include "extract/read/chars.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/text_stats.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

TEST(Fold, TakesAwayCaseWidthAndScript) {
  EXPECT_EQ(fold("ＡＢＣ１２３！"), "abc123!");
  EXPECT_EQ(fold("免責聲明"), fold("免责声明"));
  EXPECT_EQ(fold("ЧИТАЙТЕ Ещё"), "читайте ещё");
  EXPECT_EQ(fold("Île"), "île");
  EXPECT_EQ(fold("  a \t\n b  "), "a b");
  EXPECT_EQ(fold("来 源 ： 新华社"), "来源:新华社") << "no white space beside Han";
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, SurvivesBytesThatAreNoText) {
  EXPECT_NO_FATAL_FAILURE(fold("\xFF\xFE\xC3"));
  EXPECT_NO_FATAL_FAILURE(fold(std::string("a\0b", 3)));
  EXPECT_NO_FATAL_FAILURE(fold("\xE4\xB8"));  // cut short
}

TEST(FoldedText, RemembersWhereItCameFrom) {
  const FoldedText line("来源： Ａ Ｂ 社");
  EXPECT_EQ(line.text(), "来源: a b社");
  const std::size_t name = line.text().find('a');
  EXPECT_EQ(line.original(name, line.size()), "Ａ Ｂ 社");
  EXPECT_TRUE(line.space_before(name));
  EXPECT_FALSE(line.space_before(0));
}

TEST(CountText, CountsByScript) {
  const TextStats chinese = count_text("记者获悉,对话将于6月14日举行。");
  EXPECT_EQ(chinese.unspaced, 12U);
  EXPECT_EQ(chinese.digits, 3U);
  EXPECT_EQ(chinese.clauses, 1U) << "an ASCII comma between Han is a comma";
  EXPECT_EQ(chinese.sentences, 1U);
  EXPECT_TRUE(chinese.ends_sentence);
  const TextStats english = count_text("It's 3.5 miles to example.com, isn't it?");
  EXPECT_EQ(english.sentences, 1U) << "points inside of numbers and names end nothing";
  EXPECT_EQ(english.clauses, 1U);
  EXPECT_TRUE(count_text("He said: \"No.\"").ends_sentence);
  EXPECT_FALSE(count_text("Contents").ends_sentence);
  EXPECT_TRUE(count_text("He wrote:").ends_colon);
  EXPECT_EQ(count_text("שלום עולם").right_to_left, 8U);
  EXPECT_EQ(count_text("").weight, 0);
}

TEST(Words, MatchAtWordBorders) {
  const auto hits = [](std::string_view text, WordList list) {
    return find_words(fold(text))[static_cast<std::size_t>(list)];
  };
  EXPECT_EQ(hits("12 views", WordList::counter).phrases, 1U);
  EXPECT_EQ(hits("previews", WordList::counter).phrases, 0U) << "inside of a word";
  EXPECT_TRUE(hits("Related", WordList::related).whole);
  EXPECT_EQ(hits("unrelated", WordList::related).phrases, 0U);
  EXPECT_EQ(hits("Not related", WordList::related).phrases, 0U) << "tied to the begin";
  EXPECT_EQ(hints_of("article"), hint_bit(WordList::hints_content));
  EXPECT_EQ(hints_of("articlebody"), hint_bit(WordList::hints_content)) << "article*";
  EXPECT_EQ(hints_of("contenteditable"), 0U);
  EXPECT_EQ(hints_of(""), 0U) << "no word";
}

TEST(FindWords, EveryPhraseIsFoundWhereItMayStand) {
  for (const Phrase& phrase : phrases()) {
    const auto list = static_cast<std::size_t>(phrase.list);
    if (list >= kFirstHint && list < kFirstHint + kHintLists) {
      EXPECT_NE(hints_of(phrase.text) & hint_bit(phrase.list), 0U) << phrase.text;
      continue;
    }
    const std::string text{phrase.text};
    EXPECT_EQ(find_words(text)[list].covered, text.size()) << text;
    const std::string behind = "1, " + text;
    if (!phrase.at_begin) EXPECT_EQ(find_words(behind)[list].covered, text.size()) << behind;
    Matches matches;
    EXPECT_TRUE(match_all_at(behind, 3, bit_of(phrase.list), matches)) << behind;
    EXPECT_EQ(match_at(behind, 3, phrase.list), matches[list]) << behind;
  }
}

}  // namespace
}  // namespace unbake::extract
