// HTML to blocks: what a reader sees as one unit of text, and what surrounds it.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "html/parse.hpp"
#include "html_outline.hpp"

namespace unbake::html {
namespace {

/// "kind(covered text)value" of each mark of the first block.
std::string marks(const Document& document) {
  constexpr const char* kNames[] = {"link", "em", "strong", "code", "del", "sub", "sup",
                                    "ruby", "rt", "rp",     "math", "br",  "img"};
  std::string out;
  if (document.blocks.empty()) return "no block";
  const RichText& content = document.blocks.front().content;
  for (const Mark& mark : content.marks) {
    if (!out.empty()) out += " ";
    out += kNames[static_cast<std::size_t>(mark.kind)];
    if (mark.kind == MarkKind::image) {
      out += "@" + std::to_string(mark.span.begin) + mark.value + "," + mark.label;
    } else if (mark.kind == MarkKind::line_break) {
      out += "@" + std::to_string(mark.span.begin);
    } else {
      out += "(" + content.text.substr(mark.span.begin, mark.span.size()) + ")" + mark.value;
    }
  }
  return out;
}

// clang-format off
constexpr PageCase kBlocks[] = {
    {"inline elements do not end a block", "<p>a <b>b</b><span>c</span></p>d", "p:a bc / p:d"},
    {"block elements do", "a<div>b<section>c</section>d</div>e", "p:a / p:b / p:c / p:d / p:e"},
    {"white space is folded and trimmed", "<p>  a \n\t b  </p>\n <p> </p>", "p:a b"},
    {"across inline elements", "<p>a <b> b</b> </p>", "p:a b"},
    {"no-break spaces inside stay", "<p>&nbsp;a&nbsp;&nbsp;b&nbsp;</p>", "p:a\u00A0\u00A0b"},
    {"ideographic indent goes", "<p>　　一　二　</p>", "p:一　二"},
    {"a line feed between ideographs is no space", "<p>一\n  二</p>", "p:一二"},
    {"between words it is", "<p>one\ntwo 一\nthree</p>", "p:one two 一 three"},
    {"Hangul has words", "<p>가\n나</p>", "p:가 나"},
    {"a space between ideographs stays", "<p>一 二</p>", "p:一 二"},

    {"br breaks the line", "<p>a <br> b</p>", "p:a|b"},
    {"two end the block", "<p>a<br>\n<br/>b</p>", "p:a / p:b"},
    {"with a no-break space between", "a<br>&nbsp;<br>b", "p:a / p:b"},
    {"one before an indented line as well", "一<br>　　二<br>&nbsp;&nbsp;&nbsp;&nbsp;三", "p:一 / p:二 / p:三"},
    {"one ideographic space is no indent", "一<br>　二", "p:一|二"},
    {"br at the ends says nothing", "<p><br>a<br></p>", "p:a"},
    {"marks go on behind a split", "<b>a<br><br>b</b>", "p:a / p:b"},

    {"headings", "<h1>a</h1><h6>b</h6>", "h1:a / h6:b"},
    {"lists", "<ul><li>a<ol><li>b</ol><li>c</ul>", "li1:a / ol2:b / li1:c"},
    {"text behind a nested list carries on", "<ul><li>a<ul><li>b</ul>c</ul>", "li1:a / li2:b / p1:c"},
    {"paragraphs of an item", "<ol><li><p>a<p>b<li>c</ol>", "ol1:a / p1:b / ol1:c"},
    {"code in an item", "<ol><li>a<pre>b</pre></ol><pre>c</pre>", "ol1:a / pre1:b / pre:c"},
    {"an item without a list", "<li>a", "li1:a"},
    {"quotes", "<blockquote><p>a<blockquote>b</blockquote>c</blockquote>d", "quote1:a / quote2:b / quote1:c / p:d"},
    {"definition lists are paragraphs", "<dl><dt>a<dd>b</dl>", "p:a / p:b"},
    {"pre keeps its white space", "<pre>\n\n a\n  b \n</pre>c", "pre: a|  b / p:c"},
    {"lines of pre may be elements", "<pre><div>a</div><div> b</div></pre>", "pre:a| b"},
    {"line numbers are no code", "<pre><span class=lineno>1</span>a\n<span class='x ln'>2</span>b</pre>", "pre:a|b"},
    {"… nor what can't be selected", "<pre><i style='user-select: none'> 1</i>a</pre>", "pre:a"},
    {"… nor a column of them", "<table><tr><td class=linenos><pre>1\n2</pre><td><pre>a\nb</pre></table>", "pre:a|b"},
    {"numbers of the code stay", "<pre><span class=mi>1</span> <span class=ln>x1</span></pre>", "pre:1 x1"},
    {"a class alone does not make numbers", "<p class=ln>1</p>", "p:1"},
    {"br in pre", "<pre>a<br>b</pre>", "pre:a|b"},
    {"a carriage return in pre is a space, or part of a line's end", "<pre>a&#13;b&#13;&#10;c</pre>", "pre:a b|c"},
    {"a rule", "a<hr>b", "p:a / hr: / p:b"},
    {"figure", "<figure><img src=a.png><figcaption>b</figcaption></figure>", "img:a.png / caption:b"},

    {"a table of data", "<table><tr><th>a<th>b<tr><td>c<td></table>", "cell:a / cell:b / cell:c / cell:"},
    {"spanned columns are empty cells", "<table><tr><td colspan=2>a<tr><td>b<td>c</table>",
     "cell:a / cell: / cell:b / cell:c"},
    {"a cell is one block", "<table><tr><td><p>a<p>b<ul><li>c</ul><td>d<tr><td>e<td>f</table>",
     "cell:a|b|c / cell:d / cell:e / cell:f"},
    {"one column is a layout", "<table><tr><td>a<tr><td>b</table>", "p:a / p:b"},
    {"a table around a table is a layout", "<table><tr><td>a<td><table><tr><td>b<td>c<tr><td>d<td>e</table>"
     "<tr><td>f<td>g</table>", "p:a / cell:b / cell:c / cell:d / cell:e / p:f / p:g"},
    {"role=presentation", "<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>", "p:a / p:b / p:c / p:d"},
    {"a heading in a cell makes a layout", "<table><tr><td><h2>a</h2><td>b<tr><td>c<td>d</table>",
     "h2:a / p:b / p:c / p:d"},
    {"an article in a cell, by breaks, makes one", "<table><tr><td>a<td>b<br><br>c<br><br>d<br> <br>e<br><br>f<br><br>g<tr><td>h<td>i</table>",
     "p:a / p:b / p:c / p:d / p:e / p:f / p:g / p:h / p:i"},
    {"lines of a cell do not", "<table><tr><td>a<td>b<br>c<br>d<br>e<br>f<br>g<tr><td>h<td>i</table>",
     "cell:a / cell:b|c|d|e|f|g / cell:h / cell:i"},
    {"caption of a table", "<table><caption>t</caption><tr><th>a<th>b</table>", "caption:t / cell:a / cell:b"},
    {"captions behind rows are shown above them",
     "<table><tr><td>a<td>b<caption>t</caption><tr><td>c<td>d<caption>u</caption></table>",
     "caption:t / caption:u / cell:a / cell:b / cell:c / cell:d"},
    {"a table that lays a page out stays in its order", "<table><tr><td>a</td></tr><caption>t</caption></table>",
     "p:a / caption:t"},

    {"code gives no text", "a<script>x</script><style>y</style><template>z</template>b", "p:ab"},
    {"controls give none", "a<button>x</button><select><option>y</select><textarea>z</textarea>b", "p:ab"},
    {"embedded documents give none", "a<iframe>x</iframe><object>y</object><canvas>z</canvas><svg><text>w</text></svg>b",
     "p:ab"},
    {"MathML does, once", "<math><mi>x</mi><annotation encoding=text/plain>y</annotation></math>", "p:$x$"},
    {"a formula whose TeX is known", "<p>So <math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x_1"
     "</annotation></semantics></math> it is.", "p:So $x_1$ it is."},
    {"… in an attribute, set apart", "<math display=block alttext='{\\displaystyle x^{2}}'><mi>x</mi></math>", "p:$$x^{2}$$"},
    {"… in a script", "<p>a <script type='math/tex'>x_1</script> b<script type='math/tex; mode=display'>y</script>",
     "p:a $x_1$ b$$y$$"},
    {"… rendered already", "<p>a <span class=MathJax_Preview></span><span class=MathJax>x1</span>"
     "<script type='math/tex'>x_1</script>", "p:a $x_1$"},
    {"a formula without TeX, placed off the page", "<p>a <x-y style='position:absolute;display:block'><math><mi>x</mi></math>"
     "</x-y> b", "p:a $x$ b"},
    {"a picture of a formula", "<p>Let <img class=latex src=f.png alt='E=mc^2'> be", "p:Let $E=mc^2$ be"},
    {"… that stands for hidden MathML", "<p>Let <span><span style='display:none'><math alttext='x_1'><mi>x</mi></math></span>"
     "<img class='mwe-math-fallback-image-inline' src=f.svg alt='{\\displaystyle x_1}'></span> be", "p:Let $x_1$ be"},
    {"no formula: a picture in a class of that name", "<p>a</p><img class=aftermath src=f.png alt='The town today'>",
     "p:a / img:f.png"},
    {"… nor one whose text only looks so", "<p>a</p><img class=photo src=f.png alt='a_b'>", "p:a / img:f.png"},
    {"a formula whose TeX is kept beside it", "<p>For <span class=math-inline data-math='\\forall x'><b>∀x</b></span>.",
     "p:For $\\forall x$."},
    {"… set apart", "a<div class=math-block data-math='y^2'>y2</div>b", "p:a / p:$$y^2$$ / p:b"},
    {"data of that name that are no formula", "<p>For <span class=quiz data-math='12'>all</span>.", "p:For all."},
    {"what a page hides is hidden, with a formula in it too", "<p>a <i hidden>b <math alttext=x></math></i>", "p:b $x$ / p:a"},

    {"a heading's link to itself", "<h2>a<a href='#a'>¶</a></h2><h2><a href='#b'>#</a> b</h2><h3><a href='#c'></a>c</h3>",
     "h2:a / h2:b / h3:c"},
    {"… as it comes where UTF-8 was read as windows-1252", "<h2>a<a href='#a'>Â¶</a></h2>", "h2:a"},
    {"a link that is the heading", "<h2><a href='#a'>a #</a></h2>", "h2:a #"},
    {"a sign in a paragraph", "<p>a <a href='#a'>#</a></p>", "p:a #"},
    {"a form is not a control", "<form>a</form>", "p:a"},
    {"comments", "a<!-- x -->b", "p:ab"},
    {"noscript pleas", "a<noscript>turn it on</noscript>b", "p:ab"},
    {"entities", "<p>&lt;b&gt; &amp;amp; &#x4e00;</p>", "p:<b> &amp; 一"},
    {"wbr is nothing", "lo<wbr>ng", "p:long"},

    {"a hidden part of a paragraph is a block of its own", "<p>a<span style='display: none'>x</span>b</p>", "p:x / p:ab"},
    {"a hidden block stays where it is", "<p>a</p><div hidden>x</div><p>b</p>", "p:a / p:x / p:b"},
    {"a span shown as a block", "a<span style='color:red;display:block'>b</span>c", "p:a / p:b / p:c"},

    {"a reading without brackets gets some", "<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>", "p:漢(kan)字(ji)"},
    {"with the page's own", "<ruby>漢<rp>（</rp><rt>kan</rt><rp>）</rp></ruby>", "p:漢（kan）"},
    {"an empty reading is none", "<ruby>漢<rt></rt></ruby>", "p:漢"},

    {"the title and metas of prose", "<title> a\n b </title><meta name=Description content='c  d'>e",
     "meta:a b / meta:c d / p:e"},
    {"but not that of a picture", "<svg><title>x</title></svg><title>a</title>", "meta:a"},
    {"nothing", "", ""},
};
// clang-format on

TEST(HtmlParse, Blocks) {
  for (const PageCase& c : kBlocks) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}

// clang-format off
constexpr PageCase kImages[] = {
    {"alone", "<p><img src=a.png alt=x></p>", "img:a.png"},
    {"on a line of its own", "a<br><img src=a.png><br>b", "p:a / img:a.png / p:b"},
    {"in text it is a mark", "a <img src=a.png> b", "p:a b"},
    {"several", "<p><img src=a.png> <img src=b.png></p>", "img:a.png / img:b.png"},
    {"lazy", "<img src=blank.gif data-src=a.png>", "img:a.png"},
    {"lazy wins over what seems a picture", "<img src=small.jpg data-original=a.png>", "img:a.png"},
    {"no address, but a set", "<img srcset='a.png 1x, b.png 2x'>", "img:b.png"},
    {"the set of a picture", "<picture><source srcset='a.webp 300w, b.webp 900w'><img></picture>", "img:b.webp"},
    {"an address that looks like something else's is left", "<img src=a.png data-url=/page>", "img:a.png"},
    {"unless there is no other", "<img src=loading.gif data-url=a.png>", "img:a.png"},
    {"a pixel", "<img src=t.gif width=1 height=1>", ""},
    {"a placeholder and nothing else", "<img src='data:image/gif;base64,R0lGOD'>", ""},
    {"the one that noscript has", "<img class=lazy src='data:image/gif;base64,R0'><noscript><img src=a.png>x</noscript>",
     "img:a.png"},
    {"but not twice", "<img data-src=a.png><noscript><img src=a.png></noscript>", "img:a.png"},
    {"width=100% is no pixel", "<img src=a.png width='1%'>", "img:a.png"},
};
// clang-format on

TEST(HtmlParse, NoscriptWithThePageInIt) {
  const std::string text(700, 'x');
  EXPECT_EQ(outline(parse_html("a<noscript><p>" + text + "</p></noscript>b")), "p:a / p:" + text + " / p:b")
      << "for readers without scripts";
  EXPECT_EQ(outline(parse_html("<noscript><div></noscript><div><p>" + text + "</div>")), "p:" + text)
      << "a tag left open keeps it from ending";
  EXPECT_EQ(outline(parse_html("a<noscript><style>" + text + "</style>turn it on</noscript>b")), "p:ab");
}

// clang-format off
constexpr PageCase kQuotations[] = {
    {"browsers add the marks", "<p>He said <q>yes</q>.</p>", "p:He said “yes”."},
    {"of one in another, others", "<p><q>a <q>b</q> c</q> <q>d</q></p>", "p:“a ‘b’ c” “d”"},
    {"white space stands inside, as written", "<p>a<q> b </q>c</p>", "p:a“ b ”c"},
    {"the author's own", "<p><q>“yes”</q> <q>«oui»</q> <q>「是」</q></p>", "p:“yes” «oui» 「是」"},
    {"a block of its own", "<p>a</p><q style='display:block'>b</q>", "p:a / p:“b”"},
    {"around paragraphs, where none may be", "<q><p>a</p><p>b</p></q>", "p:a / p:b"},
};
// clang-format on

TEST(HtmlParse, Quotations) {
  for (const PageCase& c : kQuotations) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}

TEST(HtmlParse, Images) {
  for (const PageCase& c : kImages) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}

// clang-format off
constexpr PageCase kMarks[] = {
    {"nested, the outer first", "<b>a<i>b</i></b>", "strong(ab) em(b)"},
    {"of equal length too", "<a href=u><b>a</b></a>", "link(a)u strong(a)"},
    {"white space stands outside", "<p>a <b> b </b> c</p>", "strong(b)"},
    {"an anchor is no link", "<a name=x>a</a>", ""},
    {"nothing is marked by nothing", "<b></b><i> </i>a", ""},
    {"line break", "a<br>b", "br@1"},
    {"image in text", "a<img src=x.png alt='y z'>b", "img@1x.png,y z"},
    {"image first", "<img src=x.png>b", "img@0x.png,"},
    {"images in a row", "a<img src=x.png><img src=y.png><b><img src=z.png>b</b>",
     "strong(b) img@1x.png, img@1y.png, img@1z.png,"},
    {"a link around blocks", "<a href=u><p>a</p><p>b</p></a>", "link(a)u"},
    {"a reading", "<ruby>漢<rt>kan</rt></ruby>", "ruby(漢(kan)) rp(() rt(kan) rp())"},
    {"a formula", "a <math alttext=x_1></math>", "math($x_1$)"},
    {"a formula with signs of its own", "a <math alttext='$x_1$'></math>", "math($x_1$)"},
    {"a formula of a letter with a sign behind", "a <math alttext='x$'></math>", "math($x$)"},
    {"a formula that ends in a dollar", "a <math alttext='5\\$'></math>", "math($5\\$$)"},
    {"with the page's own brackets", "<ruby>漢<rp>（</rp><rt>kan</rt><rp>）</rp></ruby>",
     "ruby(漢（kan）) rp(（) rt(kan) rp(）)"},
    {"what browsers show in italics", "<cite>a</cite><var>b</var><dfn>c</dfn>", "em(a) em(b) em(c)"},
    {"the others", "<s>a</s><sub>b</sub><sup>c</sup><kbd>d</kbd>", "del(a) sub(b) sup(c) code(d)"},
};
// clang-format on

TEST(HtmlParse, Marks) {
  for (const PageCase& c : kMarks) EXPECT_EQ(marks(parse_html(c.html)), c.expected) << c.label;
}

std::string path_of(const Document& document, const Block& block) {
  std::string path;
  for (ElementId id = block.element; id != kNoElement; id = document.elements[id].parent) {
    const Element& element = document.elements[id];
    path.insert(0, "/" + std::string{element.name} + (element.hidden ? "!" : ""));
  }
  return path;
}

TEST(HtmlParse, ElementIsTheInnermostAroundTheWholeBlock) {
  const Document document = parse_html(
      "<div><p><i>a</i> b</p><p><em>c</em></p><x-y hidden><b>d</b><b>e</b></x-y>"
      "<p>f<b>g<br><br>h</b></p></div>");
  std::vector<std::string> paths;
  for (const Block& block : document.blocks) paths.push_back(path_of(document, block));
  const std::vector<std::string> expected{"/html/body/div/p", "/html/body/div/p/em", "/html/body/div/x-y!",
                                          "/html/body/div/p", "/html/body/div/p/b"};
  EXPECT_EQ(paths, expected);
}

TEST(HtmlParse, ElementsAreOnlyAncestorsOfBlocksAndParentsComeFirst) {
  const Document document = parse_html("<div><ul><li></li></ul></div><main><p>a</p><p></p></main>");
  ASSERT_EQ(document.elements.size(), 4U);  // html, body, main, p
  for (ElementId id = 0; id < document.elements.size(); ++id) {
    const ElementId parent = document.elements[id].parent;
    EXPECT_TRUE(parent == kNoElement || parent < id);
  }
}

TEST(HtmlParse, AttributesThatExtractionReads) {
  const Document document = parse_html(
      "<div CLASS='x y' id=i style='color:red' data-z=1 onclick=f() role=main lang=de dir=rtl itemprop=p rel=r href=h>"
      "<time datetime=2020-01-02>t</time></div>");
  std::string seen;
  for (const Element& element : document.elements) {
    for (const Attribute& a : element.attributes) seen += std::string{a.name} + "=" + std::string{a.value} + ";";
  }
  EXPECT_EQ(seen, "class=x y;id=i;role=main;lang=de;dir=rtl;itemprop=p;rel=r;datetime=2020-01-02;");
}

TEST(HtmlParse, Hidden) {
  constexpr const char* kHidden[] = {"hidden", "style='DISPLAY : none !important'", "style='x:y;visibility:hidden'",
                                     "aria-hidden=true"};
  constexpr const char* kShown[] = {"",
                                    "style='display:block'",
                                    "aria-hidden=false",
                                    "hidden=until-found",
                                    "style='overflow:hidden'",
                                    "style='content:\"display:none\"'"};
  for (const char* attributes : kHidden) {
    const Document document = parse_html(std::string{"<div "} + attributes + ">a</div>");
    EXPECT_TRUE(document.elements.back().hidden) << attributes;
  }
  for (const char* attributes : kShown) {
    const Document document = parse_html(std::string{"<div "} + attributes + ">a</div>");
    EXPECT_FALSE(document.elements.back().hidden) << attributes;
  }
}

TEST(HtmlParse, Head) {
  const Document document = parse_html(
      "<html lang=zh-CN dir=RTL><base href=/b><link rel='x Canonical' href=' c '>"
      "<meta property=article:published_time content=2016-06-13><meta http-equiv=Refresh content=5>"
      "<script type='application/LD+json; x'>{}</script><script>{}</script><body>a"
      "<meta itemprop=datePublished content=d><span itemprop=dateModified content=e>f</span><time datetime=g>h</time>"
      "<a rel='category tag' href=i>j</a><a rel=License href=k>l</a><a rel=nofollow href=m>n</a><a rel=tag>o</a>");
  const Head& head = document.head;
  EXPECT_EQ(head.language, "zh-CN");
  EXPECT_EQ(head.direction, "rtl");
  EXPECT_EQ(head.base, "/b");
  EXPECT_EQ(head.canonical, "c");
  ASSERT_EQ(head.json_ld.size(), 1U);
  EXPECT_EQ(head.json_ld[0], "{}");
  std::string metas;
  for (const Meta& meta : head.metas) metas += std::string{meta.name} + "=" + std::string{meta.content} + ";";
  EXPECT_EQ(metas,
            "article:published_time=2016-06-13;refresh=5;datepublished=d;datemodified=e;time=g;tag=i;license=k;");
}

TEST(HtmlParse, NulIsNoText) {
  using std::string_view_literals::operator""sv;
  EXPECT_EQ(outline(parse_html("<p>a\0b</p><pre>\0c</pre>\0"sv)), "p:ab / pre:c");
}

TEST(HtmlParse, BytesThatAreNoText) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes.push_back(static_cast<char>(i * 37 % 256));
  EXPECT_LE(parse_html(bytes).blocks.size(), bytes.size());
}

TEST(HtmlParse, ViewsOutliveAMove) {
  Document first = parse_html("<p class=c>a<meta name=x content=y>");
  const Document second = std::move(first);
  EXPECT_EQ(second.elements.back().attributes.front().value, "c");
  EXPECT_EQ(second.head.metas.front().content, "y");
}

std::string repeated(const char* text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// What follows would take very long if any step grew with the square of the input, or overflow the stack.
TEST(HtmlParse, DeepNestingIsCutAndNothingIsLost) {
  const std::size_t depth = 10'000;
  const Document document = parse_html(repeated("<div>", depth) + "deep" + repeated("</div>", depth) + "<p>after</p>");
  EXPECT_EQ(outline(document), "p:deep / p:after");
  EXPECT_LE(document.elements.size(), 1'000U);
  EXPECT_TRUE(document.too_deep);
  EXPECT_FALSE(parse_html(repeated("<div>", 100) + "not so deep").too_deep);
}

TEST(HtmlParse, DeepTablesAndFormatting) {
  EXPECT_EQ(outline(parse_html(repeated("<table><tr><td>", 5'000) + "x")), "p:x");
  EXPECT_EQ(outline(parse_html(repeated("<b><i>", 5'000) + "x")), "p:x");
  std::string fonts;
  for (int i = 0; i < 5'000; ++i) fonts += "<font size=" + std::to_string(i) + ">";
  EXPECT_EQ(parse_html(fonts + repeated("<p>z", 1'000)).blocks.size(), 1'000U);
}

TEST(HtmlParse, ManyOfEverything) {
  std::string attributes = "<p";
  for (int i = 0; i < 5'000; ++i) attributes += " a" + std::to_string(i) + "=1";
  EXPECT_EQ(outline(parse_html(attributes + ">x")), "p:x");
  EXPECT_EQ(parse_html("<ruby>" + repeated("a<rt>b", 20'000)).blocks.size(), 1U);
  EXPECT_EQ(parse_html("<ruby>" + repeated("<rtc><rt>y", 20'000)).blocks.size(), 1U) << "two parents of readings";
  EXPECT_EQ(parse_html("<p>" + repeated("<span hidden>y", 5'000)).blocks.size() > 1, true);
}

}  // namespace
}  // namespace unbake::html
