// What the classifier says of blocks one by one, made to agree where blocks belong together.
#pragma once

#include <vector>

#include "extract/classify/columns.hpp"
#include "extract/classify/kinds.hpp"

namespace unbake::extract {

/// The cells of a data table are in the article or out of it together: each gets the mean score of all. `scores` are
/// those of the table's rows.
void keep_tables_whole(const html::Document& document, const Features& features, const Table& table,
                       std::vector<float>& scores);

/// Where nothing looks like text, but some running text nearly does, the page is one that the classifier has not seen
/// the like of: all scores are lifted until that text is called one. A page of menus has no such text.
void lift_the_best(const Features& features, const Table& table, std::vector<float>& scores);

/// A page without a frame (few blocks, hardly a link, no navigation) of which nothing looks like an article: what is
/// there is what it is about, but for what its wording speaks against.
void take_bare_page(const html::Document& document, const Features& features, const Table& table,
                    std::vector<float>& scores);

/// The cost of a further run for join_runs(); as scores, logarithms of odds. Measured (tools/training). In HTML, 1.5
/// does better on pages of one text, worse on pages of many small ones; plain text was copied from pages of one text.
inline constexpr float kRunCost = 0.6F;
inline constexpr float kTextRunCost = 2;

/// An article is one run of blocks, or a few. Of all ways to call blocks in or out, the one with the highest sum of
/// scores is taken, where every run after the first costs (Viterbi's algorithm): a doubtful line between paragraphs is
/// filled in, a doubtful one among menus goes. Scores whose sign is not that of their block's call become a little more
/// or less than 0. Unlikely blocks that are `interruptions` (advertisements and such between paragraphs) are passed
/// over: they end no run, and keep their score.
void join_runs(float run_cost, const std::vector<bool>& interruptions, std::vector<float>& scores);

/// Readers' comments on a page that is plain text become unlikely, and all behind them.
void leave_comments(const Features& features, const Table& table, std::vector<float>& scores);

/// Texts that break off above the title of a page that has enough text below it are teasers, where there are some.
void leave_teasers_above(const html::Document& document, const Features& features, const Table& table,
                         std::vector<float>& scores);

/// Things that are alike below an article's text, each with a link and none with running text, are other articles.
void leave_other_articles(const html::Document& document, const Features& features, const Table& table,
                          std::vector<float>& scores);

/// Posts of a forum, mails of a thread and pictures of a series say who and when. Where one such line is text, so are
/// all that stand in the same place of the page's template: some without the others tell the wrong story. Of a forum
/// all are text, and so are the names above posts.
void keep_heads_of_posts(const html::Document& document, const Features& features, const Table& table, PageKind kind,
                         std::vector<float>& scores);

/// Of a page where little is sure, the less sure is worth having too: lifts all scores until the blocks above 0 are
/// those with the highest expected F-measure, by their weight: all that are likelier than half of that measure (Lewis,
/// "Evaluating and optimizing autonomous text classification systems", 1995). Scores are never lowered.
void lift_to_expected(const Features& features, const Table& table, std::vector<float>& scores);

}  // namespace unbake::extract
