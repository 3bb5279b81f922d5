// Plain text to blocks.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "html/parse.hpp"

namespace unbake::html {
namespace {

struct Case {
  const char* label;
  std::string_view text;
  const char* blocks;  // joined by '\n'
};

using std::string_view_literals::operator""sv;

const Case kCases[] = {
    {"one block a line", "a\nb", "a\nb"},
    {"blank lines only separate", "\n a \n\n \t\n b", "a\nb"},
    {"line ends of all systems", "a\r\nb\rc\u2028d\u2029e\fg", "a\nb\nc\nd\ne\ng"},
    {"ideographic and no-break spaces at the ends", "\u3000\u3000a \u3000b\u00A0", "a \u3000b"},
    {"a byte order mark", "\uFEFFa", "a"},
    {"white space inside stays", "a  b\tc", "a  b\tc"},
    {"markup is text", "<b>a</b> &amp;", "<b>a</b> &amp;"},
    {"NUL is no text", "a\0b\n\0"sv, "ab"},
    {"NUL beside blanks", "\0 a \0\n\0 \0"sv, "a"},
    {"U+2026 begins like a line separator", "a\u2026b", "a\u2026b"},
    {"nothing", "", ""},
};

TEST(HtmlText, Blocks) {
  for (const Case& c : kCases) {
    const Document document = parse_text(c.text);
    EXPECT_EQ(blocks_text(document), c.blocks) << c.label;
    for (const Block& block : document.blocks) EXPECT_EQ(block.element, kNoElement) << c.label;
  }
}

TEST(HtmlText, BlocksTextCountsEmptyBlocks) {
  // Spans count in this text, so a rule or an image takes its place in it.
  EXPECT_EQ(blocks_text(parse_html("a<hr>b")), "a\n\nb");
}

// A block takes some hundred bytes, however short its line is.
TEST(HtmlText, LinesOfALetterStandTogether) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "x\n";
  Work work({}, text.size());
  const Document document = parse_text(text, work);
  EXPECT_LT(document.blocks.size(), 12'000U);
  EXPECT_EQ(blocks_text(document) + "\n", text) << "they are all there, each on its line";
  const Block& last = document.blocks.back();
  EXPECT_EQ(last.content.marks.size(), static_cast<std::size_t>(std::ranges::count(last.content.text, '\n')));
  EXPECT_NE(work.given_up(), "");
}

TEST(HtmlText, LinesOfWordsDoNot) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "a line of words\n";
  Work work({}, text.size());
  EXPECT_EQ(parse_text(text, work).blocks.size(), 50'000U);
  EXPECT_EQ(work.given_up(), "");
}

}  // namespace
}  // namespace unbake::html
