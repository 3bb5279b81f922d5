// HTML out of blocks: well-formed, and nothing in it that could run.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "output/address.hpp"
#include "output/html.hpp"
#include "output_blocks.hpp"

namespace unbake::output {
namespace {

Block image(std::string source, std::string label = {}) {
  Block b = block(BlockKind::image, "");
  b.content.marks = {{MarkKind::image, {}, std::move(source), std::move(label)}};
  return b;
}

std::string html(const std::vector<Block>& blocks) {
  const Nested page = nested(blocks);
  return to_html(page.blocks, page.containers);
}

TEST(OutputHtml, Blocks) {
  EXPECT_EQ(html({}), "");
  EXPECT_EQ(html({block(BlockKind::heading, "a", 2), block(BlockKind::paragraph, "b"), block(BlockKind::rule, "")}),
            "<h2>a</h2>\n<p>b</p>\n<hr>\n");
  EXPECT_EQ(html({block(BlockKind::heading, "a", 9)}), "<h6>a</h6>\n");
  EXPECT_EQ(html({block(BlockKind::preformatted, "\n a <b>\n")}), "<pre><code>\n a &lt;b&gt;\n</code></pre>\n");
  EXPECT_EQ(html({block(BlockKind::quote, "a", 1), block(BlockKind::quote, "b", 2), block(BlockKind::quote, "c", 1)}),
            "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n<p>c</p>\n</blockquote>\n");
  EXPECT_EQ(html({block(BlockKind::metadata, "not for readers"), block(BlockKind::paragraph, "")}), "");
}

TEST(OutputHtml, Lists) {
  EXPECT_EQ(html({block(BlockKind::list_item, "a", 1), block(BlockKind::list_item, "b", 2, true),
                  block(BlockKind::list_item, "c", 1), block(BlockKind::paragraph, "d")}),
            "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n<li>c</li>\n</ul>\n<p>d</p>\n");
  // Another kind at the same depth is another list.
  EXPECT_EQ(html({block(BlockKind::list_item, "a", 1), block(BlockKind::list_item, "b", 1, true)}),
            "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>\n");
  // A depth that was jumped over is not made up.
  EXPECT_EQ(html({block(BlockKind::list_item, "a", 3)}), "<ul>\n<li>a</li>\n</ul>\n");
  // What carries an item on stands inside it; without an item before it, it is a paragraph.
  EXPECT_EQ(html({block(BlockKind::list_item, "a", 1), block(BlockKind::paragraph, "b", 1)}),
            "<ul>\n<li>a<p>b</p>\n</li>\n</ul>\n");
  EXPECT_EQ(html({block(BlockKind::paragraph, "b", 1)}), "<p>b</p>\n");
}

TEST(OutputHtml, TablesAndFigures) {
  EXPECT_EQ(html({block(BlockKind::caption, "t"), cell("a", 0), cell("b", 0), cell("", 1), cell("c", 2)}),
            "<table>\n<caption>t</caption>\n<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td></tr>\n</table>\n");
  EXPECT_EQ(html({image("a.png", "x"), image("b.png"), block(BlockKind::caption, "c")}),
            "<figure><img src=\"a.png\" alt=\"x\"><img src=\"b.png\" alt=\"\"><figcaption>c</figcaption></figure>\n");
  EXPECT_EQ(html({image("javascript:x")}), "");
  Block embedded = marked("In fog", {{MarkKind::image, {}, "p.png", {}}, {MarkKind::link, {0, 6}, "v.mp4", {}}});
  embedded.kind = BlockKind::image;
  EXPECT_EQ(html({embedded, block(BlockKind::caption, "c")}),
            "<figure><a href=\"v.mp4\"><img src=\"p.png\" alt=\"\">In fog</a><figcaption>c</figcaption></figure>\n");
}

struct MarkCase {
  const char* label;
  Block input;
  const char* expected;
};

TEST(OutputHtml, MarksAreNestedWellHoweverTheyOverlap) {
  const MarkCase cases[] = {
      {"overlap", marked("abcd", {{MarkKind::strong, {0, 3}, {}, {}}, {MarkKind::emphasis, {2, 4}, {}, {}}}),
       "<strong>ab<em>c</em></strong><em>d</em>"},
      {"nested", marked("abc", {{MarkKind::strong, {0, 3}, {}, {}}, {MarkKind::emphasis, {1, 2}, {}, {}}}),
       "<strong>a<em>b</em>c</strong>"},
      {"no link in a link", marked("abc", {{MarkKind::link, {0, 3}, "u", {}}, {MarkKind::link, {1, 2}, "v", {}}}),
       "<a href=\"u\">abc</a>"},
      {"the same twice", marked("ab", {{MarkKind::strong, {0, 2}, {}, {}}, {MarkKind::strong, {0, 2}, {}, {}}}),
       "<strong>ab</strong>"},
      {"code is the innermost", marked("ab", {{MarkKind::code, {0, 2}, {}, {}}, {MarkKind::link, {1, 2}, "u", {}}}),
       "<code>a</code><a href=\"u\"><code>b</code></a>"},
      {"a piece of code that is blank is none",
       marked("ab c",
              {{MarkKind::code, {0, 4}, {}, {}}, {MarkKind::link, {1, 2}, "u", {}}, {MarkKind::link, {3, 4}, "v", {}}}),
       "<code>a</code><a href=\"u\"><code>b</code></a> <a href=\"v\"><code>c</code></a>"},
      {"pieces of code end where their text does",
       marked("a  b c", {{MarkKind::code, {0, 6}, {}, {}}, {MarkKind::strong, {3, 4}, {}, {}}}),
       "<code>a</code>  <strong><code>b</code></strong> <code>c</code>"},
      {"so do those at a line break",
       marked("a\nb", {{MarkKind::code, {0, 3}, {}, {}},
                       {MarkKind::line_break, {1, 2}, {}, {}},
                       {MarkKind::strong, {2, 3}, {}, {}}}),
       "<code>a</code><br><strong><code>b</code></strong>"},
      {"a line break in code stays",
       marked("a\nb", {{MarkKind::code, {0, 3}, {}, {}}, {MarkKind::line_break, {1, 2}, {}, {}}}),
       "<code>a<br>b</code>"},
      {"so does white space between pictures",
       marked(
           "a b c",
           {{MarkKind::code, {0, 5}, {}, {}}, {MarkKind::image, {1, 1}, "x", {}}, {MarkKind::image, {2, 2}, "y", {}}}),
       "<code>a<img src=\"x\" alt=\"\"> <img src=\"y\" alt=\"\">b c</code>"},
      {"white space in code stays", marked("a  b", {{MarkKind::code, {0, 4}, {}, {}}}), "<code>a  b</code>"},
      {"white space stands outside", marked("a b c", {{MarkKind::strong, {1, 4}, {}, {}}}), "a <strong>b</strong> c"},
      {"behind the end", marked("ab", {{MarkKind::strong, {1, 9}, {}, {}}, {MarkKind::emphasis, {7, 9}, {}, {}}}),
       "a<strong>b</strong>"},
      {"inside a character", marked("\u4e00a", {{MarkKind::strong, {1, 4}, {}, {}}}), "\u4e00<strong>a</strong>"},
      {"breaks", marked("a\nb", {{MarkKind::strong, {0, 3}, {}, {}}, {MarkKind::line_break, {1, 2}, {}, {}}}),
       "<strong>a<br>b</strong>"},
      {"a break that stands for no line feed", marked("ab", {{MarkKind::line_break, {1, 2}, {}, {}}}), "ab"},
      {"an image in a link", marked("ab", {{MarkKind::link, {0, 2}, "u", {}}, {MarkKind::image, {0, 0}, "i", "\"x\""}}),
       "<a href=\"u\"><img src=\"i\" alt=\"&quot;x&quot;\">ab</a>"},
  };
  for (const MarkCase& c : cases) {
    EXPECT_EQ(html({c.input}), "<p>" + std::string{c.expected} + "</p>\n") << c.label;
  }
}

struct AddressCase {
  const char* label;
  const char* address;
  bool link;
  bool image;
};

constexpr AddressCase kAddresses[] = {
    {"https", "https://example.org/a?b=c#d", true, true},
    {"upper case", "HTTP://EXAMPLE.ORG", true, true},
    {"relative", "a/b.html", true, true},
    {"with a colon in its path", "a/b:c", true, true},
    {"with a colon in its query", "?a=javascript:b", true, true},
    {"fragment", "#javascript:x", true, true},
    {"of the same scheme", "//example.org/a", true, true},
    {"mail", "mailto:a@example.org", true, false},
    {"telephone", "tel:+123", true, false},
    {"a word that begins like a scheme", "javascript", true, true},
    {"script", "javascript:alert(1)", false, false},
    {"in mixed case", "JaVaScRiPt:alert(1)", false, false},
    {"behind white space and controls", " \x01\t\njavascript:alert(1)", false, false},
    {"with a tab inside", "java\tscript:alert(1)", false, false},
    {"with a line feed before the colon", "javascript\n:alert(1)", false, false},
    {"with a control inside", "java\x01script:alert(1)", false, false},
    {"VBScript", "vbscript:msgbox(1)", false, false},
    {"a document", "data:text/html,<script>alert(1)</script>", false, false},
    {"a document without a type", "data:,x", false, false},
    {"a raster image", "data:image/png;base64,AAAA", false, true},
    {"one in mixed case", "DATA:image/PNG;base64,AAAA", false, true},
    {"SVG", "data:image/svg+xml,<svg onload=alert(1)>", false, false},
    {"a type that begins like one", "data:image/pngx;base64,AAAA", false, false},
    {"a file", "file:///etc/passwd", false, false},
    {"a blob", "blob:https://example.org/x", false, false},
    {"view-source", "view-source:javascript:alert(1)", false, false},
    {"a scheme that is none", "java&script:alert(1)", false, false},
    {"a lone colon", ":javascript:alert(1)", false, false},
    {"nothing", " \t", false, false},
};

TEST(OutputHtml, Addresses) {
  for (const AddressCase& c : kAddresses) {
    EXPECT_EQ(!safe_link(c.address).empty(), c.link) << c.label;
    EXPECT_EQ(!safe_image(c.address).empty(), c.image) << c.label;
  }
}

/// Whatever a page wrote in the places that are copied: text, addresses, labels.
constexpr const char* kPayloads[] = {
    "<script>alert(1)</script>",
    "</p><script>alert(1)</script><p>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "\" onfocus=\"alert(1)\" autofocus=\"",
    "</code></pre><svg/onload=alert(1)>",
    "<!--><img src=x onerror=alert(1)>-->",
    "--><iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
    "]]><style>@import 'javascript:alert(1)'</style>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "javascript:alert(1)//\"><b>",
    "jav&#x09;ascript:alert(1)",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<form id=x><input name=attributes>",
    "<template><script>alert(1)</script></template>",
    "\x60\x60onerror=alert(1)",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "\xC0\xBCscript\xC0\xBE",  // overlong brackets: ill-formed, and not decoded to brackets
};

/// Whether the fragment holds nothing but the elements and attributes that html.cpp writes, each value in quotes.
::testing::AssertionResult is_inert(std::string_view fragment) {
  constexpr std::string_view kTags[] = {
      "p",          "/p",          "h1",     "/h1",     "ul",   "/ul",   "li",     "/li",
      "blockquote", "/blockquote", "pre",    "/pre",    "code", "/code", "table",  "/table",
      "caption",    "/caption",    "tr",     "/tr",     "td",   "/td",   "figure", "/figure",
      "figcaption", "/figcaption", "strong", "/strong", "em",   "/em",   "a",      "/a",
      "br",         "hr",          "img",    "ol",      "/ol"};
  for (std::size_t at = 0; (at = fragment.find('<', at)) != std::string_view::npos;) {
    const std::size_t end = fragment.find('>', at);
    if (end == std::string_view::npos) return ::testing::AssertionFailure() << "an open tag in " << fragment;
    std::string_view tag = fragment.substr(at + 1, end - at - 1);
    const std::string_view name = tag.substr(0, tag.find(' '));
    if (std::ranges::find(kTags, name) == std::end(kTags)) {
      return ::testing::AssertionFailure() << "<" << name << "> in " << fragment;
    }
    tag.remove_prefix(name.size());
    while (!tag.empty()) {
      const std::size_t equals = tag.find("=\"");
      const std::size_t close = equals == std::string_view::npos ? equals : tag.find('"', equals + 2);
      const std::string_view key = tag.substr(0, equals);
      const bool known = (name == "a" && key == " href") || (name == "img" && (key == " src" || key == " alt"));
      if (close == std::string_view::npos || !known) return ::testing::AssertionFailure() << key << " in " << fragment;
      tag.remove_prefix(close + 1);
    }
    at = end;
  }
  return ::testing::AssertionSuccess();
}

TEST(OutputHtml, NothingThatAPageSaysCanRun) {
  for (const char* payload : kPayloads) {
    const std::string text = payload;
    const auto size = static_cast<std::uint32_t>(text.size());
    std::vector<Block> blocks{block(BlockKind::heading, text, 1),
                              block(BlockKind::list_item, text, 1),
                              block(BlockKind::quote, text, 1),
                              block(BlockKind::preformatted, text),
                              block(BlockKind::caption, text),
                              cell(text, 1),
                              image(text, text),
                              image("https://example.org/" + text, text),
                              block(BlockKind::caption, text),
                              marked(text, {{MarkKind::link, {0, size}, text, text},
                                            {MarkKind::code, {1, size}, text, text},
                                            {MarkKind::image, {2, 2}, text, text}}),
                              marked(text, {{MarkKind::link, {0, size}, "https://example.org/" + text, text}})};
    EXPECT_TRUE(is_inert(html(blocks)));
  }
}

TEST(OutputHtml, TheCheckItselfFindsWhatRuns) {
  EXPECT_FALSE(is_inert("<script>"));
  EXPECT_FALSE(is_inert("<p onclick=\"x\">"));
  EXPECT_FALSE(is_inert("<a href=x>"));
  EXPECT_FALSE(is_inert("<p"));
  EXPECT_TRUE(is_inert("<a href=\"x\">&lt;script&gt;</a>"));
}

}  // namespace
}  // namespace unbake::output
