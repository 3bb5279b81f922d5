// Feeds: titles, dates and texts of their entries, in whatever way XML holds the markup.
#include <gtest/gtest.h>

#include "html/parse.hpp"
#include "html_outline.hpp"

namespace unbake::html {
namespace {

// clang-format off
constexpr PageCase kFeeds[] = {
    {"RSS", "<?xml version='1.0'?>\n<rss version='2.0'><channel><title>Pier</title><link>http://x.example/</link>"
     "<item><title>A &amp; B</title><link>http://x.example/1</link><pubDate>Tue, 01 Oct 2024</pubDate>"
     "<description>&lt;p&gt;one&lt;/p&gt;&lt;p&gt;two &amp;amp; three&lt;/p&gt;</description></item>"
     "<item><title><![CDATA[C <b>d</b>]]></title><description>x</description>"
     "<content:encoded><![CDATA[<p>four</p>]]></content:encoded></item></channel></rss>",
     "meta:Pier / h1:Pier / h2:A & B / p:Tue, 01 Oct 2024 / p:one / p:two & three / h2:C d / p:four"},
    {"Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>Pier</title><author><name>Nils</name></author><entry><title type='html'>A</title>"
     "<link href='http://x.example/1'/><updated>2024-10-01T10:00:00Z</updated><author><name>Ida</name></author>"
     "<content type='xhtml'><div><p>one</p><p>two</p></div></content></entry></feed>",
     "meta:Pier / h1:Pier / h2:A / p:2024-10-01T10:00:00Z / p:Ida / p:one / p:two"},
    {"RDF, behind a comment", "<!-- x --><rdf:RDF><channel><title>Pier</title></channel><item><title>A</title></item></rdf:RDF>",
     "meta:Pier / h1:Pier / h2:A"},
    {"cut off", "<rss><channel><title>Pier</title><item><title>A</title><description>one", "meta:Pier / h1:Pier / h2:A / p:one"},
    {"without entries", "<rss><channel><title>Pier</title></channel></rss>", "meta:Pier / h1:Pier"},
    {"nothing", "<rss>", ""},
    {"another root", "<rssx><item><p>A</p></item></rssx>", "p:A"},
    {"a page about feeds", "<p>Write &lt;rss&gt;</p><rss><item>b</item></rss>", "p:Write <rss> / p:b"},
};
// clang-format on

TEST(HtmlFeed, Entries) {
  for (const PageCase& c : kFeeds) EXPECT_EQ(outline(parse_html(c.html)), c.expected) << c.label;
}

}  // namespace
}  // namespace unbake::html
