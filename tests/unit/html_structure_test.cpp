// What a page says of the structure of its blocks: lists and quotes around them, grids of tables, code, anchors.
#include <string>

#include <gtest/gtest.h>

#include "html/parse.hpp"

namespace unbake::html {
namespace {

struct Case {
  const char* label;
  const char* html;
  const char* expected;
};

/// "containers:text" of each block: '>' a quote, "!1>" a callout by its number, '-' an item, its number where the list
/// is ordered. A new list or item of the same kind shows by a letter that counts containers up.
std::string outline(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    std::string path;
    for (ContainerId id = block.container; id != kNoContainer; id = document.containers[id].parent) {
      const Container& container = document.containers[id];
      switch (container.kind) {
        case Container::Kind::quote:
          path.insert(0, container.number == 0 ? ">" : "!" + std::to_string(container.number) + ">");
          break;
        case Container::Kind::item: {
          const bool ordered = document.containers[container.parent].kind == Container::Kind::ordered_list;
          path.insert(0, ordered ? std::to_string(container.number) + "." : "-");
          break;
        }
        case Container::Kind::list:
        case Container::Kind::ordered_list:
          path.insert(path.begin(), static_cast<char>('a' + id));
          break;
      }
    }
    out.append(out.empty() ? "" : " ").append(path).append(":").append(block.content.text);
  }
  return out;
}

constexpr Case kContainers[] = {
    {"nothing around", "<p>x", ":x"},
    {"items of one list", "<ul><li>x<li>y</ul>", "a-:x a-:y"},
    {"two lists", "<ul><li>x</ul><ul><li>y</ul>", "a-:x c-:y"},
    {"a list in an item, and text behind it", "<ul><li>x<ul><li>y</ul>z</ul>", "a-:x a-c-:y a-:z"},
    {"a list straight in a list", "<ul><li>x</li><ul><li>y</ul></ul>", "a-:x a-c-:y"},
    {"… goes on with the list that the item before ends in", "<ul><li>x<ul><li>y</ul></li><ul><li>z</ul></ul>",
     "a-:x a-c-:y a-c-:z"},
    {"… but not with one of another kind", "<ul><li>x<ol><li>y</ol></li><ul><li>z</ul></ul>", "a-:x a-c1.:y a-e-:z"},
    {"… before any item", "<ul><ul><li>y</ul><li>x</ul>", "a-:y c-:x"},
    {"indents of an editor", "<ol><li>x<li class=ql-indent-1>y<li class=ql-indent-1>z<li>w</ol>",
     "a1.:x a1.c1.:y a1.c2.:z a2.:w"},
    {"bullets of an editor", "<ol><li data-list=bullet>x</ol>", "a-:x"},
    {"numbers", "<ol><li>x<li>y</ol>", "a1.:x a2.:y"},
    {"tasks", "<ul><li><input type=checkbox checked disabled> x<li><label><input type=checkbox disabled>y</label></ul>",
     "a-:[x] x a-:[ ] y"},
    {"a task that may be ticked, by its class", "<ul><li><input type=checkbox class=task-list-item-checkbox> x</ul>",
     "a-:[ ] x"},
    {"a box of a form", "<ul><li><input type=checkbox> x</ul>", "a-:x"},
    {"a box behind the text", "<ul><li>x <input type=checkbox disabled></ul>", "a-:x"},
    {"a box outside of a list", "<p><input type=checkbox disabled> x</p>", ":x"},
    {"a start", "<ol start=5><li>x<li>y</ol>", "a5.:x a6.:y"},
    {"a value", "<ol><li>x<li value=7>y<li>z</ol>", "a1.:x a7.:y a8.:z"},
    {"below zero", "<ol start=-1><li>x<li>y</ol>", "a-1.:x a0.:y"},
    {"a start that is no number", "<ol start=b><li>x</ol>", "a1.:x"},
    {"a start that is too large", "<ol start=99999999999><li>x</ol>", "a1.:x"},
    {"backwards", "<ol reversed><li>x<li>y</ol>", "a2.:x a1.:y"},
    {"a bulleted list has no numbers", "<ul start=5><li value=9>x</ul>", "a-:x"},
    {"the numbers of the outer list go on", "<ol><li>x<ol><li>y</ol><li>z</ol>", "a1.:x a1.c1.:y a2.:z"},
    {"items without a list", "<div><li>x<li>y</div><div><li>z</div>", "a-:x a-:y d-:z"},
    {"quotes", "<blockquote>x<blockquote>y</blockquote></blockquote>z", ">:x >>:y :z"},
    {"a callout of GitHub",
     "<div class='markdown-alert markdown-alert-tip'><p class=markdown-alert-title>Tip<p>x</div>", "!10>:Tip !10>:x"},
    {"… of Sphinx, without a title", "<div class='admonition warning'><p>x</div>", "!4>:x"},
    {"… of Docusaurus", "<div class='theme-admonition theme-admonition-danger alert'><p>x</div>", "!5>:x"},
    {"… of Obsidian", "<div class=callout data-callout=info><p>x</div>", "!1>:x"},
    {"… of Quarto, in an item", "<ul><li>x<div class='callout callout-note'><p>y</div></ul>", "a-:x a-!1>:y"},
    {"… that is a quote", "<blockquote data-callout=important><p>x</blockquote>", "!3>:x"},
    {"a part of a callout is none", "<div class=callout-title>x</div><div class=admonition-content>y</div>", ":x :y"},
    {"nor is a warning of another kind", "<div class='alert warning'>x</div><div class='note'>y</div>", ":x :y"},
    {"a list in a quote", "<blockquote><ul><li>x</ul></blockquote>", ">b-:x"},
    {"a quote in an item", "<ul><li><blockquote>x</blockquote>y</ul>", "a->:x a-:y"},
    {"code, a rule, an image and a heading in an item", "<ul><li><pre>x</pre><hr><img src=y.png><h2>z</h2></ul>",
     "a-:x a-: a-: a-:z"},
    {"what is hidden stands nowhere", "<ul><li>x<span hidden>y</span></ul>", ":y a-:x"},
};

TEST(HtmlStructure, Containers) {
  for (const Case& c : kContainers) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}

std::string cells(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out.append(out.empty() ? "" : " ").append(block.content.text).append(block.cell.header ? "!" : "");
    if (block.cell.columns != 1 || block.cell.rows != 1) {
      out += std::to_string(block.cell.columns) + "x" + std::to_string(block.cell.rows);
    }
    if (block.cell.covered) out += "<";
  }
  return out;
}

constexpr Case kCells[] = {
    {"header cells", "<table><tr><th>a<td>b<tr><td>c<td>d</table>", "a! b c d"},
    {"columns", "<table><tr><th colspan=2>a<tr><td>b<td>c</table>", "a!2x1 < b c"},
    {"rows", "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "a1x2 b c"},
    {"rows to the end", "<table><tr><td rowspan=0>a<td>b<tr><td>c</table>", "a b c"},
    {"too many", "<table><tr><td rowspan=99999 colspan=1x>a<td>b<tr><td>c</table>", "a1x1000 b c"},
    {"none", "<table><tr><td colspan=-2 rowspan=x>a<td>b<tr><td>c</table>", "a b c"},
};

TEST(HtmlStructure, Cells) {
  for (const Case& c : kCells) EXPECT_EQ(cells(parse_html(c.html)), c.expected) << c.label;
}

constexpr Case kLanguages[] = {
    {"of the code", "<pre><code class='language-rust'>x</code></pre>", "rust"},
    {"in the short form", "<pre class='prettyprint lang-Js'>x</pre>", "js"},
    {"of the element around", "<div class='language-ruby highlighter-rouge'><div><pre>x</pre></div></div>", "ruby"},
    {"as a source scope", "<div class='highlight highlight-source-shell'><pre>x</pre></div>", "shell"},
    {"beside a highlighter's own class", "<pre><code class='hljs python'>x</code></pre>", "python"},
    {"… which may come behind", "<pre class='python hljs'>x</pre>", "python"},
    {"in an attribute", "<pre data-language=TOML>x</pre>", "toml"},
    {"in an attribute of the code", "<pre class=chroma><code data-lang=go>x</code></pre>", "go"},
    {"of a figure",
     "<figure class='highlight yaml'><table><tr><td class=gutter><pre>1</pre><td><pre>x</pre></table></figure>", ""},
    {"right in a figure", "<figure class='highlight yaml'><pre>x</pre></figure>", "yaml"},
    {"brush: with white space", "<pre class='brush: php; gutter: false'>x</pre>", "php"},
    {"brush: without", "<pre class='brush:php;'>x</pre>", "php"},
    {"signs in the name", "<pre><code class='language-c++'>x</code></pre>", "c++"},
    {"of Pandoc", "<div class=sourceCode><pre class='sourceCode haskell'><code>x</code></pre></div>", "haskell"},
    {"of Org", "<pre class='src src-emacs-lisp'>x</pre>", "emacs-lisp"},

    {"no language", "<pre><code>x</code></pre>", ""},
    {"a class that says nothing", "<pre class='wide dark'>x</pre>", ""},
    {"a text is in none", "<pre><code class='language-plaintext hljs'>x</code></pre>", ""},
    {"a layout's classes around it", "<div class='highlight wide'><pre>x</pre></div>", ""},
    {"a language of people", "<pre lang=en>x</pre>", ""},
    {"what would break out of the attribute", "<pre><code class='language-&quot;onclick'>x</code></pre>", ""},
    {"what is too long for a name", "<pre class='language-abcdefghijklmnopqrstuvwxyz'>x</pre>", ""},
    {"too far away", "<div class=language-c><p><div><div><div><div><pre>x</pre></div></div></div></div></div>", ""},
    {"of code in a line", "<p><code class=language-c>x</code></p>", ""},
};

TEST(HtmlStructure, Languages) {
  for (const Case& c : kLanguages) {
    const Document document = parse_html(c.html);
    std::string found;
    for (const Block& block : document.blocks) {
      if (block.content.text == "x") found = block.language;
    }
    EXPECT_EQ(found, c.expected) << c.label;
  }
}

constexpr Case kAnchors[] = {
    {"of the block", "<p>x<p id=a>y", "a1"},
    {"in the block", "<p>x<p>y<sup id=a>1</sup>", "a1"},
    {"around blocks", "<p>x<div id=a><p>y<p>z</div>", "a1"},
    {"a name", "<p>x<a name=a></a><p>y", "a0"},
    {"a name between blocks", "<p>x</p><a name=a></a><p>y", "a1"},
    {"of a list's item", "<ul><li id=a>x<li id=b>y</ul>", "a0 b1"},
    {"of a cell", "<table><tr><td id=a>x<td id=b>y<tr><td>z<td></table>", "a0 b1"},
    {"behind all", "<p>x<p id=a>", "a1"},
    {"an empty one is none", "<p id=''>x", ""},
    {"other elements have no names", "<p name=a>x", ""},
};

TEST(HtmlStructure, Anchors) {
  for (const Case& c : kAnchors) {
    std::string found;
    const Document document = parse_html(c.html);
    for (const Anchor& anchor : document.anchors) {
      found.append(found.empty() ? "" : " ").append(anchor.name).append(std::to_string(anchor.block));
    }
    EXPECT_EQ(found, c.expected) << c.label;
  }
}

}  // namespace
}  // namespace unbake::html
