// Headings that stay because the text right below them does.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/reasons.hpp"
#include "extract/choose/headings.hpp"
#include "extract/measure/measure.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

constexpr std::string_view kText =
    "<p>The ferry that links the two halves of the town will stop at the end of October, the harbour board said.</p>";

/// Each block of the page begins with the sign of how it was called: '+' stays, '-' is outside, '=' is a date.
struct Case {
  const char* label;
  const char* html;
  const char* expected;  ///< the signs afterwards
};

std::vector<std::string_view> called(const html::Document& document) {
  std::vector<std::string_view> reasons;
  for (const html::Block& block : document.blocks) {
    const char sign = block.content.text.empty() ? '+' : block.content.text[0];
    reasons.push_back(sign == '-' ? reason::kOutside : sign == '=' ? reason::kDate : reason::kNone);
  }
  return reasons;
}

std::string signs(const std::vector<std::string_view>& reasons) {
  std::string out;
  for (const std::string_view own : reasons) {
    out += own == reason::kNone ? '+' : own == reason::kDate ? '=' : own == reason::kOutside ? '-' : '?';
  }
  return out;
}

std::string with_text(const char* html) {
  std::string out = html;
  for (std::size_t at = 0; (at = out.find("TEXT", at)) != std::string::npos;) out.replace(at, 4, kText);
  return out;
}

constexpr Case kHeadings[] = {
    {"of one post among others", "<article><h2>-<a href=/a>A</a></h2>TEXT</article><article><h2>+B</h2>TEXT</article>",
     "++++"},
    {"… with a date between", "<article><h2>-A</h2><p>=1 May</p>TEXT</article><article><h2>+B</h2>TEXT</article>",
     "+=+++"},
    {"of all there is: a section of the site", "<article><h2>-News</h2>TEXT</article>", "-+"},
    {"of a list of links", "<div><h2>-More</h2><p>-A</p></div><article><h2>+B</h2>TEXT</article>", "--++"},
    {"beside the element of its text", "<div><h2>-More</h2></div><article>TEXT</article><article>TEXT</article>",
     "-++"},
    {"behind other text of its element", "<div><p>-x</p><h2>-More</h2>TEXT</div><article>TEXT</article>", "--++"},
    {"no heading", "<article><p>-A</p>TEXT</article><article><h2>+B</h2>TEXT</article>", "-+++"},
    {"a callout's title",
     "<article>TEXT<div class='admonition tip'><p class=admonition-title>-Tip</p>TEXT</div></article>", "+++"},
    {"… whose text is left out", "TEXT<div class='admonition tip'><p class=admonition-title>-Tip</p><p>-x</p></div>",
     "+--"},
};

TEST(Headings, StandWithTheirText) {
  for (const Case& c : kHeadings) {
    const html::Document document = html::parse_html(with_text(c.html));
    std::vector<std::string_view> reasons = called(document);
    for (std::size_t i = 0; i < reasons.size(); ++i) {
      if (document.blocks[i].content.text.starts_with("The ferry")) reasons[i] = reason::kNone;
    }
    keep_headings(document, measure(document), reasons);
    EXPECT_EQ(signs(reasons), c.expected) << c.label;
  }
}

}  // namespace
}  // namespace unbake::extract
