// An article in which some of its changes were never made.
#include <cctype>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "article/leave_out.hpp"
#include "article/stages.hpp"
#include "article_pages.hpp"
#include "output/html.hpp"
#include "output/json.hpp"
#include "output/snapshot.hpp"

namespace unbake::article {
namespace {

Result<Article> without(Article article, const std::vector<std::uint32_t>& edits) {
  if (auto error = leave_out(edits, article)) return std::move(*error);
  return article;
}

struct Case {
  const char* label;
  Page page;
  std::vector<std::uint32_t> undone;
  std::string html;
  std::string title = {};
  std::vector<std::string> removed = {};
  std::size_t edits_left = 0;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.label; }

class Without : public testing::TestWithParam<Case> {};

TEST_P(Without, GivesTheArticleAsItWouldHaveBeen) {
  const Case& c = GetParam();
  const Article whole = made(c.page);
  const Result<Article> result = without(whole, c.undone);
  ASSERT_TRUE(result.ok()) << result.error().message;
  const Article& left = result.value();
  EXPECT_EQ(output::to_html(left.blocks, left.containers), c.html);
  EXPECT_EQ(left.title, c.title);
  std::vector<std::string> removed;
  for (const Removed& one : left.removed) removed.push_back(one.text);
  EXPECT_EQ(removed, c.removed);
  EXPECT_EQ(left.edits.size(), c.edits_left);
  EXPECT_EQ(left.stats.edits, c.edits_left);
  std::uint32_t repairs = 0;
  for (const DamageKind& kind : left.damage.kinds) repairs += kind.count;
  EXPECT_EQ(repairs, edits_of(Stage::blocks, left.edits).size());

  // The log leads to what the article says.
  const Result<std::string> repaired = replay(left.stages.blocks, edits_of(Stage::blocks, left.edits));
  ASSERT_TRUE(repaired.ok());
  EXPECT_EQ(repaired.value(), repaired_text(left));
  const Result<std::string> finished = replay(repaired.value(), edits_of(Stage::repaired, left.edits));
  ASSERT_TRUE(finished.ok());
  const StageMaps maps(left.edits);
  const auto text_at = [&](Span place) {
    const Span span = maps.finished(place);
    return finished.value().substr(span.begin, span.size());
  };
  for (const Block& block : left.blocks) EXPECT_EQ(text_at(block.place), block.content.text);
  for (const Removed& one : left.removed) EXPECT_EQ(text_at(one.place), one.text);
}

using Role = Line::Role;

INSTANTIATE_TEST_SUITE_P(
    Cases, Without,
    testing::Values(
        Case{"one of two that took something out",
             {{{Role::body, "net(x)work(y)"}}, {{"(x)", ""}, {"(y)", ""}}},
             {0},
             "<p>net(x)work</p>\n",
             {},
             {},
             1},
        Case{"at the start and at the end of a block, between others",
             {{{Role::body, "a"}, {Role::body, "(x)b(y)"}, {Role::body, "c"}}, {{"(x)", ""}, {"(y)", ""}}},
             {0, 1},
             "<p>a</p>\n<p>(x)b(y)</p>\n<p>c</p>\n"},
        Case{"one that put something in, at the end of a block",
             {{{Role::body, "a"}, {Role::body, "b"}}, {{"", "!", "a"}}},
             {0},
             "<p>a</p>\n<p>b</p>\n"},
        Case{"inside of a mark, at its end",
             {{{Role::body, "net(x) work", "net(x)"}}, {{"(x)", ""}}},
             {0},
             "<p><strong>net(x)</strong> work</p>\n"},
        Case{"right behind a mark",
             {{{Role::body, "net(x) work", "net"}}, {{"(x)", ""}}},
             {0},
             "<p><strong>net</strong>(x) work</p>\n"},
        Case{"the other one of a marked block, whose own stays as it is",
             {{{Role::body, "(y)net(x) work", "net(x)"}}, {{"(y)", ""}, {"(x)", ""}}},
             {0},
             "<p>(y)<strong>net</strong> work</p>\n",
             {},
             {},
             1},
        Case{"in the title, of which the site's name is no part",
             {{{Role::title, "net(x)work - Si(y)te"}, {Role::body, "b"}}, {{"(x)", ""}, {"(y)", ""}}, {}, "network"},
             {0, 1},
             "<p>b</p>\n",
             "net(x)work",
             {"net(x)work - Si(y)te"}},
        Case{"in the title, right before the site's name",
             {{{Role::title, "net(x) - Site"}, {Role::body, "b"}}, {{"(x)", ""}}, {}, "net"},
             {0},
             "<p>b</p>\n",
             "net(x)",
             {"net(x) - Site"}},
        Case{"in the site's name alone",
             {{{Role::title, "net - Si(y)te"}, {Role::body, "b"}}, {{"(y)", ""}}, {}, "net"},
             {0},
             "<p>b</p>\n",
             "net",
             {"net - Si(y)te"}},
        Case{"in a removed block",
             {{{Role::body, "a"}, {Role::removed, "me(x)nu"}, {Role::body, "b(y)"}}, {{"(x)", ""}, {"(y)", ""}}},
             {0},
             "<p>a</p>\n<p>b</p>\n",
             {},
             {"me(x)nu"},
             1},
        Case{"a wish behind it moves along",
             {{{Role::body, "a(x)bc"}}, {{"(x)", ""}}, {{"b", "BB"}, {"c", "C"}}},
             {0},
             "<p>a(x)BBC</p>\n",
             {},
             {},
             2},
        Case{"a wish before it stays",
             {{{Role::body, "a(x)b"}}, {{"(x)", ""}}, {{"a", "AA"}}},
             {0},
             "<p>AA(x)b</p>\n",
             {},
             {},
             1},
        Case{"of a wish over it, what was done to each character beside it",
             {{{Role::body, "a(x)b c"}}, {{"(x)", ""}}, {{"ab", "AB"}, {"c", "C"}}},
             {0},
             "<p>A(x)B C</p>\n",
             {},
             {},
             3},
        Case{"a wish over it that has other characters goes too",
             {{{Role::body, "a(x)b c"}}, {{"(x)", ""}}, {{"ab", "wxyz"}, {"c", "C"}}},
             {0},
             "<p>a(x)b C</p>\n",
             {},
             {},
             1},
        Case{"so does one whose characters are of other lengths",
             {{{Role::body, "\u00E9(x)b c"}},
              {{"(x)", ""}},
              {{"\u00E9"
                "b",
                "b\u00E9"},
               {"c", "C"}}},
             {0},
             "<p>\u00E9(x)b C</p>\n",
             {},
             {},
             1},
        Case{"two in one word, of which one is undone",
             {{{Role::body, "a(x)b?d"}}, {{"(x)", ""}, {"?", "c"}}, {{"abcd", "ABCD"}}},
             {1},
             "<p>AB?D</p>\n",
             {},
             {},
             3},
        Case{"a wish for what a repair wrote goes with it",
             {{{Role::body, "a?b"}}, {{"?", "xy"}}, {{"y", "Y"}}},
             {0},
             "<p>a?b</p>\n"},
        Case{"a wish alone", {{{Role::body, "a(x)b"}}, {{"(x)", ""}}, {{"b", "B"}}}, {1}, "<p>ab</p>\n", {}, {}, 1},
        Case{"a wish that put something in where it took something out",
             {{{Role::body, "a(x)b"}}, {{"(x)", ""}}, {{"", "-", "a"}}},
             {0},
             "<p>a(x)b</p>\n"},
        Case{"all of them",
             {{{Role::body, "a(x)b"}, {Role::removed, "?"}}, {{"(x)", ""}, {"?", "y"}}, {{"b", "B"}}},
             {2, 1, 0},
             "<p>a(x)b</p>\n",
             {},
             {"?"}},
        Case{"one that left a block without text",
             {{{Role::body, "a"}, {Role::body, "(x)"}, {Role::body, "b"}}, {{"(x)", ""}}},
             {0},
             "<p>a</p>\n<p>(x)</p>\n<p>b</p>\n"},
        Case{"named twice", {{{Role::body, "a(x)b"}}, {{"(x)", ""}}}, {0, 0}, "<p>a(x)b</p>\n"},
        Case{"one that joined two lines",
             {{{Role::body, "a=\nb"}, {Role::body, "c"}}, {{"=\n", ""}}},
             {0},
             "<p>a=\nb</p>\n<p>c</p>\n"}),
    [](const auto& test) {
      std::string name = test.param.label;
      for (char& c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
      }
      return name;
    });

TEST(WithoutNothing, IsTheSameToTheByte) {
  const Article whole =
      made({{{Role::title, "a(x)"}, {Role::body, "(y)b", "(y)b"}}, {{"(x)", ""}, {"(y)", ""}}, {{"b", "B"}}, "a"});
  const Result<Article> same = without(whole, {});
  EXPECT_EQ(output::to_json(same.value()), output::to_json(whole));
  EXPECT_EQ(output::to_snapshot(same.value()), output::to_snapshot(whole));
}

TEST(WithoutWhatCannotBe, IsAnErrorThatNamesIt) {
  Article whole = made({{{Role::body, "a(x)b"}}, {{"(x)", ""}}});
  const Result<Article> beyond = without(whole, {0, 1});
  ASSERT_FALSE(beyond.ok());
  EXPECT_EQ(beyond.error().code, ErrorCode::bad_edit);
  EXPECT_EQ(beyond.error().offset, 1U);
  whole.edits.insert(whole.edits.begin(), {Stage::source, "swallowed-markup", {0, 0}, "", "<", 1, ""});
  const Result<Article> source = without(whole, {0});
  ASSERT_FALSE(source.ok());
  EXPECT_EQ(source.error().code, ErrorCode::bad_edit);
  EXPECT_NE(source.error().message.find("clean the page anew"), std::string::npos);
  EXPECT_TRUE(without(whole, {1}).ok()) << "the others still can";
}

TEST(WithoutInTextsThatDoNotFit, IsAnError) {
  Article whole = made({{{Role::body, "a(x)b(y)"}}, {{"(x)", ""}, {"(y)", ""}}});
  Article other = whole;
  other.stages.blocks = "ab";
  EXPECT_FALSE(without(other, {0}).ok());
  other = whole;
  other.blocks[0].place = {5, 500};
  EXPECT_FALSE(without(other, {0}).ok());
}

}  // namespace
}  // namespace unbake::article
