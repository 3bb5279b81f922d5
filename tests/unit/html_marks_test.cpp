// Marks of blocks: whatever the markup, each lies within its text, and they come in their order.
#include <string>

#include <gtest/gtest.h>

#include "generated_pages.hpp"
#include "html/parse.hpp"

namespace unbake::html {
namespace {

/// What is wrong with the marks of a block; empty: nothing.
std::string fault_of(const RichText& content) {
  const Mark* before = nullptr;
  for (const Mark& mark : content.marks) {
    const Span span = mark.span;
    if (span.begin > span.end || span.end > content.text.size()) return "reaches behind the text";
    const bool is_point = mark.kind == MarkKind::image;
    if (span.empty() != is_point) return is_point ? "an image that covers text" : "covers nothing";
    if (mark.kind == MarkKind::line_break && content.text[span.begin] != '\n') return "a break without a line feed";
    if (mark.kind == MarkKind::link && mark.value.empty()) return "a link to nothing";
    if (before != nullptr && before->span.begin > span.begin) return "begins before the one before it";
    if (before != nullptr && before->span.begin == span.begin && before->span.end < span.end)
      return "inner before outer";
    before = &mark;
  }
  return {};
}

std::string fault_of(const Document& document) {
  for (const Block& block : document.blocks) {
    if (std::string fault = fault_of(block.content); !fault.empty()) return fault + ": " + block.content.text;
  }
  return {};
}

struct Case {
  const char* label;
  const char* html;
};

constexpr Case kTrimmed[] = {
    {"a link with white space at the end of code", "<pre>x <a href=y> </a></pre>"},
    {"… that goes on behind the code", "<a href=y><pre>x <b> </b> <i>\n</pre>z"},
    {"… opened in white space and left open", "<pre>x <a href=y> </pre>z</a>"},
    {"… over words and white space", "<pre>x <a href=y>z </a> </pre>"},
    {"of an article's tags", "<article><pre>x <a rel=tag href=y> </a></pre></article>"},
    {"an image behind the text", "<pre>x <img src=y.png> </pre>"},
    {"nothing but white space", "<pre> <a href=y> </a></pre>"},
    {"a bracket of a reading", "<pre>x <ruby> <rt> </rt></ruby></pre>"},
    {"in a cell", "<table><tr><td>x <a href=y> </a><td><b> </b><tr><td>z<td>w</table>"},
};

TEST(HtmlMarks, BehindTextThatIsTrimmed) {
  for (const Case& c : kTrimmed) EXPECT_EQ(fault_of(parse_html(c.html)), "") << c.label;
}

TEST(HtmlMarks, ImagesAmongWhiteSpaceOfCodeAreKept) {
  const Document document = parse_html("<pre> <img src=a.png alt=b> <img src=c.png>\n</pre>");
  ASSERT_EQ(document.blocks.size(), 2U);
  for (const Block& block : document.blocks) EXPECT_EQ(block.kind, BlockKind::image);
  EXPECT_EQ(document.blocks[0].content.marks[0].value, "a.png");
  EXPECT_EQ(document.blocks[0].content.marks[0].label, "b");
  EXPECT_EQ(document.blocks[1].content.marks[0].value, "c.png");
}

TEST(HtmlMarks, DeepOnesOfAKindAreOne) {
  std::string page;
  for (int i = 0; i < 200; ++i) page += i % 2 == 0 ? "<sup>x" : "<sub>x";
  const Document document = parse_html(page + "<p>y");
  ASSERT_EQ(document.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[0].content.text.size(), 200U) << "the text of all is there";
  for (const Block& block : document.blocks) EXPECT_EQ(block.content.marks.size(), 16U);
  EXPECT_EQ(fault_of(document), "");
}

TEST(HtmlMarks, AKindThatIsNotOpenYetIsMarkedHoweverDeep) {
  std::string page;
  for (int i = 0; i < 200; ++i) page += "<cite>";
  const Document document = parse_html(page + "x <a href=y>z</a> <sub>2</sub>");
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.blocks[0].content.marks.size(), 18U);
  EXPECT_EQ(document.blocks[0].content.marks[16].kind, MarkKind::link);
  EXPECT_EQ(document.blocks[0].content.marks[17].kind, MarkKind::subscript);
}

TEST(HtmlMarks, OfGeneratedPages) {
  Random random(16);
  for (int i = 0; i < 4000; ++i) {
    const std::string page = generated_page(random);
    ASSERT_EQ(fault_of(parse_html(page)), "") << page;
  }
}

}  // namespace
}  // namespace unbake::html
