// What is embedded leaves a link; pictures come in their larger form; formulas that stand as TeX are formulas.
#include <gtest/gtest.h>

#include "html/parse.hpp"
#include "html_outline.hpp"

namespace unbake::html {
namespace {

// clang-format off
constexpr PageCase kEmbeds[] = {
    {"a frame with a title", "<p>a</p><iframe src=https://v.example/1 title='In  fog'></iframe><p>b</p>", "p:a / img:In foghttps://v.example/1 / p:b"},
    {"one without", "<iframe src=//v.example/1></iframe>", "img:▶//v.example/1"},
    {"a lazy one", "<iframe src=about:blank data-src=https://v.example/1></iframe>", "img:▶https://v.example/1"},
    {"a player", "<video controls><source src=/a.mp4>x</video>", "img:▶/a.mp4"},
    {"sound", "<audio src=/a.mp3 aria-label=Song></audio>", "img:Song/a.mp3"},
    {"objects", "<object data=/a.pdf>x</object><embed src=/b.pdf>", "img:↗/a.pdf / img:↗/b.pdf"},
    {"in a paragraph", "<p>a<iframe src=/b></iframe>c</p>", "p:a / img:▶/b / p:c"},
    {"in an item", "<ul><li>a<iframe src=/b></iframe></ul>", "li1:a / img1:▶/b"},
    {"in a cell", "<table><tr><th>a<th><iframe src=/b title=c></iframe></table>", "cell:a / cell:c"},
    {"a post", "<blockquote class=x-media><a href=https://x.example/p/1>View\n this</a></blockquote>", "img:View thishttps://x.example/p/1"},
    {"a quotation with its source", "<blockquote>It was a long way, she said. <a href=https://x.example>B</a></blockquote>",
     "quote1:It was a long way, she said. B"},
    {"a quotation that leads into the page", "<blockquote><a href='#b'>b</a></blockquote>", "quote1:b"},
    {"no address", "<iframe></iframe><video></video><object></object>", ""},
    {"a pixel", "<iframe src=/b width=1 height=1></iframe><iframe src=/b height=0></iframe>", ""},
    {"hidden", "<iframe src=/b style='display:none'></iframe>", ""},
    {"an advertisement", "<iframe src=/b id=google_ads_1></iframe><iframe src=/b title='3rd party ad content'></iframe>", ""},
    {"a script for an address", "<iframe src='javascript:x()'></iframe><iframe src='data:text/html,x'></iframe>", ""},
    {"a word that has one of an advertisement in it", "<iframe src=/b title='Roads and leads'></iframe>", "img:Roads and leads/b"},
};

constexpr PageCase kSets[] = {
    {"the larger picture of a set", "<img src=s.jpg srcset='s.jpg 300w, l.jpg 1200w'>", "img:l.jpg"},
    {"by density", "<img src=s.jpg srcset='l.jpg 2x'>", "img:l.jpg"},
    {"of a lazy set", "<img src=s.gif data-src=s.jpg data-srcset='s.jpg 300w, l.jpg 900w'>", "img:l.jpg"},
    {"a set that has yet to come", "<img data-src=a.jpg src=s.gif srcset='data:image/gif;base64,R0'>", "img:a.jpg"},
    {"not twice where scripts are off", "<img data-src=s.jpg data-srcset='m.jpg 400w, l.jpg 900w'><noscript><img src=s.jpg></noscript>"
     "<noscript><img src=o.jpg></noscript>", "img:l.jpg / img:o.jpg"},
    {"a set of nothing", "<img src=a.jpg srcset=''>", "img:a.jpg"},
};

constexpr PageCase kFormulas[] = {
    {"in a line", "<p>So \\(x_1 + y\\) is.", "p:So $x_1 + y$ is."},
    {"set apart", "<p>So \\[ x^2 \\] is $$y = 1$$.", "p:So $$x^2$$ is $$y = 1$$."},
    {"a letter", "<p>Let \\(n\\) be", "p:Let $n$ be"},
    {"an environment", "<p>\\begin{equation} x = 1 \\end{equation}", "p:$$\\begin{equation} x = 1 \\end{equation}$$"},
    {"in a cell", "<table><tr><th>a<th>\\(x^2\\)</table>", "cell:a / cell:$x^2$"},
    {"in code", "<p>a <code>\\(x_1\\)</code></p><pre>\\(x_1\\)</pre>", "p:a \\(x_1\\) / pre:\\(x_1\\)"},
    {"a pattern", "<p>\\(abc\\) or \\[1-9]", "p:\\(abc\\) or \\[1-9]"},
    {"money", "<p>They make $$ and more $$ each year", "p:They make $$ and more $$ each year"},
    {"braces of others", "<p>\\({\\) and \\(}\\)", "p:\\({\\) and \\(}\\)"},
    {"a path", "<p>C:\\new\\(old)", "p:C:\\new\\(old)"},
};

constexpr PageCase kLists[] = {
    {"an indent of an editor", "<ul><li>a</li><li class=ql-indent-1>b</li><li>c</li></ul>", "li1:a / li2:b / li1:c"},
    {"no more than one level at once", "<ul><li>a</li><li class=ql-indent-3>b</li></ul>", "li1:a / li2:b"},
    {"the first has nothing to stand in", "<ul><li class=ql-indent-1>a</li></ul>", "li1:a"},
    {"a list straight in a list", "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "li1:a / li2:b / li1:c"},
};
// clang-format on

TEST(HtmlEmbeds, Links) {
  for (const PageCase& c : kEmbeds) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}
TEST(HtmlEmbeds, SetsOfPictures) {
  for (const PageCase& c : kSets) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}
TEST(HtmlEmbeds, RawTex) {
  for (const PageCase& c : kFormulas) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}
TEST(HtmlEmbeds, Lists) {
  for (const PageCase& c : kLists) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}

TEST(HtmlEmbeds, AFormulaIsMarked) {
  const Document document = parse_html("<p>So \\(x_1\\) is.");
  ASSERT_EQ(document.blocks.size(), 1U);
  ASSERT_EQ(document.blocks[0].content.marks.size(), 1U);
  EXPECT_EQ(document.blocks[0].content.marks[0].kind, MarkKind::math);
  EXPECT_EQ(text_under(document.blocks[0].content.marks[0], document.blocks[0].content.text), "$x_1$");
}

}  // namespace
}  // namespace unbake::html
