// Where an article goes on, and what only looks as if it did.
#include <string>

#include <gtest/gtest.h>

#include "extract/measure/measure.hpp"
#include "extract/metadata/next_page.hpp"
#include "extract/metadata/page_address.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

struct AddressCase {
  const char* label;
  const char* current;
  const char* candidate;
  std::uint32_t page;
  bool sure;
};

constexpr AddressCase kAddresses[] = {
    {"a number behind the name", "https://a.org/x.html", "https://a.org/x_2.html", 2, true},
    {"counted from 0", "https://a.org/x.html", "https://a.org/x_1.html", 1, false},
    {"the third", "https://a.org/x_2.html", "https://a.org/x_3.html", 3, true},
    {"the tenth", "https://a.org/x_9.html", "https://a.org/x_10.html", 10, true},
    {"a parameter", "https://a.org/x?id=7", "https://a.org/x?id=7&page=2", 2, true},
    {"a parameter in front", "https://a.org/x?id=7", "https://a.org/x?page=2&id=7", 2, true},
    {"a parameter's next", "https://a.org/x?page=2", "https://a.org/x?page=3", 3, true},
    {"a folder", "https://a.org/x/", "https://a.org/x/2/", 2, true},
    {"a folder without a slash", "https://a.org/x", "https://a.org/x/2", 2, true},
    {"a folder named so", "https://a.org/x/page/2/", "https://a.org/x/page/3/", 3, true},
    {"an index", "https://a.org/x/", "https://a.org/x/index_2.html", 2, true},
    {"an index for a page", "https://a.org/x/index.html", "https://a.org/x/2.html", 2, true},
    {"another scheme", "http://a.org/x.html", "https://a.org/x_2.html", 2, true},
    {"a hyphen may be part of a name", "https://a.org/x", "https://a.org/x-2", 2, false},
    {"a bare number may be another article's", "https://a.org/12", "https://a.org/13", 13, false},
    {"the next part of a series", "https://a.org/x-part-1", "https://a.org/x-part-2", 2, false},
    {"a hyphen and a word", "https://a.org/x", "https://a.org/x-page-2", 2, true},

    {"the page itself", "https://a.org/x.html", "https://a.org/x.html", 0, false},
    {"a place in it", "https://a.org/x.html", "https://a.org/x.html#2", 0, false},
    {"a page too far", "https://a.org/x.html", "https://a.org/x_3.html", 0, false},
    {"the page before", "https://a.org/x_3.html", "https://a.org/x_2.html", 0, false},
    {"another article", "https://a.org/x.html", "https://a.org/y_2.html", 0, false},
    {"another number", "https://a.org/101.html", "https://a.org/102.html", 0, false},
    {"another site", "https://a.org/x", "https://b.org/x/2", 0, false},
    {"another number of a name", "https://a.org/a1b/x", "https://a.org/a2b/x", 0, false},
    {"a day", "https://a.org/2024/11/05/x", "https://a.org/2024/11/06/", 0, false},
    {"a month", "https://a.org/2024/05", "https://a.org/2024/06", 0, false},
    {"a year", "https://a.org/2024", "https://a.org/2025", 0, false},
    {"the next page of the comments", "https://a.org/x/", "https://a.org/x/comment-page-2/", 0, false},
    {"… by a parameter", "https://a.org/x", "https://a.org/x?cpage=2", 0, false},
    {"two numbers", "https://a.org/x", "https://a.org/x/2/3", 0, false},
    {"a front page, which is no article", "https://a.org/", "https://a.org/page/2/", 0, false},
    {"nothing", "", "", 0, false},
};

TEST(ExtractNextPage, Addresses) {
  for (const AddressCase& c : kAddresses) {
    const PageStep step = page_step(c.current, c.candidate);
    EXPECT_EQ(step.page, c.page) << c.label;
    EXPECT_EQ(step.sure, c.sure) << c.label;
  }
}

struct PageCase {
  const char* label;
  const char* html;
  const char* expected;
};

constexpr const char* kUrl = "https://a.org/x.html";

constexpr PageCase kPages[] = {
    {"in English", "<a href=x_2.html>Next page</a>", "https://a.org/x_2.html"},
    {"in Chinese", "<p>1 <a href=x_2.html>2</a> <a href=x_2.html>下一页</a></p>", "https://a.org/x_2.html"},
    {"in Traditional Chinese, with signs", "<a href=x_2.html>下一頁 ></a>", "https://a.org/x_2.html"},
    {"in Japanese", "<a href=x_2.html>次のページへ</a>", "https://a.org/x_2.html"},
    {"in German", "<a href=x_2.html>» Nächste Seite</a>", "https://a.org/x_2.html"},
    {"in Arabic", "<a href=x_2.html>الصفحة التالية</a>", "https://a.org/x_2.html"},
    {"in Russian", "<a href=x_2.html>Следующая страница</a>", "https://a.org/x_2.html"},
    {"in Hindi", "<a href=x_2.html>अगला पृष्ठ</a>", "https://a.org/x_2.html"},
    {"numbers", "<p>1 <a href=x_2.html>2</a> <a href=x_3.html>3</a></p>", "https://a.org/x_2.html"},
    {"numbers that count from 0", "<p>1 <a href=x_1.html>2</a> <a href=x_2.html>3</a></p>", "https://a.org/x_1.html"},
    {"numbers in brackets", "<p>[1] <a href=x_2.html>[2]</a></p>", "https://a.org/x_2.html"},
    {"a link that may say anything", "<a href=x_2.html>Next</a>", "https://a.org/x_2.html"},
    {"an arrow", "<a href=x_2.html>»</a>", "https://a.org/x_2.html"},
    {"what the head says", "<link rel=next href=/x_2.html>", "https://a.org/x_2.html"},
    {"against a base", "<base href=/d/><a href=/x_2.html>next page</a>", "https://a.org/x_2.html"},

    {"no link", "<p>Next page</p>", ""},
    {"the next article", "<a href=y.html>Next</a><link rel=next href=/y.html>", ""},
    {"the next article, said to be a page", "<a href=y_2.html>Next page</a>", ""},
    {"a name that ends in a number", "<a href=x-2.html>Next</a>", ""},
    {"a sentence", "<a href=x_2.html>Next page of the report will be published on Monday</a>", ""},
    {"a related article", "<a href=x_2.html>2 men and a boat</a>", ""},
    {"… with numbers", "<p>1 <a href='?page=1'>2</a> <a href='?page=2'>3</a></p>", ""},
    {"a list beside the article that counts from 0", "<a href='?page=1'>next</a>", ""},
    {"the page before", "<a href=x_2.html>Previous page</a>", ""},
    {"a number that is not the page's", "<a href=x_2.html>7</a>", ""},
    {"the comments' next page", "<div class=comments><a href=x_2.html>Next page</a></div>", ""},
    {"a hidden one", "<div hidden><a href=x_2.html>Next page</a></div>", ""},
    {"a calendar", "<table><tr><td><a href=/2024/11/2>2</a><td><a href=/2024/11/3>3</a></table><a href=/2024/12>»</a>",
     ""},
    {"a script", "<a href='javascript:go(2)'>Next page</a>", ""},
    {"a place in the page", "<a href=#2>Next page</a>", ""},
};

std::string found(std::string html, std::string_view url) {
  // What is most of a page is no place for comments, and shown.
  const html::Document document = html::parse_html(html + "<p>The bridge was built in 1903, and is still in use.</p>");
  return next_page(document, measure(document), url);
}

TEST(ExtractNextPage, Links) {
  for (const PageCase& c : kPages) EXPECT_EQ(found(c.html, kUrl), c.expected) << c.label;
}

TEST(ExtractNextPage, AnUnknownAddress) {
  EXPECT_EQ(found("<a href=x_2.html>下一页</a>", ""), "x_2.html");
  EXPECT_EQ(found("<a href=x_2.html>Next</a>", ""), "");
  EXPECT_EQ(found("<a href=x_2.html>2</a>", ""), "");
  EXPECT_EQ(found("<a href='javascript:go()'>Next page</a>", ""), "");
}

}  // namespace
}  // namespace unbake::extract
