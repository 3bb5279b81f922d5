// What is shown of what attributes hide, of controls, and of what stands in another place than it is written in.
#include <gtest/gtest.h>

#include "html/parse.hpp"
#include "html_outline.hpp"

namespace unbake::html {
namespace {

/// Blocks as outline() writes them, those that are hidden or furniture in brackets.
std::string shown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    bool is_hidden = false;
    for (ElementId id = block.element; id != kNoElement; id = document.elements[id].parent) {
      is_hidden |= document.elements[id].hidden || document.elements[id].furniture;
    }
    if (block.kind == BlockKind::metadata) continue;
    if (!out.empty()) out += " / ";
    out += is_hidden ? "[" + block.content.text + "]" : block.content.text;
  }
  return out;
}

// clang-format off
constexpr PageCase kButtons[] = {
    {"that a heading is made of", "<h2><button aria-expanded=false>May I?<svg></svg></button></h2><div>Yes.</div>", "May I? / Yes."},
    {"that a term is made of", "<dl><dt><span><button>May I?</button></span></dt><dd>Yes.</dd></dl>", "May I? / Yes."},
    {"a word of a sentence", "<p>It is a <button>slip</button> and costs.</p>", "It is a slip and costs."},
    {"… in an element of its own", "<p>It is a <span><button>slip</button></span>.</p>", "It is a slip."},
    {"that opens what follows", "<div><button aria-expanded=false>May I bring a dog?</button></div><div>Yes.</div>",
     "May I bring a dog? / Yes."},
    {"a tool beside a heading", "<h2>Title <button>Copy link</button></h2>", "Title"},
    {"a tool behind a text", "<p>npm install <button>Copy</button></p>", "npm install"},
    {"a tool before a text", "<p><button>Play</button> Listen to this</p>", "Listen to this"},
    {"tools in a row", "<p>Share: <button>Mail</button> <button>Print</button></p>", "Share:"},
    {"a menu", "<nav><button aria-expanded=false>All the things</button><div>a</div></nav>", "a"},
    {"a menu that pops up", "<button aria-expanded=false aria-haspopup=true>All the things</button><div>a</div>", "a"},
    {"a tool of one word", "<button aria-expanded=false>Filters</button><div>a</div>", "a"},
    {"with nothing behind it", "<div>a<button aria-expanded=false>Show all of it</button></div>", "a"},
};

constexpr PageCase kPanels[] = {
    {"a tab", "<div role=tabpanel hidden>a</div>", "a"},
    {"the answer under a heading", "<h3>q</h3><div style='display:none'>a</div>", "q / a"},
    {"of a term", "<dl><dt>q</dt><dd style='display:none'>a</dd></dl>", "q / a"},
    {"named for it", "<div class='faq-answer' style='display:none'>a</div>", "a"},
    {"that a control opens", "<button aria-controls=x>b</button><p>c</p><div id=x hidden>a</div>", "c / a"},
    {"that a link opens", "<a href='#x' data-toggle=collapse>b</a><div id=x style='display:none'>a</div>", "b / a"},
    {"a part that is streamed", "<div hidden id='S:0'>a</div>", "a"},
    {"nobody opens it", "<p>b</p><div hidden id=x>a</div>", "b / [a]"},
    {"a link that leads to it", "<a href='#x'>b</a><div id=x hidden>a</div>", "b / [a]"},
    {"a menu", "<button aria-controls=x>b</button><div id=x class=main-menu hidden>a</div>", "[a]"},
    {"a dialogue", "<button aria-controls=x>b</button><div id=x role=dialog hidden>a</div>", "[a]"},
    {"a paragraph under a heading", "<h2>q</h2><p hidden>a</p>", "q / [a]"},
    {"a form", "<h2>q</h2><form hidden>a</form>", "q / [a]"},
    {"a part of a sentence", "<p>a<span class=answer hidden>b</span>c</p>", "[b] / ac"},
    {"under the title", "<h1>q</h1><div hidden>a</div>", "q / [a]"},
    {"behind a paywall", "<p>b</p><div class=paywall-content style='display:none'>a</div>", "b / [a]"},
};

constexpr PageCase kAria[] = {
    {"a paragraph", "<p aria-hidden=true>a</p>", "a"},
    {"a heading", "<h2 aria-hidden=true>a</h2>", "a"},
    {"the main part", "<main aria-hidden=true><p>a</p></main>", "a"},
    {"… and what is around it", "<div aria-hidden=true><div><main>a</main></div></div>", "a"},
    {"a letter that begins a paragraph", "<p><span aria-hidden=true>T</span>he ferry</p>", "The ferry"},
    {"a teaser in a link that is told already", "<p><a href=/a aria-hidden=true tabindex=-1>The ferry has run since 1912, and now it stops.</a></p>", "The ferry has run since 1912, and now it stops."},
    {"… a short one", "<p><a href=/a aria-hidden=true>Read more</a></p>", "[Read more]"},
    {"… to a place of the page", "<p><a href='#a' aria-hidden=true>The ferry has run since 1912, and now it stops.</a></p>", "[The ferry has run since 1912, and now it stops.]"},
    {"a menu", "<div aria-hidden=true>a</div><main>b</main>", "[a] / b"},
    {"a slide", "<ul><li aria-hidden=true>a</li></ul>", "[a]"},
    {"a sign", "<p><i aria-hidden=true>home</i>Home</p>", "[home] / Home"},
    {"a cross", "<p><span aria-hidden=true>x</span>Close</p>", "[x] / Close"},
    {"a letter between words", "<p>see <span aria-hidden=true>T</span>he ferry</p>", "[T] / see he ferry"},
    {"a paragraph that is hidden too", "<p aria-hidden=true style='display:none'>a</p>", "[a]"},
};

constexpr PageCase kFurniture[] = {
    {"an edit link beside a heading", "<div><h2>a</h2><span class=mw-editsection>[<a href=e>edit</a>]</span></div>", "a / [[edit]]"},
    {"… in it", "<h2>a<span class='mw-editsection'>[<a href=e>edit</a> | <a href=f>source</a>]</span></h2>", "[[edit | source]] / a"},
    {"an editor's note", "<h2>a</h2><p><span class=editorial>[sic]</span></p>", "a / [sic]"},
    {"a reference", "<p>a<sup class=reference><a href='#n'>[1]</a></sup></p>", "a[1]"},
    {"a consent box", "<div id=cookie-banner><p>We use cookies.</p><button>OK</button></div><main>a</main>", "[We use cookies.] / a"},
    {"a dialogue that asks", "<div role=dialog><p>Cookies help us.</p><a class=btn>Yes</a></div><p>a</p>", "[Cookies help us.] / [Yes] / a"},
    {"a dialogue that does not", "<div role=dialog><p>Sign up.</p><button>Yes</button></div>", "Sign up."},
    {"a section of a policy", "<section id=cookies><h2>Cookies</h2><p>We use cookies.</p></section>", "Cookies / We use cookies."},
    {"a recipe in an article", "<article><div class=cookies><p>Cookies are baked.</p><button>Print</button></div></article>",
     "Cookies are baked."},
    {"around the page", "<div class=has-cookie-bar><main>a</main><p>cookies</p><button>x</button></div>", "a / cookies"},
};

constexpr PageCase kPlaces[] = {
    {"a shadow root", "<x-y><template shadowrootmode=open><style>b</style><p>a</p></template></x-y>", "a"},
    {"… with slots", "<x-y><template shadowrootmode=open><h2><slot name=t></slot></h2><slot>none</slot></template>"
     "<p>b</p><b slot=t>a</b></x-y>", "a / b"},
    {"a slot that stays empty", "<x-y><template shadowrootmode=open><slot>none</slot></template></x-y>", "none"},
    {"a root in a root", "<x-y><template shadowrootmode=open><p>a</p><z-z><template shadowrootmode=closed><p>b</p></template>"
     "</z-z></template></x-y>", "a / b"},
    {"what no slot asks for", "<x-y><template shadowrootmode=open><p>a</p></template><p slot=q>b</p></x-y>", "a / b"},
    {"a template", "<template><p>a</p></template><p>b</p>", "b"},
    {"a part that is streamed later", "<main><template id='B:1'></template><p>b</p></main><div hidden id='S:1'><p>a</p></div>", "a / b"},
    {"a part that holds its own place", "<div id='S:1'><template id='B:1'></template><p>a</p></div>", "a"},
    {"a page in a frame", "<p>a</p><iframe srcdoc='<title>t</title><article class=page><p>b</p></article><p id=more>and more</p>'></iframe>c",
     "a / b / and more / c"},
    {"a short frame", "<p>a</p><iframe srcdoc='<p>b'></iframe>", "a"},
};
// clang-format on

TEST(HtmlShown, Buttons) {
  for (const PageCase& c : kButtons) EXPECT_EQ(shown(parse_html(c.html)), c.expected) << c.label;
}
TEST(HtmlShown, Panels) {
  for (const PageCase& c : kPanels) EXPECT_EQ(shown(parse_html(c.html)), c.expected) << c.label;
}
TEST(HtmlShown, HiddenFromProgramsThatReadAloud) {
  for (const PageCase& c : kAria) EXPECT_EQ(shown(parse_html(c.html)), c.expected) << c.label;
}
TEST(HtmlShown, Furniture) {
  for (const PageCase& c : kFurniture) EXPECT_EQ(shown(parse_html(c.html)), c.expected) << c.label;
}
TEST(HtmlShown, InItsPlace) {
  for (const PageCase& c : kPlaces) EXPECT_EQ(shown(parse_html(c.html)), c.expected) << c.label;
}

TEST(HtmlShown, ElementsOfAFrameStandInIt) {
  const Document document = parse_html(
      "<main><iframe class=f srcdoc='<meta name=author content=x><p>a long enough text for a page of its "
      "own</p>'></iframe></main>");
  ASSERT_EQ(document.blocks.size(), 1U);
  std::string path;
  for (ElementId id = document.blocks[0].element; id != kNoElement; id = document.elements[id].parent) {
    path.insert(0, "/" + std::string{document.elements[id].name});
  }
  EXPECT_EQ(path, "/html/body/main/iframe/p");
}

// clang-format off
constexpr PageCase kRuby[] = {
    {"a reading that is hidden", "<p><ruby>漢<rt hidden>kan</rt></ruby>字</p>", "[kan] / 漢字"},
    {"… with brackets of its own", "<p><ruby>漢<rp>(</rp><rt style='display:none'>kan</rt><rp>)</rp></ruby>字</p>", "[kan] / 漢字"},
    {"one that is shown", "<p><ruby>漢<rp>（</rp><rt>kan</rt><rp>）</rp></ruby>字</p>", "漢（kan）字"},
};
// clang-format on

TEST(HtmlShown, Readings) {
  for (const PageCase& c : kRuby) EXPECT_EQ(shown(parse_html(c.html)), c.expected) << c.label;
}

std::string stated(const std::string& json, const std::string& body = "", const char* type = "application/ld+json") {
  return shown(
      parse_html("<title>t</title><script type='" + std::string{type} + "'>" + json + "</script><body>" + body));
}

TEST(HtmlShown, TextThatOnlyTheDataHold) {
  const std::string line(200, 'x');
  const std::string text = line + "\\n\\n" + line + "\\u00e9 \\ud83d\\ude00\\\"";
  EXPECT_EQ(stated("{\"articleBody\": \"" + text + "\"}"), line + " / " + line + "\u00e9 \U0001F600\"");
  EXPECT_EQ(stated("{\"articleBody\":\"short\"}"), "");
  EXPECT_EQ(stated("{\"description\":\"" + text + "\"}"), "") << "another member";
  EXPECT_EQ(stated("{\"a\":{\"content\":\"<p>" + line + "</p><p>" + line + "</p>\"}}", "", "application/json"),
            line + " / " + line);
  EXPECT_EQ(stated("{\"content\":\"" + text + "\"}"), "") << "linked data call it otherwise";
  const std::string own(500, 'y');
  EXPECT_EQ(stated("{\"articleBody\": \"" + text + "\"}", "<p>" + own), own) << "the page shows a text";
  EXPECT_EQ(stated("{\"articleBody\": \"" + text), line + " / " + line + "\u00e9 \U0001F600\"") << "cut off";
  EXPECT_EQ(stated("{\"articleBody\": \"" + text + "\\", ""), line + " / " + line + "\u00e9 \U0001F600\"\\")
      << "cut off in an escape";
}

}  // namespace
}  // namespace unbake::html
