// Lists of other pages and of comments, known by the heading over them.
#include <string>

#include <gtest/gtest.h>

#include "extract/measure/measure.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

struct Case {
  const char* label;
  const char* html;
  const char* listed;  ///< the texts of the blocks that are entries, joined
};

// clang-format off
constexpr Case kCases[] = {
    {"articles", "<article><p>Text.</p><h3>You may also like</h3><article><p>One</p></article><article><p>Two</p></article></article>", "One|Two|"},
    {"of different classes", "<h3>Related stories</h3><div class=a><p>One</p></div><div class=b><p>Two</p></div>", "One|Two|"},
    {"comments", "<div><h2>Comments</h2><div><p>One</p></div><div><p>Two</p></div></div><p>Text.</p>", "One|Two|"},
    {"deep inside", "<h3>Related stories</h3><ul><li><a href=/a>One</a></ul><ul><li><a href=/b>Two</a></ul>", "One|Two|"},
    {"the paragraphs of an article that goes on", "<h3>Related stories</h3><p>One</p><p>Two</p>", ""},
    {"one element alone", "<h3>Related stories</h3><div><p>One</p></div>", ""},
    {"another place", "<div><h3>Related stories</h3></div><div><p>One</p></div><div><p>Two</p></div>", ""},
    {"before the heading", "<div><p>One</p></div><div><p>Two</p></div><h3>Related stories</h3>", ""},
    {"the title that says so", "<main><h1>Thoughts on Zig</h1><div><p>One</p></div><div><p>Two</p></div></main>", ""},
    {"any other heading", "<h3>The bridge</h3><div><p>One</p></div><div><p>Two</p></div>", ""},
    {"a label that is no heading", "<p>Related stories</p><div><p>One</p></div><div><p>Two</p></div>", ""},
};
// clang-format on

TEST(Listed, StandsUnderAHeadingThatSaysSo) {
  for (const Case& c : kCases) {
    const html::Document document = html::parse_html(c.html);
    const Features features = measure(document);
    std::string texts;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
      if (features.blocks[i].listed) texts += document.blocks[i].content.text + "|";
    }
    EXPECT_EQ(texts, c.listed) << c.label;
  }
}

TEST(Listed, IsNothingInPlainText) {
  const html::Document document = html::parse_text("Related stories\n\nOne\n\nTwo");
  for (const BlockFeatures& block : measure(document).blocks) EXPECT_FALSE(block.listed);
}

}  // namespace
}  // namespace unbake::extract
