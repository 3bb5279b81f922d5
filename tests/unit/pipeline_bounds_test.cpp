// Markup that would grow without bounds: what each form of the article may grow to, what is given up for it, and that
// nothing of the text is lost.
#include <algorithm>
#include <numeric>
#include <string>

#include <gtest/gtest.h>

#include "html/parse.hpp"
#include "output/html.hpp"
#include "output/markdown.hpp"
#include "output/text.hpp"
#include "pipeline/assemble.hpp"

namespace unbake {
namespace {

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  return out;
}

struct Cleaned {
  std::string html, markdown, text, given_up;
  article::Article article;
};

Cleaned cleaned(const std::string& page, double output_bytes = 0) {
  Work work({}, page.size());
  html::Document document = html::parse_html(page, work);
  extract::Extraction all;
  all.body.resize(document.blocks.size());
  std::iota(all.body.begin(), all.body.end(), 0U);
  Cleaned out;
  assemble(std::move(document), std::move(all), "", output_bytes, out.article, work);
  out.html = output::to_html(out.article.blocks, out.article.containers);
  out.markdown = output::to_markdown(out.article.blocks, out.article.containers);
  out.text = output::to_text(out.article.blocks);
  out.given_up = work.given_up();
  return out;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

constexpr std::size_t kSize = 50'000;

struct Case {
  const char* label;
  std::string page;
  const char* given_up;  ///< a part of the sentence; empty: nothing
};

TEST(PipelineBounds, EachFormStaysWithinEightTimesThePage) {
  std::string quotes_and_lines = repeated("<blockquote>", 500 * 12) + repeated("x<p>", kSize);
  std::string fonts;
  for (int i = 0; i < 30; ++i) fonts += "<font size=" + std::to_string(i) + "><b class=c" + std::to_string(i) + ">";
  const Case cases[] = {
      {"cells that span all they can", "<table>" + repeated("<tr><td rowspan=1000 colspan=32>x<td>y", kSize), "cells"},
      {"the same, empty", "<table>" + repeated("<tr><td rowspan=1000 colspan=32><td>", kSize), "cells"},
      {"wide cells", "<table>" + repeated("<tr><td colspan=1000>x<td>y", kSize), "cells"},
      {"a wide row of tall cells, and a long table",
       "<table><tr>" + repeated("<td rowspan=65534>x", kSize / 2) + repeated("<tr><td>y", kSize / 2), "cells"},
      {"a wide row, and a long table", "<table><tr>" + repeated("<td>x", kSize / 2) + repeated("<tr><td>y", kSize / 2),
       ""},
      {"quotes in each other", repeated("<blockquote>x", kSize), "quotes"},
      {"lists in each other", repeated("<ul><li>x", kSize), "quotes"},
      {"lines in many quotes", quotes_and_lines, "quotes"},
      {"lines of code in many lists", repeated("<ol><li>", 800) + "<pre>" + repeated("x\n", kSize), "quotes"},
      {"formatting that is left open", "<p>" + fonts + repeated("<p>x", kSize), "formatting"},
      {"a link with a long address around paragraphs",
       "<a href='" + repeated("y", 1000) + "'>" + repeated("<div>x</div>", kSize), "links"},
      {"paragraphs of a letter", repeated("<p>x", kSize), "paragraphs"},
      {"superscripts around paragraphs",
       repeated("<sup><sub><cite><code><del><ruby>", 500) + repeated("x<br><br>", kSize), "links"},
  };
  for (const Case& c : cases) {
    const Cleaned out = cleaned(c.page);
    const std::size_t most = 8 * c.page.size() + 65536;
    EXPECT_LE(out.html.size(), most) << c.label;
    EXPECT_LE(out.markdown.size(), most) << c.label;
    EXPECT_LE(out.text.size(), most) << c.label;
    if (*c.given_up == '\0') {
      EXPECT_EQ(out.given_up, "") << c.label;
    } else {
      EXPECT_NE(out.given_up.find(c.given_up), std::string::npos) << c.label << ": " << out.given_up;
    }
    const std::size_t letters = count(out.text, "x");
    EXPECT_EQ(letters, static_cast<std::size_t>(std::ranges::count(html::blocks_text(html::parse_html(c.page)), 'x')))
        << c.label;
  }
}

TEST(PipelineBounds, WhatPagesHaveIsLeftAlone) {
  const Case cases[] = {
      {"paragraphs of a word", repeated("<p>Word number</p>\n", kSize), ""},
      {"quotes of a long thread", repeated("<blockquote><p>Someone wrote something.</p>", 100 * 30), ""},
      {"a table with headings beside and above",
       "<table>" +
           repeated("<tr><th rowspan=3>a<td>b<td>c<tr><td>d<td>e<tr>"
                    "<td colspan=2>f",
                    4000) +
           "</table>",
       ""},
      {"a dozen fonts left open",
       repeated("<font size=2><b><i>", 100) +
           repeated("<p>A paragraph of a page from the "
                    "nineties, with some words in it, so that there is something to read here.",
                    kSize),
       ""},
      {"a link around the entries of a list",
       repeated("<a href=/entry/1><div>A title</div><div>Some words</div></a>", kSize), ""},
  };
  for (const Case& c : cases) EXPECT_EQ(cleaned(c.page).given_up, "") << c.label;
}

TEST(PipelineBounds, DeepContainersAreDissolvedInAllForms) {
  const std::size_t depth = 400;
  const Cleaned out = cleaned(repeated("<blockquote>", 12 * depth) + "<pre>" + repeated("x\n", 8000));
  const std::size_t quotes = count(out.html, "<blockquote>");
  EXPECT_GT(quotes, 5U);
  EXPECT_LT(quotes, depth);
  EXPECT_EQ(out.markdown.substr(0, 2 * quotes + 3), [&] {
    std::string signs;
    for (std::size_t i = 0; i < quotes; ++i) signs += "> ";
    return signs + "```";
  }());
}

TEST(PipelineBounds, AListThatIsCutLeavesParagraphs) {
  const Cleaned out = cleaned(repeated("<ul><li>", 8 * 300) + repeated("<p>x", 30'000));
  EXPECT_EQ(count(out.html, "<ul>"), count(out.html, "<li>"));
  EXPECT_EQ(count(out.html, "<ul>"), count(out.html, "</ul>"));
  EXPECT_NE(out.html.find("<p>x</p>"), std::string::npos);
}

TEST(PipelineBounds, TheArticleIsCutAfterABlock) {
  const std::string page = "<h1>Title</h1><p>First <a href='#n'>1</a><p>Second<ul><li>Third<li>Fourth</ul><p id=n>Note";
  const Cleaned whole = cleaned(page);
  const std::size_t largest = std::max({whole.html.size(), whole.markdown.size(), whole.text.size()});
  std::size_t before = 0;
  for (std::size_t bytes = 1; bytes <= largest + 1; ++bytes) {
    const Cleaned out = cleaned(page, static_cast<double>(bytes));
    EXPECT_LE(std::max({out.html.size(), out.markdown.size(), out.text.size()}), bytes);
    EXPECT_GE(out.article.blocks.size(), before);
    before = out.article.blocks.size();
    EXPECT_EQ(out.article.blocks.size() + out.article.removed.size(), whole.article.blocks.size());
    const bool is_whole = out.article.removed.empty();
    EXPECT_EQ(is_whole, bytes >= largest);
    EXPECT_EQ(out.article.warnings.empty(), is_whole);
    const bool leads_inside = out.html.find("href=\"#ref-1\"") != std::string::npos;
    EXPECT_EQ(leads_inside, out.html.find("id=\"ref-1\"") != std::string::npos) << out.html;
    for (const article::Removed& removed : out.article.removed) {
      EXPECT_EQ(removed.reason, "output-limit");
      EXPECT_EQ(removed.place.size(), removed.text.size());
    }
  }
}

TEST(PipelineBounds, RowsAndPicturesWithTheirCaptionsStayWhole) {
  const std::string page =
      "<table><caption>c</caption><tr><th>aa<th>bb<tr><td>cc<td>dd<tr><td>ee<td>ff</table>"
      "<figure><img src=x.png><figcaption>gg</figcaption></figure>";
  for (int bytes = 1; bytes < 400; ++bytes) {
    const Cleaned out = cleaned(page, bytes);
    for (const auto& [first, second] :
         {std::pair{">aa<", ">bb<"}, {">cc<", ">dd<"}, {">ee<", ">ff<"}, {"<img", ">gg<"}, {">c<", ">aa<"}}) {
      EXPECT_EQ(count(out.html, first), count(out.html, second)) << bytes << ": " << out.html;
    }
  }
}

}  // namespace
}  // namespace unbake
