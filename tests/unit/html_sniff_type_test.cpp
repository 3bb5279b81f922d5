// Is it a page? As many that are not as there are that are.
#include <string>

#include <gtest/gtest.h>

#include "html/sniff_type.hpp"

namespace unbake::html {
namespace {

struct Case {
  const char* label;
  const char* text;
};

constexpr Case kPages[] = {
    {"doctype", "<!DOCTYPE html>x"},
    {"behind white space and a mark", "\uFEFF \n<HTML lang=en>"},
    {"behind comments", "<!-- a --> <!-- b --><body>"},
    {"a part of a page", "<div class=x>text"},
    {"XHTML", "<?xml version='1.0'?><!DOCTYPE x><html>"},
    {"text with a paragraph", "Intro <p>one</p>"},
    {"unclosed paragraphs", "one<p>two<p>three<br>four"},
    {"a link", "see <a href='x'>this</a> page"},
    {"bold", "a <b>word</b> of"},
    {"an image and lines", "a<br>b<br><img src=a.png>"},
    {"Chinese with strong", "这是<strong>重要</strong>的"},
};

constexpr Case kNoPages[] = {
    {"nothing", ""},
    {"prose", "A plain text.\nWith lines."},
    {"a comparison", "if a < b and c > d then"},
    {"hearts", "I <3 you <3 <3 <3"},
    {"an address in angle brackets", "Ann <ann@example.org>, Bob <bob@example.org>, Cy <c@example.org>"},
    {"links in angle brackets", "<http://a.example> <https://b.example> <http://c.example>"},
    {"C++", "std::vector<std::map<int, p>> v; template <typename T> f<span<int>>(a<b>(c));"},
    {"includes", "#include <map>\n#include <vector>\n#include <list>"},
    {"placeholders", "git clone <url> <name> <directory>"},
    {"one tag that is talked about", "Use the <br> element."},
    {"XML that is no page", "<?xml version='1.0'?><feed><entry/></feed>"},
    {"an unfinished tag", "<div"},
    {"a word that only begins so", "<divide> and <header1>"},
    {"Java generics", "Map<String, List<Integer>> m = new HashMap<>();"},
    {"mail quoting", "< hello\n< there\n> answer"},
};

TEST(HtmlSniffType, Pages) {
  for (const Case& c : kPages) EXPECT_TRUE(looks_like_html(c.text)) << c.label;
}

TEST(HtmlSniffType, NoPages) {
  for (const Case& c : kNoPages) EXPECT_FALSE(looks_like_html(c.text)) << c.label;
}

TEST(HtmlSniffType, LongRunsOfBracketsTakeNoTime) {
  EXPECT_FALSE(looks_like_html(std::string(1'000'000, '<')));
  std::string opens;
  for (int i = 0; i < 100'000; ++i) opens += "<b ";
  EXPECT_FALSE(looks_like_html(opens));
}

}  // namespace
}  // namespace unbake::html
