// Notes that an article refers to stay in it.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/reasons.hpp"
#include "extract/choose/footnotes.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

struct Case {
  const char* label;
  const char* second;         ///< HTML of the second block; the first is an article's paragraph, which refers to #n
  std::string_view reason;    ///< why it is left out
  std::string_view expected;  ///< … afterwards
};

// clang-format off
constexpr Case kCases[] = {
    {"a note that leads back", "<p id=n>See the minutes. <a href='#r'>↩</a></p>", reason::kOutside, reason::kNone},
    {"one of links", "<p id=n><a href='/a'>Minutes</a> <a href='#r'>↩</a></p>", reason::kRelated, reason::kNone},
    {"a note that is hidden", "<p id=n>See the minutes. <a href='#r'>↩</a></p>", reason::kHidden, reason::kHidden},
    {"a section of the page that the article links to", "<p id=n>Subscribe</p>", reason::kOutside, reason::kOutside},
    {"… with a way to the top", "<p id=n>Subscribe <a href='#top'>Top</a></p>", reason::kOutside, reason::kOutside},
    {"a note of something else", "<p id=m>See the minutes. <a href='#r'>↩</a></p>", reason::kOutside, reason::kOutside},
};
// clang-format on

TEST(Footnotes, StayWithWhatRefersToThem) {
  for (const Case& c : kCases) {
    const html::Document document =
        html::parse_html("<h1 id=top>A</h1><p id=r>Text.<a href='#n'>1</a></p>" + std::string(c.second));
    ASSERT_EQ(document.blocks.size(), 3U) << c.label;
    std::vector<std::string_view> reasons{reason::kTitle, reason::kNone, c.reason};
    keep_footnotes(document, reasons);
    EXPECT_EQ(reasons[2], c.expected) << c.label;
  }
}

TEST(Footnotes, OfATextThatIsLeftOutAreLeftOut) {
  const html::Document document =
      html::parse_html("<p id=r>Text.<a href='#n'>1</a></p><p id=n>Note. <a href='#r'>↩</a></p>");
  std::vector<std::string_view> reasons{reason::kComment, reason::kOutside};
  keep_footnotes(document, reasons);
  EXPECT_EQ(reasons[1], reason::kOutside);
}

TEST(Footnotes, ManyLinksBetweenTwoBlocksAreLookedAtOnce) {
  std::string there = "<p id=r>", back = "<p id=n>";
  for (int i = 0; i < 50'000; ++i) {
    there += "<a href='#n'>1</a>";
    back += "<a href='#m'>2</a>";
  }
  const html::Document document = html::parse_html(there + "</p>" + back + "<a href='#r'>3</a></p><p id=m>Other.</p>");
  std::vector<std::string_view> reasons{reason::kNone, reason::kOutside, reason::kOutside};
  keep_footnotes(document, reasons);
  EXPECT_EQ(reasons[1], reason::kNone);
  EXPECT_EQ(reasons[2], reason::kOutside);
}

}  // namespace
}  // namespace unbake::extract
