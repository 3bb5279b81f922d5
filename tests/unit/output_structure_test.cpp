// Lists, quotes, tables, code, anchors, readings and formulas, as HTML and as Markdown.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "output/html.hpp"
#include "output/markdown.hpp"
#include "output/text.hpp"
#include "output_blocks.hpp"

namespace unbake::output {
namespace {

using Kind = Container::Kind;

Block in(ContainerId container, Block b) {
  b.container = container;
  return b;
}
Block item(ContainerId container, std::string text) {
  return in(container, block(BlockKind::list_item, std::move(text)));
}
Block paragraph(ContainerId container, std::string text) {
  return in(container, block(BlockKind::paragraph, std::move(text)));
}

struct Case {
  const char* label;
  std::vector<Container> containers;
  std::vector<Block> blocks;
  const char* html;
  const char* markdown;
};

TEST(OutputStructure, Containers) {
  const std::vector<Container> numbers{
      {Kind::ordered_list}, {Kind::item, 0, 3}, {Kind::item, 0, 4}, {Kind::item, 0, 9}};
  const std::vector<Container> two{{Kind::list}, {Kind::item, 0}, {Kind::list}, {Kind::item, 2}};
  const std::vector<Container> mixed{{Kind::quote}, {Kind::list, 0}, {Kind::item, 1}, {Kind::quote, 2}};
  const std::vector<Container> deep{{Kind::list}, {Kind::item, 0}, {Kind::ordered_list, 1}, {Kind::item, 2, 2}};
  const Case cases[] = {
      {"a start and a value",
       numbers,
       {item(1, "a"), item(2, "b"), item(3, "c")},
       "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n<li value=\"9\">c</li>\n</ol>\n",
       "3. a\n4. b\n\n9) c\n"},
      {"lists side by side stay two",
       two,
       {item(1, "a"), item(3, "b")},
       "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n",
       "- a\n\n* b\n"},
      {"with something between they need no other sign",
       two,
       {item(1, "a"), paragraph(kNoContainer, "x"), item(3, "b")},
       "<ul>\n<li>a</li>\n</ul>\n<p>x</p>\n<ul>\n<li>b</li>\n</ul>\n",
       "- a\n\nx\n\n- b\n"},
      {"a list in a quote, and a quote in its item",
       mixed,
       {paragraph(0, "a"), item(2, "b"), paragraph(3, "c"), paragraph(0, "d")},
       "<blockquote>\n<p>a</p>\n<ul>\n<li>b\n<blockquote>\n<p>c</p>\n</blockquote>\n</li>\n</ul>\n<p>d</p>\n"
       "</blockquote>\n",
       "> a\n>\n> - b\n>\n>   > c\n>\n> d\n"},
      {"an item that begins with something else",
       mixed,
       {in(2, block(BlockKind::preformatted, "x\n\ny")), in(2, block(BlockKind::rule, ""))},
       "<blockquote>\n<ul>\n<li><pre><code>x\n\ny</code></pre>\n<hr>\n</li>\n</ul>\n</blockquote>\n",
       "> - ```\n>   x\n>\n>   y\n>   ```\n>\n>   ___\n"},
      {"a list in a list that does not begin with 1 would be text",
       deep,
       {item(1, "a"), item(3, "b")},
       "<ul>\n<li>a\n<ol start=\"2\">\n<li>b</li>\n</ol>\n</li>\n</ul>\n",
       "- a\n\n  2. b\n"},
      {"an item that stands in a list without being one",
       {{Kind::list}, {Kind::item, 0}, {Kind::list, 1}},
       {item(1, "a"), item(2, "b")},
       "<ul>\n<li>a\n<ul>\n<p>b</p>\n</ul>\n</li>\n</ul>\n",
       "- a\n\n  b\n"},
      {"an item in an item",
       deep,
       {item(3, "b")},
       "<ul>\n<li>\n<ol start=\"2\">\n<li>b</li>\n</ol>\n</li>\n</ul>\n",
       "- 2. b\n"},
      {"below zero and beyond what Markdown counts",
       {{Kind::ordered_list}, {Kind::item, 0, -5}, {Kind::item, 0, -4}},
       {item(1, "a"), item(2, "b")},
       "<ol start=\"-5\">\n<li>a</li>\n<li>b</li>\n</ol>\n",
       "0. a\n0. b\n"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(to_html(c.blocks, c.containers), c.html) << c.label;
    EXPECT_EQ(to_markdown(c.blocks, c.containers), c.markdown) << c.label;
  }
}

Block shaped(std::string text, std::uint32_t row, CellShape shape) {
  Block b = cell(std::move(text), row);
  b.container = kNoContainer;
  b.cell = shape;
  return b;
}

TEST(OutputStructure, CellsThatSpan) {
  const std::vector<Block> table{shaped("a", 1, {2, 1, true}), shaped("", 1, {1, 1, false, true}),
                                 shaped("b", 1, {1, 1, true}), shaped("c", 2, {1, 2}),
                                 shaped("d", 2, {}),           shaped("e", 2, {}),
                                 shaped("f", 3, {}),           shaped("g", 3, {})};
  EXPECT_EQ(
      to_html(table),
      "<table>\n<tr><th colspan=\"2\">a</th><th>b</th></tr>\n<tr><td rowspan=\"2\">c</td><td>d</td><td>e</td></tr>\n"
      "<tr><td>f</td><td>g</td></tr>\n</table>\n");
  EXPECT_EQ(to_markdown(table), "| a | | b |\n| --- | --- | --- |\n| c | d | e |\n| | f | g |\n");
  EXPECT_EQ(to_text(table), "a\t\tb\nc\td\te\n\tf\tg\n");
}

TEST(OutputStructure, TablesSideBySideStayTwo) {
  const std::vector<Block> tables{shaped("a", 1, {}), shaped("b", 1, {}), shaped("c", 3, {}), shaped("d", 3, {})};
  EXPECT_EQ(to_html(tables),
            "<table>\n<tr><td>a</td><td>b</td></tr>\n</table>\n<table>\n<tr><td>c</td><td>d</td></tr>\n</table>\n");
  EXPECT_EQ(to_markdown(tables), "| a | b |\n| --- | --- |\n\n| c | d |\n| --- | --- |\n");
  EXPECT_EQ(to_text(tables), "a\tb\nc\td\n");
}

TEST(OutputStructure, Code) {
  Block code = block(BlockKind::preformatted, "x");
  code.container = kNoContainer;
  code.language = "c++";
  EXPECT_EQ(to_html(std::vector{code}), "<pre><code class=\"language-c++\">x</code></pre>\n");
  EXPECT_EQ(to_markdown(std::vector{code}), "```c++\nx\n```\n");
}

TEST(OutputStructure, Anchors) {
  const std::vector<Container> list{{Kind::ordered_list}, {Kind::item, 0, 1}};
  std::vector<Block> blocks{paragraph(kNoContainer, "a1"), item(1, "b"),
                            in(kNoContainer, block(BlockKind::preformatted, "c")),
                            in(kNoContainer, block(BlockKind::heading, "d", 2)), shaped("e", 1, {})};
  blocks[0].content.marks = {{MarkKind::link, {1, 2}, "#ref-1", {}}};
  for (std::uint32_t i = 0; i < blocks.size(); ++i) blocks[i].anchor = i;
  EXPECT_EQ(
      to_html(blocks, list),
      "<p>a<a href=\"#ref-1\">1</a></p>\n<ol>\n<li id=\"ref-1\">b</li>\n</ol>\n<pre id=\"ref-2\"><code>c</code></pre>\n"
      "<h2 id=\"ref-3\">d</h2>\n<table>\n<tr><td id=\"ref-4\">e</td></tr>\n</table>\n");
  EXPECT_EQ(to_markdown(blocks, list),
            "a[1](#ref-1)\n\n1. <a id=\"ref-1\"></a>b\n\n<a id=\"ref-2\"></a>\n\n```\nc\n```\n\n"
            "## <a id=\"ref-3\"></a>d\n\n| <a id=\"ref-4\"></a>e |\n| --- |\n");
}

TEST(OutputStructure, Readings) {
  const std::vector<Block> ruby{paragraph(kNoContainer, "漢(kan)字")};
  std::vector<Block> blocks = ruby;
  blocks[0].content.marks = {{MarkKind::ruby, {0, 8}, {}, {}},
                             {MarkKind::bracket, {3, 4}, {}, {}},
                             {MarkKind::reading, {4, 7}, {}, {}},
                             {MarkKind::bracket, {7, 8}, {}, {}}};
  EXPECT_EQ(to_html(blocks), "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>\n");
  EXPECT_EQ(to_markdown(blocks), "漢(kan)字\n");
}

TEST(OutputStructure, Formulas) {
  const auto formula = [](std::string tex) {
    const auto size = static_cast<std::uint32_t>(tex.size());
    Block b = paragraph(kNoContainer, std::move(tex));
    b.content.marks = {{MarkKind::math, {0, size}, {}, {}}};
    return std::vector<Block>{b};
  };
  EXPECT_EQ(to_html(formula("$x<y$")), "<p><span class=\"math\">$x&lt;y$</span></p>\n");
  EXPECT_EQ(to_markdown(formula("$x=1$")), "$x=1$\n");
  EXPECT_EQ(to_markdown(formula("$x_1$")), "$`x_1`$\n");
  EXPECT_EQ(to_markdown(formula("$$\\frac{a}{b}$$")), "$$`\\frac{a}{b}`$$\n");
  // What is no formula, whatever the mark says, is text.
  EXPECT_EQ(to_markdown(formula("\u00E9*\u00E9")), "\u00E9\\*\u00E9\n");
  EXPECT_EQ(to_markdown(formula("$5")), "$5\n");
}

}  // namespace
}  // namespace unbake::output
