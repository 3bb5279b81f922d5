// Where the changes of an article are seen: in its title, in the text of its HTML, in its plain text.
#include <cctype>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "article_pages.hpp"
#include "output/html.hpp"
#include "output/places.hpp"
#include "output/text.hpp"
#include "unicode/utf8.hpp"

namespace unbake::output {
namespace {

using article::Change;
using article::Page;
using Role = article::Line::Role;

/// What a parser takes for text in HTML that the core wrote.
std::u16string shown_in(const std::string& html) {
  std::string text;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<') {
      i = html.find('>', i);
    } else if (html[i] == '&') {
      const std::string name = html.substr(i, html.find(';', i) - i);
      text += name == "&amp" ? "&" : name == "&lt" ? "<" : name == "&gt" ? ">" : "\"";
      i = html.find(';', i);
    } else {
      text += html[i];
    }
  }
  return unicode::to_utf16(text);
}

/// What is marked for an edit; empty: nothing. `before`: what stands before it in the output, to tell it from others.
struct Seen {
  std::uint32_t edit;
  std::string title;
  std::string body;
  std::string text_before = {};
};

struct Case {
  const char* label;
  Page page;
  std::vector<Seen> seen;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.label; }

class Places : public testing::TestWithParam<Case> {};

TEST_P(Places, AreWhereTheEditsAreSeen) {
  const Case& c = GetParam();
  const article::Article article = made(c.page);
  const std::u16string html = shown_in(to_html(article.blocks, article.containers));
  const std::u16string text = unicode::to_utf16(to_text(article.blocks));
  const std::vector<Place> found = places(article);
  ASSERT_EQ(found.size(), c.seen.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Place& place = found[i];
    const Seen& seen = c.seen[i];
    const auto part = [](const std::u16string& all, Span span) {
      return unicode::to_utf8(all.substr(span.begin, span.size())).text;
    };
    EXPECT_EQ(place.edit, seen.edit);
    EXPECT_EQ(part(unicode::to_utf16(article.title), place.title), seen.title);
    EXPECT_EQ(part(html, place.html), seen.body);
    EXPECT_EQ(part(text, place.text), seen.body);
    if (!seen.text_before.empty()) {
      EXPECT_TRUE(part(text, {0, place.text.begin}).ends_with(seen.text_before)) << part(text, {0, place.text.begin});
      EXPECT_TRUE(part(html, {0, place.html.begin}).ends_with(seen.text_before)) << part(html, {0, place.html.begin});
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Places,
    testing::Values(
        Case{"what took something out marks the character before",
             {{{Role::body, "\u7DB2(x)\u7D61"}}, {{"(x)", ""}}},
             {{0, "", "\u7DB2"}}},
        Case{"at the start of a block the one behind",
             {{{Role::body, "a"}, {Role::body, "(x)b"}, {Role::body, "c"}}, {{"(x)", ""}}},
             {{0, "", "b", "a\n"}}},
        Case{"white space is passed over", {{{Role::body, "ab (x) c"}}, {{"(x)", ""}}}, {{0, "", "b"}}},
        Case{"white space at the ends of what was put in is not marked",
             {{{Role::body, "ab"}}, {{"", " x ", "a"}}},
             {{0, "", "x"}}},
        Case{"characters beyond the basic plane, before it and itself",
             {{{Role::body, "\U0001D7D8 ?"}}, {{"?", "\U00020000"}}},
             {{0, "", "\U00020000", "\U0001D7D8 "}}},
        Case{"behind what HTML escapes, and in it",
             {{{Role::body, "a&b<c> \"?\""}}, {{"?", "&"}}},
             {{0, "", "&", "<c> \""}}},
        Case{"inside of a mark and behind it",
             {{{Role::body, "a?b? c", "?b"}}, {{"?", "x"}, {"?", "y"}}},
             {{0, "", "x", "a"}, {1, "", "y", "b"}}},
        Case{"over the end of a mark", {{{Role::body, "abcd", "ab"}}, {{"bc", "BC"}}}, {{0, "", "BC", "a"}}},
        Case{"in the title, as far as it reaches",
             {{{Role::title, "net(x) - S?"}, {Role::body, "b"}}, {{"(x)", ""}, {"?", "y"}}, {}, "net"},
             {{0, "t", ""}}},
        Case{"in a title that the body has too",
             {{{Role::title, "n?t"}, {Role::body, "n?t"}}, {{"?", "e"}, {"?", "e"}}, {}, "net"},
             {{0, "e", ""}, {1, "", "e", "n"}}},
        Case{"not in a removed block", {{{Role::removed, "n?t"}, {Role::body, "b"}}, {{"?", "e"}}}, {}},
        Case{"in a word of the other script, at the same place of it",
             {{{Role::body, "\u7DB2(x)\u7D61?"}}, {{"(x)", ""}, {"?", "!"}}, {{"\u7DB2\u7D61", "\u7F51\u7EDC"}}},
             {{0, "", "\u7F51"}, {1, "", "!"}, {2, "", "\u7F51\u7EDC"}}},
        Case{"in a wish that is longer than what it stands for, all of it",
             {{{Role::body, "a?c"}}, {{"?", "b"}}, {{"abc", "wxyz"}}},
             {{0, "", "wxyz"}, {1, "", "wxyz"}}},
        Case{"in cells of a table",
             {{{Role::body, "a?", "", BlockKind::table_cell}, {Role::body, "?b", "", BlockKind::table_cell}},
              {{"?", "x"}, {"?", "y"}}},
             {{0, "", "x", "a"}, {1, "", "y"}}},
        Case{"in code", {{{Role::body, "a<b?\n", "", BlockKind::preformatted}}, {{"?", "x"}}}, {{0, "", "x", "a<b"}}},
        Case{"nowhere, as the block is left empty", {{{Role::body, "(x)"}, {Role::body, "b"}}, {{"(x)", ""}}}, {}}),
    [](const auto& test) {
      std::string name = test.param.label;
      for (char& c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
      }
      return name;
    });

}  // namespace
}  // namespace unbake::output
