#include "extract/classify/classify.hpp"

#include <algorithm>
#include <span>

#include "base/reasons.hpp"
#include "extract/classify/runs.hpp"
#include "extract/classify/trees.hpp"

namespace unbake::extract {
namespace {

// Disclaimers, copyright notes and credits are rare, so that trees hardly learn of them; of those that the wording
// names on the development pages, one in twelve is part of the text. The logarithm of such odds is -2.5; but trees that
// know none may be surer than that of a paragraph right behind the others.
constexpr float kLegalScore = -4.0F;

// People who mark an article leave captions out, programs that clean pages take them in: the trees learn from both. One
// that is in no figure, and so would be a paragraph among others, has to be surer than even.
constexpr float kCaptionScore = -1.5F;

/// What stands between an article's paragraphs without ending it.
bool is_interruption(const Verdict& wording) {
  return wording.reason == reason::kAdvertisement || wording.reason == reason::kShare ||
         wording.reason == reason::kCounter || wording.reason == reason::kRelated ||
         wording.reason == reason::kNavigation;
}

bool is_loose_caption(const html::Block& block, const Features& features) {
  if (block.kind == BlockKind::caption || block.element == html::kNoElement) return false;
  const Place& place = features.elements[block.element].place;
  return !place.figure && is_called_caption(place);
}

bool is_legal(const Verdict& wording) {
  return wording.reason == reason::kDisclaimer || wording.reason == reason::kCopyright ||
         wording.reason == reason::kCredit;
}

std::vector<float> evaluate_rows(const TreeTable& trees, std::span<const Row> rows) {
  if (rows.empty()) return {};
  return evaluate(trees, std::span(rows.front().data(), rows.size() * kColumns), kColumns);
}

/// For each row what the second pass says, or what the first one said where that is sure enough.
std::vector<float> judge(const TwoPasses& model, const html::Document& document, const Features& features,
                         Table& table) {
  std::vector<float> scores = evaluate_rows(model.first, table.rows);
  const std::vector<std::uint32_t> doubtful = score_columns(document, features, scores, table);
  // In groups: the copies of all rows of a page of short lines would be as large as everything else that is known of
  // it.
  constexpr std::size_t kGroup = 1024;
  std::vector<Row> again;
  for (std::size_t begin = 0; begin < doubtful.size(); begin += kGroup) {
    const auto group = std::span(doubtful).subspan(begin, std::min(kGroup, doubtful.size() - begin));
    again.clear();
    for (const std::uint32_t at : group) again.push_back(table.rows[at]);
    const std::vector<float> second = evaluate_rows(model.second, again);
    for (std::size_t i = 0; i < group.size(); ++i) scores[group[i]] = second[i];
  }
  return scores;
}

}  // namespace

Classified classify(const html::Document& document, const Features& features, std::string_view url) {
  Classified result;
  std::vector<float>& scores = result.scores;
  scores.resize(document.blocks.size(), kNoScore);
  const TwoPasses model = document.elements.empty() ? block_model().text : block_model().html;
  Table table = first_columns(document, features, url);
  if (table.rows.empty()) return result;
  // Of plain text the kind stays open: what tells it is the tree.
  if (!document.elements.empty()) {
    const KindScores kinds = score_kinds(table.page);
    result.kind = kind_of(kinds);
    kind_columns(kinds, table);
  }
  std::vector<float> second = judge(model, document, features, table);
  std::vector<bool> interruptions;
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const Verdict& wording = features.blocks[table.blocks[at]].wording;
    if (is_legal(wording)) second[at] += kLegalScore;
    if (is_loose_caption(document.blocks[table.blocks[at]], features)) second[at] += kCaptionScore;
    interruptions.push_back(is_interruption(wording));
  }
  if (document.elements.empty()) leave_comments(features, table, second);
  leave_teasers_above(document, features, table, second);
  keep_tables_whole(document, features, table, second);
  keep_heads_of_posts(document, features, table, result.kind.kind, second);
  if (result.kind.kind == PageKind::article) leave_other_articles(document, features, table, second);
  take_bare_page(document, features, table, second);
  lift_the_best(features, table, second);
  if (document.elements.empty()) {
    join_runs(kTextRunCost, interruptions, second);
  } else {
    lift_to_expected(features, table, second);
    join_runs(kRunCost, interruptions, second);
  }
  for (std::size_t at = 0; at < table.rows.size(); ++at) scores[table.blocks[at]] = second[at];
  return result;
}

}  // namespace unbake::extract
