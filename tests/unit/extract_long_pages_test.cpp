// Long texts are whole, and long lists below a text are none of it.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "extract/extract.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

std::string article(std::size_t count) {
  std::string page = "<title>A voyage</title><article><h1>A voyage</h1>";
  for (std::size_t i = 0; i < count; ++i) {
    page += "<p>Paragraph " + std::to_string(i % 700) +
            " tells of a day at sea, when the wind was in the west and all on board were in good spirits.</p>\n";
  }
  return page + "</article>";
}

// Few pages that the classifier has learnt from are so long: what it counts must not speak against the rest.
TEST(LongPages, ALongTextIsWhole) {
  for (const std::size_t count : {900U, 4000U}) {
    EXPECT_EQ(extract(html::parse_html(article(count)), {}).body.size(), count);
  }
}

TEST(LongPages, OtherArticlesBelowATextAreNone) {
  std::string page = article(4) + "<div class=list>";
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(i);
    page += "<div class=entry><h3><a href=/" + number + ">Harbour crane number " + number +
            " sold to the museum</a></h3><span>News</span><span>" + number + " hours ago</span></div>";
  }
  EXPECT_EQ(extract(html::parse_html(page + "</div>"), {}).body.size(), 4U);
}

}  // namespace
}  // namespace unbake::extract
