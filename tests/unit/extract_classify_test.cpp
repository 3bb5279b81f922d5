// The parts of the block classifier: trees, columns, anchors, and what makes calls on single blocks agree.
#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "extract/classify/classify.hpp"
#include "extract/classify/columns.hpp"
#include "extract/classify/groups.hpp"
#include "extract/classify/kinds.hpp"
#include "extract/classify/loose_lines.hpp"
#include "extract/classify/runs.hpp"
#include "extract/classify/title_row.hpp"
#include "extract/classify/trees.hpp"
#include "extract/measure/head_words.hpp"
#include "extract/measure/measure.hpp"
#include "extract/read/chars.hpp"
#include "html/parse.hpp"

namespace unbake::extract {
namespace {

TEST(Trees, WalkFromQuestionToAnswerAndAddUp) {
  // Column 1 below 10? then 1, else (column 0 below 5? then -2, else 1.5). The second tree is one answer: 0.5.
  const std::vector<std::uint8_t> shape = {1, 0, 1, 0, 0, 0};
  const std::vector<std::uint8_t> columns = {1, 0};
  const std::vector<std::uint8_t> thresholds = {10, 5};
  const std::vector<std::int8_t> answers = {64, -128, 96, 32};
  const std::vector<std::uint8_t> rows = {0, 9, 4, 10, 5, 255};
  EXPECT_EQ(evaluate({shape, columns, thresholds, answers}, rows, 2), (std::vector<float>{1.5F, -1.5F, 2.0F}))
      << "the threshold itself is not below";
  EXPECT_EQ(evaluate({}, rows, 2), (std::vector<float>{0, 0, 0})) << "no tree says nothing";
  EXPECT_TRUE(evaluate({shape, columns, thresholds, answers}, {}, 2).empty());
}

TEST(Trees, SayTheSameOfARowAmongManyAsOfOneAlone) {
  const TreeTable& trees = block_model().html.first;
  std::vector<std::uint8_t> rows(kColumns * 150);  // more than are walked at once
  std::uint32_t state = 1;
  for (std::uint8_t& byte : rows) byte = static_cast<std::uint8_t>((state = state * 1664525 + 1013904223) >> 24);
  const std::vector<float> all = evaluate(trees, rows, kColumns);
  ASSERT_EQ(all.size(), 150U);
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i], evaluate(trees, std::span(rows).subspan(i * kColumns, kColumns), kColumns)[0]) << i;
  }
}

TEST(Trees, TheModelAsksForColumnsThatThereAre) {
  const auto check = [](const TreeTable& table, std::size_t columns) {
    const auto questions = static_cast<std::size_t>(std::ranges::count(table.shape, 1));
    EXPECT_EQ(table.columns.size(), questions);
    EXPECT_EQ(table.thresholds.size(), questions);
    EXPECT_EQ(table.answers.size(), table.shape.size() - questions);
    EXPECT_GT(questions, 0U);
    EXPECT_LT(std::ranges::max(table.columns), columns);
  };
  const BlockModel model = block_model();
  for (const TwoPasses& passes : {model.html, model.text}) {
    check(passes.first, kFirstOfScores);
    check(passes.second, kColumns);
  }
}

TEST(Schema, IsThatOfTheModel) {
  const auto trained = block_model_columns();
  ASSERT_EQ(trained.size(), kColumns) << "another schema: node tools/training/blocks.mjs";
  for (std::size_t i = 0; i < kColumns; ++i) EXPECT_EQ(trained[i], kColumnNames[i]) << "column " << i;
}

TEST(Schema, NamesAColumnOnce) {
  const std::set<std::string_view> names(kColumnNames.begin(), kColumnNames.end());
  EXPECT_EQ(names.size(), kColumns);
  EXPECT_EQ("weight"_column, 0U);
  EXPECT_EQ("shared_words_likely"_column, kColumns - 1);
}

TEST(Columns, SayMoreForMoreAndStopAtTheEnd) {
  std::array<std::uint8_t, 9> bytes{};
  constexpr std::size_t kFirst = 100;
  Columns out(bytes, kFirst);
  std::size_t column = kFirst;
  for (const double value : {-1.0, 0.0, 1.0, 3.0, 1e9}) out.log(column++, value);
  for (const double value : {-0.5, 0.5, 7.0}) out.share(column++, value);
  out.score(column, -100);
  EXPECT_EQ(bytes, (std::array<std::uint8_t, 9>{0, 0, 16, 32, 255, 0, 100, 200, 0}));
}

// The columns of a table that a writer leaves as they were.
std::vector<std::string_view> unwritten(std::size_t begin, std::size_t end, const std::function<void(Table&)>& write) {
  Table zeros, ones;
  for (Table* table : {&zeros, &ones}) {
    table->blocks = {0, 1};
    table->rows.resize(2);
    for (Row& row : table->rows) row.fill(table == &ones ? 255 : 0);
    write(*table);
  }
  std::vector<std::string_view> names;
  for (std::size_t i = begin; i < end; ++i) {
    if (zeros.rows[0][i] != ones.rows[0][i]) names.push_back(kColumnNames[i]);
  }
  return names;
}

TEST(Columns, AreAllWritten) {
  const html::Document document = html::parse_html("<p>One paragraph, that is all there is.<p>And one more.");
  const Features features = measure(document);
  const std::vector<std::string_view> none;
  EXPECT_EQ(unwritten(0, kFirstOfTree,
                      [&](Table& table) {
                        Columns out(table.rows[0]);
                        text_columns(document.blocks[0], features.blocks[0], out);
                      }),
            none);
  EXPECT_EQ(unwritten(kFirstOfTree, kFirstOfGroups, [&](Table& table) { tree_columns(document, features, table); }),
            none);
  const Groups groups = group_elements(document, features);
  EXPECT_EQ(
      unwritten(kFirstOfGroups, kFirstOfOrder, [&](Table& table) { group_columns(document, features, groups, table); }),
      none);
  EXPECT_EQ(unwritten(kFirstOfOrder, kFirstOfKinds, [&](Table& table) { order_columns(document, features, table); }),
            none);
  EXPECT_EQ(unwritten(kFirstOfKinds, kFirstOfScores, [&](Table& table) { kind_columns({}, table); }), none);
  const std::vector<float> scores = {1, -1};
  EXPECT_EQ(
      unwritten(kFirstOfScores, kColumns, [&](Table& table) { score_columns(document, features, scores, table); }),
      none);
  EXPECT_EQ(unwritten(0, kFirstOfTree, [](Table&) {}).size(), kFirstOfTree) << "what nobody writes is found";
}

TEST(Columns, StandWhereTheirNamesSay) {
  const html::Document document = html::parse_html("<p>One paragraph, that is all there is.<ul><li>And one more.</ul>");
  const Table table = first_columns(document, measure(document));
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0]["ends_sentence"_column], 1);
  EXPECT_EQ(table.rows[0]["in_list"_column], 0);
  EXPECT_EQ(table.rows[1]["in_list"_column], 1);
  EXPECT_EQ(table.rows[1]["rows_before"_column], 16) << "one row";
  EXPECT_EQ(table.rows[0]["behind_1_weight"_column], table.rows[1]["weight"_column]);
  EXPECT_EQ(table.rows[1]["before_1_weight"_column], table.rows[0]["weight"_column]);
}

TEST(Columns, LeaveOutWhatNobodyReads) {
  const html::Document document = html::parse_html(
      "<title>Title</title><p>Shown, and a sentence of some length, as long as it takes.<p hidden>Hidden.<hr>"
      "<img src=a.png alt=x><p>Shown too.");
  const Table table = first_columns(document, measure(document));
  ASSERT_EQ(table.blocks.size(), 2U);
  EXPECT_EQ(document.blocks[table.blocks[1]].content.text, "Shown too.");
}

TEST(HeadWords, KnowTitleAndDescription) {
  const html::Document document = html::parse_html(
      "<title>Old bridge to be repaired - Example Times</title>"
      "<meta name=description content='The old bridge has been closed since the spring, and repairs will take long.'>");
  const HeadWords head(document);
  double share = 0;
  double covered = 0;
  head.compare(words_in(fold("Old Bridge to be Repaired")), share, covered);
  EXPECT_DOUBLE_EQ(share, 1);
  EXPECT_NEAR(covered, 5.0 / 7, 0.01);
  head.compare(words_in(fold("Ferry sinks in harbour")), share, covered);
  EXPECT_DOUBLE_EQ(share, 0);
  EXPECT_TRUE(head.describes(fold("The old bridge has been closed since the spring, and more.")));
  EXPECT_FALSE(head.describes(fold("The old bridge")));
}

TEST(HeadWords, CompareHanByCharacter) {
  const html::Document document = html::parse_html("<title>小城老桥将修缮</title>");
  double share = 0;
  double covered = 0;
  HeadWords(document).compare(words_in(fold("小城老橋將修繕")), share, covered);
  EXPECT_GT(share, 0.5) << "as far as the word lists know a character's other form";
}

std::vector<bool> joined(std::vector<float> scores, float run_cost = kRunCost, std::vector<bool> interruptions = {}) {
  interruptions.resize(scores.size());
  join_runs(run_cost, interruptions, scores);
  std::vector<bool> calls;
  for (const float score : scores) calls.push_back(score > 0);
  return calls;
}

TEST(Runs, DoubtsAreSettledByTheNeighbours) {
  using Calls = std::vector<bool>;
  EXPECT_EQ(joined({3, -0.3F, 3}), (Calls{true, true, true})) << "a doubtful line between paragraphs";
  EXPECT_EQ(joined({3, -2, 3}), (Calls{true, false, true})) << "an advertisement between paragraphs";
  EXPECT_EQ(joined({3, 3, -4, -4, 0.3F, -4}), (Calls{true, true, false, false, false, false}));
  EXPECT_EQ(joined({-4, 0.3F, -4}), (Calls{false, true, false})) << "the only text that there is";
  EXPECT_EQ(joined({3, -1, 3}), (Calls{true, false, true}));
  EXPECT_EQ(joined({3, -1, 3}, kTextRunCost), (Calls{true, true, true})) << "plain text is one run rather than two";
  EXPECT_EQ(joined({3, -3, 3}, kTextRunCost), (Calls{true, false, true}));
  EXPECT_EQ(joined({}), Calls{});
}

TEST(Runs, GoOnBehindAnInterruption) {
  using Calls = std::vector<bool>;
  EXPECT_EQ(joined({3, -3, 1}, kTextRunCost), (Calls{true, false, false}));
  EXPECT_EQ(joined({3, -3, 1}, kTextRunCost, {false, true, false}), (Calls{true, false, true}));
  EXPECT_EQ(joined({3, 2, 1}, kTextRunCost, {false, true, false}), (Calls{true, true, true})) << "text after all";
}

TEST(Places, AFormAroundMostOfTheTextIsNone) {
  const auto in_form = [](const std::string& page) {
    const html::Document document = html::parse_html(page);
    const Features features = measure(document);
    return features.elements[document.blocks.back().element].place.form;
  };
  const std::string text =
      "<p>The town council met on Monday evening to decide about the old bridge, which has been closed since the "
      "spring floods, and about the ferry.";
  EXPECT_FALSE(in_form("<h1>Posts</h1><form>" + text + "</form>")) << "moderators tick posts in it";
  EXPECT_TRUE(in_form("<h1>Posts</h1>" + text + "<form><p>Your name")) << "one to fill in";
}

TEST(Runs, TablesStayWhole) {
  const html::Document document = html::parse_html(
      "<p>Text.<table><tr><th>Driver<th>Points<tr><td>Somebody of some "
      "length<td>12</table><table><tr><th>a<th>b</table>");
  const Features features = measure(document);
  const Table table = first_columns(document, features);
  std::vector<float> scores(table.rows.size(), -1);
  ASSERT_EQ(scores.size(), 7U);
  scores[3] = 4;  // the long cell
  keep_tables_whole(document, features, table, scores);
  for (const std::size_t cell : {1U, 2U, 3U, 4U}) EXPECT_GT(scores[cell], 0) << cell;
  EXPECT_EQ(scores[0], -1) << "no cell";
  EXPECT_EQ(scores[5], -1) << "of another table";
}

TEST(Runs, LinesThatSayWhoAndWhenAreKeptTogether) {
  const html::Document document = html::parse_html(
      "<div class=post><div class=head>ridgeline wrote on 12 May 2019, 18:04:</div><p>The chain slips.</p></div>"
      "<div class=post><div class=head>oldspoke wrote on 12 May 2019, 19:40:</div><p>It is worn.</p></div>"
      "<div class=post><div class=head>marisol wrote on 13 May 2019, 08:02:</div><p>12 May 2019</p></div>"
      "<div class=head>ridgeline wrote on 14 May 2019, 07:15:</div>");
  const Features features = measure(document);
  const Table table = first_columns(document, features);
  const auto kept = [&](std::vector<float> scores, PageKind kind = PageKind::article) {
    keep_heads_of_posts(document, features, table, kind, scores);
    std::vector<bool> above;
    for (const float score : scores) above.push_back(score > 0);
    return above;
  };
  ASSERT_EQ(table.rows.size(), 7U);
  EXPECT_EQ(kept({1, 2, -1, 2, -3, -1, -1}), (std::vector<bool>{true, true, true, true, false, false, false}))
      << "not what surely is none, a date alone, or the same elsewhere";
  EXPECT_EQ(kept({-1, 2, -1, 2, -1, 1, 1}), (std::vector<bool>{false, true, false, true, false, true, true}))
      << "none is text";
  EXPECT_EQ(kept({-3, 2, -3, 2, -3, -1, -1}, PageKind::forum),
            (std::vector<bool>{true, true, true, true, true, false, false}))
      << "of a forum all are, but not the same elsewhere";
}

TEST(Runs, NamesAbovePostsAreTextOnAForum) {
  const html::Document document = html::parse_html(
      "<div class=post><b class=username>ridgeline</b><p>The chain slips.</p></div>"
      "<div class=post><b class=username>oldspoke</b><p>It is worn.</p></div>"
      "<div class=side><b class=username>marisol</b></div>");
  const Features features = measure(document);
  const Table table = first_columns(document, features);
  const auto kept = [&](PageKind kind) {
    std::vector<float> scores{-3, 2, -3, 2, -3};
    keep_heads_of_posts(document, features, table, kind, scores);
    return std::vector<bool>{scores[0] > 0, scores[2] > 0, scores[4] > 0};
  };
  ASSERT_EQ(table.rows.size(), 5U);
  EXPECT_EQ(kept(PageKind::forum), (std::vector<bool>{true, true, false})) << "not where it is named once";
  EXPECT_EQ(kept(PageKind::article), (std::vector<bool>{false, false, false}));
}

TEST(Runs, OnlyANearMissIsLifted) {
  const html::Document document = html::parse_html(
      "<p>The town council met on Monday evening to decide about the old bridge, which has been closed since the "
      "spring "
      "floods, and about the ferry.<p>Home");
  const Features features = measure(document);
  const Table table = first_columns(document, features);
  const auto lifted = [&](std::vector<float> scores) {
    lift_the_best(features, table, scores);
    return scores;
  };
  EXPECT_GT(lifted({-1, -4})[0], 0);
  EXPECT_LT(lifted({-1, -4})[1], 0);
  EXPECT_EQ(lifted({-5, -6}), (std::vector<float>{-5, -6})) << "too unlikely";
  EXPECT_EQ(lifted({1, -1}), (std::vector<float>{1, -1})) << "there is an article";
  EXPECT_EQ(lifted({-5, -1}), (std::vector<float>{-5, -1})) << "one word is no text";
}

TEST(Runs, WhatIsNotSureIsTakenWhereNothingIs) {
  const html::Document document = html::parse_html(
      "<p>The council met on Monday evening.<p>The old bridge has been closed since spring.<p>The ferry goes on "
      "until then.<p>Home");
  const Features features = measure(document);
  const Table table = first_columns(document, features);
  const auto lifted = [&](std::vector<float> scores) {
    lift_to_expected(features, table, scores);
    return scores;
  };
  EXPECT_EQ(lifted({4, 4, -2, -5}), (std::vector<float>{4, 4, -2, -5})) << "two are sure";
  const std::vector<float> unsure = lifted({0.5F, -0.3F, -0.4F, -5});
  EXPECT_GT(unsure[2], 0) << "nearly even";
  EXPECT_LT(unsure[3], 0);
  EXPECT_LT(lifted({-3, -3, -3, -6})[0], 0) << "never by much";
  EXPECT_EQ(lifted({4, 4, 4, 1}), (std::vector<float>{4, 4, 4, 1})) << "never lowered";
}

/// The scores of a page of plain text, all of them 1 before.
std::vector<float> without_comments(const std::string& text) {
  const html::Document document = html::parse_text(text);
  const Features features = measure(document);
  const Table table = first_columns(document, features);
  std::vector<float> scores(table.rows.size(), 1);
  leave_comments(features, table, scores);
  return scores;
}

TEST(Runs, CommentsOnPlainTextEndIt) {
  const std::string article =
      "The town council met on Monday evening to decide about the old bridge, which has been closed since the spring "
      "floods, and about the ferry, which will go on until then as it does now.\n\n";
  const std::string first = "Old Ted on May 3, 2019 at 4:47 pm said:\n\nI like the ferry better.\n\n";
  const std::string second = "2 days ago at 07:47 am\n\nSo do I.\n\n";
  const std::vector<float> scores = without_comments(article + "Comments\n\n" + first + second);
  ASSERT_EQ(scores.size(), 6U);
  EXPECT_EQ(scores[0], 1);
  for (std::size_t i = 1; i < scores.size(); ++i) EXPECT_LT(scores[i], 0) << i;
  for (const float score : without_comments("Comments\n\n" + first + second + article)) {
    EXPECT_EQ(score, 1) << "a link above the article";
  }
  for (const float score : without_comments(article + "Comments\n\nNobody has said a word.\n\n" + article)) {
    EXPECT_EQ(score, 1) << "no times";
  }
}

/// The row of the title of a page of plain text; -1: none.
int title_row(const std::string& text) {
  const html::Document document = html::parse_text(text);
  const Features features = measure(document);
  const Table table = first_columns(document, features);
  const std::size_t row = find_title_row(document, features, table);
  return row == table.rows.size() ? -1 : static_cast<int>(row);
}

TEST(TitleRow, OfPlainTextHasTheWordsOfTheTextBehindIt) {
  const std::string body =
      "The town council met on Monday evening to decide about the old bridge, which has been closed since the spring "
      "floods. The bridge will be repaired, and the ferry goes on until then.\n\n";
  EXPECT_EQ(title_row("Latest headlines from the valley\n\nCouncil decides about bridge\n\nMay 3, 2019\n\n" + body), 1);
  EXPECT_EQ(title_row("Council decides about bridge\n\n" + body + "Other headlines from the valley\n\n"), 0);
  EXPECT_EQ(title_row("Latest headlines from the valley\n\nSubscribe\n\n"), -1) << "no text behind it";
}

TEST(LooseLines, TellTablesFromMenus) {
  const auto tabular = [](const std::string& text) {
    const html::Document document = html::parse_text(text);
    const Features features = measure(document);
    return find_loose_lines(features, first_columns(document, features)).at(0).tabular;
  };
  EXPECT_GT(tabular("1\n\nJane Doe\n\n5040\n\n2\n\nJohn Roe\n\n5035\n\n3\n\nOld Ted\n\n5033\n\n4\n\nMary Sue\n\n5027"),
            0.5);
  EXPECT_LT(tabular("Home\n\nNews\n\nSport\n\nWeather\n\nPolitics\n\nTraffic\n\nJobs\n\nContact\n\nAbout"), 0.1);
  EXPECT_EQ(tabular("1\n\nJane Doe\n\n5040"), 0) << "too few lines";
}

TEST(Classify, JudgesWhatCanBeRead) {
  const html::Document document = html::parse_html(
      "<title>Bridge</title><body><nav><a href=/>Home</a></nav><article><p>The town council met on Monday evening to "
      "decide about the old bridge, which has been closed since the spring floods.</p><img src=a.jpg></article>");
  const auto scores = classify(document, measure(document)).scores;
  ASSERT_EQ(scores.size(), 4U);
  EXPECT_EQ(scores[0], kNoScore) << "the head";
  EXPECT_LT(scores[1], 0);
  EXPECT_GT(scores[2], 0);
  EXPECT_EQ(scores[3], kNoScore) << "an image has no text";
  EXPECT_TRUE(classify(html::parse_text(""), measure(html::parse_text(""))).scores.empty());
}

}  // namespace
}  // namespace unbake::extract
