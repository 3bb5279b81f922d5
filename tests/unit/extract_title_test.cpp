// Titles of pages: what the head says, what the page shows, and what is only the name of the site.
#include <string>

#include <gtest/gtest.h>

#include "extract/extract.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

// Three paragraphs as any report has them; self-written.
constexpr const char* kBody =
    "<p>The town council met on Monday evening to decide about the old bridge, which has been closed since the spring "
    "floods.</p><p>Engineers told the meeting that two of its arches were damaged, and that repairs would take the "
    "rest of the year.</p><p>Shopkeepers on the far bank, who have lost half of their customers, asked for a ferry "
    "until the work is done.</p>";

struct Case {
  const char* label;
  const char* head;
  const char* above;  // the body
  const char* title;
  const char* below = "";
};

std::string title_of(const Case& page) {
  const html::Document document =
      html::parse_html(std::string("<head>") + page.head + "</head><body>" + page.above + kBody + page.below);
  return extract(document, {"https://www.example-times.org/2016/the-old-bridge", false}).title;
}

class Titles : public testing::TestWithParam<Case> {};

TEST_P(Titles, AreWhatThePageSays) { EXPECT_EQ(title_of(GetParam()), GetParam().title); }

INSTANTIATE_TEST_SUITE_P(
    Shown, Titles,
    testing::Values(
        Case{"HeadingOfTheHeadsTitle", "<title>Old bridge closed - Example Times</title>", "<h1>Old Bridge closed</h1>",
             "Old Bridge closed"},
        Case{"OneWord", "<title>Quickstart | Example Docs</title><meta property=og:site_name content='Example Docs'>",
             "<h1>Quickstart</h1>", "Quickstart"},
        Case{"SiteLongerThanTitle", "<title>About bridges – Example Times Entertainment</title>",
             "<h1>About bridges</h1>", "About bridges"},
        Case{"MarkedByItsClass", "<title>Old bridge : town</title>", "<a class=title href=/x>Old bridge</a>",
             "Old bridge"},
        Case{"HeadNamesOnlySectionAndSite", "<title>News -- Example Society</title>",
             "<h5>Old bridge closed for the rest of the year</h5><p>Published: 2016-06-13</p>",
             "Old bridge closed for the rest of the year", "<h5>Example Society</h5><p>Example Street 5</p>"},
        Case{"HeadNamesOnlyTheSite", "<title>Example Times</title>", "<h1>Old bridge closed</h1>", "Old bridge closed"},
        Case{"HeadSaysOneWord", "<title>Home</title>", "<h1>Old bridge closed</h1>", "Old bridge closed"},
        Case{"HeadSaysNothing", "", "<h1>Old bridge closed</h1>", "Old bridge closed"},
        Case{"OneWordOfAnUnnamedSite", "<title>Bridge - Openpedia</title>", "<h1>Bridge</h1>", "Bridge"},
        Case{"AsTheAddressSays", "<title>Why our town needs a doctor</title>", "<h1>The old bridge of 2016</h1>",
             "The old bridge of 2016"},
        Case{"HeadCutShort", "<title>Old bridge closed for the rest…</title>",
             "<h1>Old bridge closed for the rest of the year</h1>", "Old bridge closed for the rest of the year"},
        Case{"ChapterOfABook", "<title>Closing bridges - The Book of Bridges</title>",
             "<h1>The Book of Bridges</h1><h2>Closing bridges</h2>", "Closing bridges"},
        Case{"Lines", "<title>Old bridge closed</title>", "<h1>Old bridge<br>closed</h1>", "Old bridge closed"}),
    [](const auto& info) { return info.param.label; });

INSTANTIATE_TEST_SUITE_P(
    Stated, Titles,
    testing::Values(Case{"OtherHeading", "<title>How to cross a river</title>", "<h1>First find a boat</h1>",
                         "How to cross a river"},
                    Case{"HeadingIsAPieceOfIt", "<title>Old bridge with a ferry in the evening</title>",
                         "<h1>Old bridge</h1>", "Old bridge with a ferry in the evening"},
                    Case{"HeadingIsASection", "<title>Why the old bridge was closed last night - News</title>",
                         "<h2>News</h2>", "Why the old bridge was closed last night"},
                    Case{"OtherHeadingAboveADate", "<title>How to cross a river without a boat</title>",
                         "<h2>Bridges</h2><p>2016-06-13</p>", "How to cross a river without a boat"},
                    Case{"SiteInFront",
                         "<title>Example Times: Old bridge closed</title>"
                         "<meta property=og:site_name content='Example Times'>",
                         "", "Old bridge closed"},
                    Case{"SiteInFrontOfABar",
                         "<title>Example Times | Old bridge closed</title>"
                         "<meta property=og:site_name content='Example Times'>",
                         "", "Old bridge closed"},
                    Case{"AColonOfItsOwn",
                         "<title>Bridges: what they cost</title><meta property=og:site_name content='Example Times'>",
                         "", "Bridges: what they cost"},
                    Case{"OneWordOfASentence", "<title>Bridge: town closes it</title>", "<h1>Bridge</h1>",
                         "Bridge: town closes it"},
                    Case{"SharedBeforeTab", "<title>Bridge</title><meta property=og:title content='Old bridge closed'>",
                         "", "Old bridge closed"},
                    Case{"ALinkInAMenu", "<title>Old bridge closed : town</title>",
                         "<ul><li><a href=/>Old bridge</a></ul>", "Old bridge closed : town"}),
    [](const auto& info) { return info.param.label; });

TEST(TitlesOfNothing, AreEmpty) {
  EXPECT_EQ(title_of({"", "", "", ""}), "");
  EXPECT_EQ(title_of({"", "<title> </title>", "<h1></h1>", ""}), "");
}

}  // namespace
}  // namespace unbake::extract
