// Markdown out of blocks: what a CommonMark reader makes of it must be what was put in.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "output/markdown.hpp"
#include "output_blocks.hpp"

namespace unbake::output {
namespace {

std::string markdown(const std::vector<Block>& blocks) {
  const Nested page = nested(blocks);
  return to_markdown(page.blocks, page.containers);
}

struct TextCase {
  const char* label;
  const char* text;
  const char* expected;
};

// clang-format off
constexpr TextCase kTexts[] = {
    {"prose stays", "A plain text (really): 3.14, 50% + x - y = z!", "A plain text (really): 3.14, 50% + x - y = z!"},
    {"Chinese stays", "第一，“引用”（括号）。", "第一，“引用”（括号）。"},
    {"delimiters", "*a* `b` [c] \\d ~e~", "\\*a\\* \\`b\\` \\[c\\] \\\\d \\~e\\~"},
    {"underscores around words", "_a_ b", "\\_a\\_ b"},
    {"underscores inside words", "snake_case_name", "snake_case_name"},
    {"tags", "<b> a < b", "\\<b> a \\< b"},
    {"entities", "&amp; &#1; AT&T & co", "\\&amp; \\&#1; AT\\&T & co"},
    {"a heading", "# a", "\\# a"},
    {"a number sign inside", "a # b", "a # b"},
    {"a quote", "> a", "\\> a"},
    {"a list", "- a", "\\- a"},
    {"another list", "+ a", "\\+ a"},
    {"a numbered list", "1. a", "1\\. a"},
    {"with a bracket", "12) a", "12\\) a"},
    {"a number and nothing", "1.", "1\\."},
    {"a number that is none of a list", "1.5 a", "1.5 a"},
    {"a year", "2016年1月", "2016年1月"},
    {"the box of a task", "[x] a", "[x] a"},
    {"… that is to be done", "[ ] a", "[ ] a"},
    {"… no box", "[y] a [x] b", "\\[y\\] a \\[x\\] b"},
    {"a rule", "---", "\\---"},
    {"a table", "|a|b|", "\\|a|b|"},
    {"a heading's underline behind a line", "a\n===", "a\\\n\\==="},
    {"an exclamation", "a!", "a!"},
};
// clang-format on

TEST(OutputMarkdown, TextIsNotReadAsMarkup) {
  for (const TextCase& c : kTexts) {
    EXPECT_EQ(markdown({block(BlockKind::paragraph, c.text)}), std::string{c.expected} + "\n") << c.label;
  }
}

std::vector<Mark> strong(std::uint32_t begin, std::uint32_t end) { return {{MarkKind::strong, {begin, end}, {}, {}}}; }

std::string callout(std::int32_t number, std::vector<article::Block> blocks) {
  const std::vector<Container> containers = {{Container::Kind::quote, kNoContainer, number}};
  for (article::Block& own : blocks) own.container = 0;
  return to_markdown(blocks, containers);
}

TEST(OutputMarkdown, Callouts) {
  const auto text = [](const char* words) { return block(BlockKind::paragraph, words); };
  const auto note = static_cast<std::int32_t>(Callout::note);
  EXPECT_EQ(callout(note, {text("a"), text("b")}), "> [!note]\n> a\n>\n> b\n");
  EXPECT_EQ(callout(note | kTitled, {text("Before you begin"), text("b")}), "> [!note] Before you begin\n>\n> b\n");
  EXPECT_EQ(callout(note | kTitled, {block(BlockKind::heading, "Steps", 4), text("b")}), "> [!note] Steps\n>\n> b\n");
  // GitHub knows no titles: one that says nothing more is the sign itself.
  EXPECT_EQ(callout(note | kTitled, {text("Note"), text("b")}), "> [!note]\n>\n> b\n");
  EXPECT_EQ(callout(0, {text("[!note]"), text("b")}), "> \\[!note\\]\n>\n> b\n");
}

TEST(OutputMarkdown, Emphasis) {
  EXPECT_EQ(markdown({marked("a b c", strong(2, 3))}), "a **b** c\n");
  EXPECT_EQ(markdown({marked("abc", strong(1, 2))}), "a**b**c\n");
  EXPECT_EQ(markdown({marked("一二三", strong(3, 6))}), "一**二**三\n");
  // Closing behind punctuation works where nothing or white space follows …
  EXPECT_EQ(markdown({marked("重要。", strong(0, 9))}), "**重要。**\n");
  EXPECT_EQ(markdown({marked("重要。 文", strong(0, 9))}), "**重要。** 文\n");
  EXPECT_EQ(markdown({marked("“重要”，文", strong(0, 12))}), "**“重要”**，文\n");
  // … but not in front of a letter, and opening in front of punctuation not behind one.
  EXPECT_EQ(markdown({marked("重要。文", strong(0, 9))}), "<strong>重要。</strong>文\n");
  EXPECT_EQ(markdown({marked("文“重要”", strong(3, 15))}), "文<strong>“重要”</strong>\n");
  EXPECT_EQ(markdown({marked("a*b", {{MarkKind::emphasis, {2, 3}, {}, {}}})}), "a\\*<em>b</em>\n");
}

TEST(OutputMarkdown, EmphasisNextToEmphasis) {
  const std::vector<Mark> side_by_side{{MarkKind::strong, {0, 1}, {}, {}}, {MarkKind::emphasis, {1, 2}, {}, {}}};
  EXPECT_EQ(markdown({marked("ab", side_by_side)}), "<strong>a</strong>*b*\n");
  const std::vector<Mark> nested{{MarkKind::strong, {0, 2}, {}, {}}, {MarkKind::emphasis, {0, 2}, {}, {}}};
  EXPECT_EQ(markdown({marked("ab", nested)}), "**<em>ab</em>**\n");
}

TEST(OutputMarkdown, TheRestOfAnOverlappingMarkMayBeginWithASpace) {
  const std::vector<Mark> overlap{
      {MarkKind::strong, {0, 1}, {}, {}}, {MarkKind::subscript, {0, 3}, {}, {}}, {MarkKind::emphasis, {2, 5}, {}, {}}};
  EXPECT_EQ(markdown({marked("abc d", overlap)}), "<sub>**a**b*c*</sub><em> d</em>\n");
}

TEST(OutputMarkdown, Links) {
  const auto link = [](std::string address) {
    return std::vector<Block>{marked("a", {{MarkKind::link, {0, 1}, std::move(address), {}}})};
  };
  EXPECT_EQ(markdown(link("https://example.org/a_b*c?d=e&f=g")), "[a](https://example.org/a_b*c?d=e&f=g)\n");
  EXPECT_EQ(markdown(link("/x_(y)")), "[a](</x_(y)>)\n");
  EXPECT_EQ(markdown(link("/x y<z>\"")), "[a](/x%20y%3Cz%3E%22)\n");
  EXPECT_EQ(markdown(link("/x?a=1&copy;=2")), "[a](/x?a=1&amp;copy;=2)\n");
  EXPECT_EQ(markdown(link("javascript:alert(1)")), "a\n");
  EXPECT_EQ(markdown({marked("!a", {{MarkKind::link, {1, 2}, "u", {}}})}), "\\![a](u)\n");
  EXPECT_EQ(markdown({marked("[a]", {{MarkKind::link, {0, 3}, "u", {}}})}), "[\\[a\\]](u)\n");
}

TEST(OutputMarkdown, Code) {
  const auto code = [](std::string text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    return std::vector<Block>{marked(std::move(text), {{MarkKind::code, {0, size}, {}, {}}})};
  };
  EXPECT_EQ(markdown(code("a*b_c<d>")), "`a*b_c<d>`\n");
  EXPECT_EQ(markdown(code("a`b")), "``a`b``\n");
  EXPECT_EQ(markdown(code("`a")), "`` `a ``\n");
  EXPECT_EQ(markdown({block(BlockKind::preformatted, " a\n```\n  b ")}), "````\n a\n```\n  b \n````\n");
}

TEST(OutputMarkdown, OtherMarks) {
  EXPECT_EQ(markdown({marked("abc", {{MarkKind::deleted, {0, 1}, {}, {}},
                                     {MarkKind::subscript, {1, 2}, {}, {}},
                                     {MarkKind::superscript, {2, 3}, {}, {}}})}),
            "<del>a</del><sub>b</sub><sup>c</sup>\n");
  EXPECT_EQ(markdown({marked("a\nb", {{MarkKind::line_break, {1, 2}, {}, {}}})}), "a\\\nb\n");
  EXPECT_EQ(markdown({marked("a", {{MarkKind::image, {1, 1}, "i.png", "x]"}})}), "a![x\\]](i.png)\n");
  Block embedded = marked("In fog", {{MarkKind::image, {}, "p.png", {}}, {MarkKind::link, {0, 6}, "v.mp4", {}}});
  embedded.kind = BlockKind::image;
  EXPECT_EQ(markdown({embedded}), "[![](p.png)In fog](v.mp4)\n");
}

TEST(OutputMarkdown, Blocks) {
  EXPECT_EQ(markdown({}), "");
  EXPECT_EQ(markdown({block(BlockKind::heading, "a #", 2), block(BlockKind::paragraph, "b"), block(BlockKind::rule, ""),
                      block(BlockKind::caption, "c")}),
            "## a \\#\n\nb\n\n---\n\nc\n");
  EXPECT_EQ(markdown({block(BlockKind::heading, "a\nb", 2)}), "## a<br>b\n");
  EXPECT_EQ(
      markdown({block(BlockKind::quote, "a", 1), block(BlockKind::quote, "b", 2), block(BlockKind::paragraph, "c")}),
      "> a\n>\n> > b\n\nc\n");
}

TEST(OutputMarkdown, Lists) {
  EXPECT_EQ(markdown({block(BlockKind::paragraph, "x"), block(BlockKind::list_item, "a", 1, true),
                      block(BlockKind::list_item, "b", 2), block(BlockKind::list_item, "c", 1, true),
                      block(BlockKind::paragraph, "d", 1), block(BlockKind::paragraph, "e")}),
            "x\n\n1. a\n   - b\n2. c\n\n   d\n\ne\n");
  EXPECT_EQ(markdown({block(BlockKind::list_item, "1. a\nb", 1), block(BlockKind::preformatted, "c\n\nd", 1)}),
            "- 1\\. a\\\n  b\n\n  ```\n  c\n\n  d\n  ```\n");
}

TEST(OutputMarkdown, Tables) {
  EXPECT_EQ(markdown({cell("a", 0), cell("b|c", 0), cell("d\ne", 1), cell("", 2), cell("f", 3), cell("", 3)}),
            "| a | b\\|c |\n| --- | --- |\n| d<br>e | |\n| f | |\n");
}

}  // namespace
}  // namespace unbake::output
