#include "extract/score.hpp"

#include <algorithm>

#include "extract/reasons.hpp"

namespace unbake::extract {
namespace {

// What a block without running text costs. A menu of 20 entries outweighs a paragraph of 80 words, two sub-headings
// between short paragraphs do not.
constexpr double kLabelCost = 4;
// A link, a teaser cut short, a line of a list of links: surer signs than a label.
constexpr double kLinkCost = 6;
constexpr double kTeaserCost = 6;
// Wording that stands around articles (share bar, counter, disclaimer …).
constexpr double kWordingCost = 8;
// Headings, captions, code and list entries stand in articles as often as around them.
constexpr double kNeutralCost = 1;
// A line of code: rare around articles. What stands between two such lines costs nothing.
constexpr double kCodeGain = 2;
// The line under a title: an article begins here. Where a page has more of them it is a list of articles.
constexpr double kHeaderGain = 25;
constexpr std::uint32_t kMostHeaders = 2;
// More than this many words of one block say nothing more: one huge licence text must not outweigh an article.
constexpr double kLongest = 150;
// Above this share of linked text a block leads elsewhere, whatever it says.
constexpr double kLinked = 0.5;
// What is left of running text in a place for other things. Such text is often a comment, a teaser, a legal note.
constexpr double kAsideShare = 0.15;
constexpr double kHintShare = 0.45;  // for each hint around, at most kMostHints of them
constexpr int kMostHints = 2;
constexpr double kArticleShare = 1.25;  // more of it inside <article>, or hinted at as content

double place_share(const Place& place) {
  double share = 1;
  if (place.navigation || place.aside || place.footer || place.form || place.comments) share *= kAsideShare;
  for (int i = 0; i < std::min(place.other_hints, kMostHints); ++i) share *= kHintShare;
  if (place.article || place.content_hints > 0) share *= kArticleShare;
  return share;
}

double score_block(const html::Block& block, const BlockFeatures& features, const Place& place, bool headed) {
  if (place.hidden) return 0;
  if (features.header && headed) return kHeaderGain;
  if (block.kind == BlockKind::image || block.kind == BlockKind::rule) return 0;
  if (features.wording.reason != reason::kNone) return -kWordingCost;
  if (features.link_share > kLinked) return -kLinkCost;
  if (features.sentence_like && !(features.repeats > 0)) {
    return std::min(features.text.weight, kLongest) * (1 - features.link_share) * place_share(place);
  }
  if (features.repeats > 0 && features.sentence_like) return 0;
  if (features.cut_short) return -kTeaserCost;
  if (features.code_like) return kCodeGain;
  if (block.kind == BlockKind::heading || block.kind == BlockKind::caption) return -kNeutralCost;
  return -kLabelCost;
}

}  // namespace

std::vector<double> score_blocks(const html::Document& document, const Features& features) {
  std::vector<double> scores;
  scores.reserve(document.blocks.size());
  const bool headed = features.headers <= kMostHeaders;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    const bool in_element = block.element != html::kNoElement;
    const Place place = in_element ? features.elements[block.element].place : Place{};
    scores.push_back(block.kind == BlockKind::metadata ? 0 : score_block(block, features.blocks[i], place, headed));
  }
  for (std::size_t i = 1; i + 1 < scores.size(); ++i) {
    const bool beside_code = features.blocks[i - 1].code_like || features.blocks[i + 1].code_like;
    if (beside_code && scores[i] == -kLabelCost) scores[i] = 0;
  }
  return scores;
}

}  // namespace unbake::extract
