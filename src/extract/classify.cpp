#include "extract/classify.hpp"

#include "extract/reasons.hpp"
#include "extract/runs.hpp"
#include "extract/trees.hpp"

namespace unbake::extract {
namespace {

// Disclaimers, copyright notes and credits are rare, so that trees hardly learn of them; of those that the wording
// names on the development pages, one in twelve is part of the text. The logarithm of such odds is -2.5; but trees that
// know none may be surer than that of a paragraph right behind the others.
constexpr float kLegalScore = -4.0F;

/// What stands between an article's paragraphs without ending it.
bool is_interruption(const Verdict& wording) {
  return wording.reason == reason::kAdvertisement || wording.reason == reason::kShare ||
         wording.reason == reason::kCounter || wording.reason == reason::kRelated ||
         wording.reason == reason::kNavigation;
}

struct Model {
  Trees first, second;
  explicit Model(const TwoPasses& passes) : first(passes.first), second(passes.second) {}
};

/// Made of the tables when the first page needs it.
const Model& model_of(const html::Document& document) {
  static const Model html(block_model().html);
  static const Model text(block_model().text);
  return document.elements.empty() ? text : html;
}

bool is_legal(const Verdict& wording) {
  return wording.reason == reason::kDisclaimer || wording.reason == reason::kCopyright ||
         wording.reason == reason::kCredit;
}

}  // namespace

std::vector<float> classify(const html::Document& document, const Features& features) {
  std::vector<float> scores(document.blocks.size(), kNoScore);
  const Model& model = model_of(document);
  Table table = first_columns(document, features);
  std::vector<float> first;
  first.reserve(table.rows.size());
  for (const Row& row : table.rows) first.push_back(model.first.evaluate(row));
  score_columns(document, features, first, table);
  std::vector<float> second;
  second.reserve(table.rows.size());
  std::vector<bool> interruptions;
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const Verdict& wording = features.blocks[table.blocks[at]].wording;
    float score = model.second.evaluate(table.rows[at]);
    if (is_legal(wording)) score += kLegalScore;
    second.push_back(score);
    interruptions.push_back(is_interruption(wording));
  }
  if (document.elements.empty()) leave_comments(features, table, second);
  keep_tables_whole(document, features, table, second);
  take_bare_page(document, features, table, second);
  lift_the_best(features, table, second);
  if (document.elements.empty()) {
    join_runs(kTextRunCost, interruptions, second);
  } else {
    lift_to_expected(features, table, second);
    join_runs(kRunCost, interruptions, second);
  }
  for (std::size_t at = 0; at < table.rows.size(); ++at) scores[table.blocks[at]] = second[at];
  return scores;
}

}  // namespace unbake::extract
