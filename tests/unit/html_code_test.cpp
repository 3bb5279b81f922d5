// Code that is no plain <pre>: highlighters' and editors' boxes, and lines that are elements.
#include <gtest/gtest.h>

#include "html/parse.hpp"
#include "html_outline.hpp"

namespace unbake::html {
namespace {

// clang-format off
constexpr PageCase kCode[] = {
    {"a code for each line", "<pre><code><i>a:</i></code><code>  b</code>\n</pre>", "pre:a:|  b"},
    {"… not where they end their lines", "<pre><code>a\n</code><code>b</code></pre>", "pre:a|b"},
    {"… nor where breaks do", "<pre><code>a</code><code> b</code><br><code>c</code></pre>", "pre:a b|c"},
    {"… nor where text stands between them", "<pre><code>a</code> = <code>b</code></pre>", "pre:a = b"},
    {"one code is one", "<pre><code>a b</code></pre>", "pre:a b"},
    {"lines of div, each of several codes, and their numbers",
     "<div class='syntaxhighlighter  js'><table><tr><td class=gutter><div class=line>1</div><div class=line>2</div></td>"
     "<td class=code><div><div class=line><code>a {</code></div>\n<div class=line><code>&nbsp;&nbsp;</code><code>b</code>"
     "</div></div></td></tr></table></div>", "pre:a {|  b"},
    {"a table of one row", "<table class='crayon-table'><tr>\n<td class=crayon-nums><div class=crayon-num>1</div></td>\n<td>"
     "<div class=crayon-line>a</div><div class=crayon-line>&nbsp;b</div></td></tr></table>", "pre:a| b"},
    {"an editor with its gutter", "<div class=cm-editor><div class=cm-scroller><div class=cm-gutters><div>1</div><div>2</div></div>"
     "<div class=cm-content><div class=cm-line>a</div><div class=cm-line><br></div><div class=cm-line>  b</div></div></div></div>",
     "pre:a||  b"},
    {"a <pre> for each line", "<div class=CodeMirror-code><div><div class=CodeMirror-linenumber>1</div><pre>a</pre></div>"
     "<div><div class=CodeMirror-linenumber>2</div><pre> b</pre></div></div>", "pre:a| b"},
    {"a list of lines", "<div class=enlighter><ol><li><div><span>a</span><span> </span><span>b</span></div></li><li><div> c</div></li></ol></div>",
     "pre:a b| c"},
    {"a row for each line", "<table class='highlight js-file-line-container'>\n<tr>\n<td class=blob-num data-line-number=1></td>\n"
     "<td class=blob-code>a</td>\n</tr>\n<tr><td class=blob-num></td><td class=blob-code>\n</td></tr>"
     "<tr><td class=blob-num></td><td class=blob-code>  b</td></tr></table>", "pre:a||  b"},
    {"numbers in a list", "<pre><code>a\nb\n</code><ul class=pre-numbering><li>1</li><li>2</li></ul></pre>", "pre:a|b"},
    {"pasted from an editor", "<div style='font-family: Menlo, monospace; white-space: pre;'><div>if a:</div><div>  b</div></div>",
     "pre:if a:|  b"},
    {"an empty line between lines that are elements", "<pre><div>a</div><br><div>b</div></pre>", "pre:a||b"},

    {"a name that is longer", "<div class='enlighters syntaxhighlighter-off'><p>a</p><p>b</p></div>", "p:a / p:b"},
    {"white space of a poem", "<div style='white-space: pre'>a\n b</div>", "p:a b"},
    {"letters of a typewriter", "<div style='font-family: monospace'><p>a</p><p>b</p></div>", "p:a / p:b"},
    {"lines that fold", "<div style='font-family: monospace; white-space: pre-line'>a\n b</div>", "p:a b"},
    {"a word in a line", "<p>a <span class=enlighter>b</span> c</p>", "p:a b c"},
};
// clang-format on

TEST(HtmlCode, Blocks) {
  for (const PageCase& c : kCode) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}

TEST(HtmlCode, LanguageOfABox) {
  const Document document =
      parse_html("<div class='syntaxhighlighter  yaml'><div class=line><code>a:</code></div></div>");
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.blocks[0].language, "yaml");
}

}  // namespace
}  // namespace unbake::html
