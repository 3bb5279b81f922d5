#include "extract/classify/runs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>

#include "base/reasons.hpp"
#include "base/sort.hpp"
#include "extract/classify/title_row.hpp"

namespace unbake::extract {
namespace {

// What a single block can weigh against the cost of a run.
constexpr float kMostScore = 4;
// Running text of at least so many words that is no more unlikely than this (one in fourteen) is the article of a page
// that has no other; it becomes this likely.
constexpr double kLeastText = 10;
constexpr float kLeastScore = -2.6F;
constexpr float kLifted = 0.5F;
// A page of at most so many blocks, with no more than this share of it in links, has no frame.
constexpr std::size_t kBareBlocks = 40;
constexpr double kBareLinks = 0.25;
// Nor has one of so few, whatever they link to.
constexpr std::size_t kFewBlocks = 3;
// … and no article where less running text than this (in words) is likely.
constexpr double kBareText = 20;
// Plain text shows where readers' comments begin: by a line that says so, behind at least so much likely text (in
// words), with lines that tell a time among the next few.
constexpr double kBeforeComments = 25;
constexpr std::size_t kFirstComments = 12;
constexpr int kLeastTimes = 2;
constexpr float kCommentScore = -5;
// Above a title with so much likely text below (in words), so many texts that break off are teasers of other pages.
constexpr double kBelowTitle = 50;
constexpr int kLeastTeasers = 3;
constexpr float kTeaserScore = -5;
// Below so much running text (in words), so many things that are alike, or more, are other articles.
constexpr double kLeastAbove = 45;
constexpr std::uint32_t kLeastOthers = 5;
// In 255ths of a line.
constexpr std::uint8_t kMuch = 60;
// A page whose text is hardly told from its frame is not lifted by more than this.
constexpr float kMostLifted = 1;
// A line that says who and when has so many words; of those alike the ones that are not surely left out (one in eight
// is text) go with the best.
constexpr double kDateAndName = 5;
constexpr float kNearlyHead = -2;
constexpr float kNoHead = -100;
// On a forum name and date may stand apart (in words); of one post alone they are none of the text.
constexpr double kDate = 2;
constexpr double kMostName = 4;
constexpr std::uint32_t kLeastPosts = 2;
constexpr std::size_t kAuthorHint = static_cast<std::size_t>(WordList::hints_author) - kFirstHint;
constexpr std::uint8_t kRightAround = 1;
// A score that has been overruled.
constexpr float kBarely = 0.01F;

html::ElementId table_around(const html::Document& document, html::ElementId element) {
  while (element != html::kNoElement && document.elements[element].name != "table") {
    element = document.elements[element].parent;
  }
  return element;
}

}  // namespace

void keep_tables_whole(const html::Document& document, const Features& features, const Table& table,
                       std::vector<float>& scores) {
  struct Sum {
    double weight = 0;
    double score = 0;
  };
  std::vector<Sum> sums(document.elements.size());
  const auto visit_cells = [&](auto visit) {
    for (std::size_t at = 0; at < scores.size(); ++at) {
      const html::Block& block = document.blocks[table.blocks[at]];
      if (block.kind != BlockKind::table_cell) continue;
      const html::ElementId around = table_around(document, block.element);
      if (around != html::kNoElement) visit(at, sums[around]);
    }
  };
  visit_cells([&](std::size_t at, Sum& sum) {
    const double weight = features.blocks[table.blocks[at]].text.weight + 1;
    sum.weight += weight;
    sum.score += weight * std::clamp(scores[at], -kMostScore, kMostScore);
  });
  visit_cells([&](std::size_t at, const Sum& sum) { scores[at] = static_cast<float>(sum.score / sum.weight); });
}

void take_bare_page(const html::Document& document, const Features& features, const Table& table,
                    std::vector<float>& scores) {
  if (document.elements.empty() || scores.size() > kBareBlocks) return;
  if (scores.size() > kFewBlocks && features.linked > kBareLinks * features.weight) return;
  double likely = 0;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    const html::ElementId element = document.blocks[table.blocks[at]].element;
    if (scores[at] > 0) likely += prose_of(features.blocks[table.blocks[at]]);
    if (element == html::kNoElement) continue;
    const Place& place = features.elements[element].place;
    if (place.navigation || place.aside || place.footer || place.form || place.comments) return;
  }
  if (likely >= kBareText) return;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    if (features.blocks[table.blocks[at]].wording.rule == 0) scores[at] = std::max(scores[at], kLifted);
  }
}

void lift_the_best(const Features& features, const Table& table, std::vector<float>& scores) {
  float best = kLeastScore;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    if (prose_of(features.blocks[table.blocks[at]]) >= kLeastText) best = std::max(best, scores[at]);
  }
  if (best <= kLeastScore || best > 0) return;
  for (float& score : scores) score += kLifted - best;
}

void join_runs(float run_cost, const std::vector<bool>& interruptions, std::vector<float>& scores) {
  enum State : std::uint8_t { before, in, out };
  constexpr float kNever = -1e9F;
  std::array<float, 3> sums{0, kNever, kNever};
  std::vector<std::array<State, 3>> from(scores.size());  // the best state of the block before, for each state
  const auto passed_over = [&](std::size_t i) { return interruptions[i] && scores[i] <= 0; };
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (passed_over(i)) continue;
    const State enter = sums[in] >= std::max(sums[before], sums[out] - run_cost) ? in
                        : sums[before] >= sums[out] - run_cost                   ? before
                                                                                 : out;
    const State leave = sums[in] > sums[out] ? in : out;
    from[i] = {before, enter, leave};
    const float own = std::clamp(scores[i], -kMostScore, kMostScore);
    sums = {sums[before], sums[enter] - (enter == out ? run_cost : 0) + own, sums[leave]};
  }
  auto state = static_cast<State>(std::ranges::max_element(sums) - sums.begin());
  for (std::size_t i = scores.size(); i-- > 0;) {
    if (passed_over(i)) continue;
    if ((state == in) != (scores[i] > 0)) scores[i] = state == in ? kBarely : -kBarely;
    state = from[i][state];
  }
}

void leave_comments(const Features& features, const Table& table, std::vector<float>& scores) {
  const auto ago = [&](const BlockFeatures& own) {
    return own.wording.shares[static_cast<std::size_t>(WordList::relative_time)] > kMuch;
  };
  double likely = 0;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    const BlockFeatures& own = features.blocks[table.blocks[at]];
    likely += prose_of(own) / (1 + std::exp(-scores[at]));
    if (likely < kBeforeComments || own.wording.reason != reason::kComment || !own.wording.border) continue;
    int times = 0;
    for (std::size_t i = at + 1; i < std::min(scores.size(), at + 1 + kFirstComments); ++i) {
      const BlockFeatures& other = features.blocks[table.blocks[i]];
      if (other.dated || ago(other)) ++times;
    }
    if (times < kLeastTimes) continue;
    for (std::size_t i = at; i < scores.size(); ++i) scores[i] += kCommentScore;
    return;
  }
}

void leave_teasers_above(const html::Document& document, const Features& features, const Table& table,
                         std::vector<float>& scores) {
  const auto own_at = [&](std::size_t at) -> const BlockFeatures& { return features.blocks[table.blocks[at]]; };
  const auto teasers_above = [&](std::size_t end) {
    int count = 0;
    for (std::size_t at = 0; at < end; ++at) count += own_at(at).cut_short ? 1 : 0;
    return count;
  };
  if (teasers_above(scores.size()) < kLeastTeasers) return;  // most pages: the title need not be looked for again
  const std::size_t title = find_title_row(document, features, table);
  if (title == scores.size() || teasers_above(title) < kLeastTeasers) return;
  double likely = 0;
  for (std::size_t at = title; at < scores.size(); ++at) {
    if (scores[at] > 0) likely += prose_of(own_at(at));
  }
  if (likely < kBelowTitle) return;
  for (std::size_t at = 0; at < title; ++at) {
    if (own_at(at).cut_short) scores[at] = std::min(scores[at], kTeaserScore);
  }
}

void leave_other_articles(const html::Document& document, const Features& features, const Table& table,
                          std::vector<float>& scores) {
  std::vector<bool> inside(document.elements.size(), false);
  for (html::ElementId i = 0; i < inside.size(); ++i) {
    const html::ElementId parent = document.elements[i].parent;
    const Group& group = table.groups.all[table.groups.of[i]];
    const bool is_list = Groups::is_list(group) && group.members >= kLeastOthers;
    inside[i] = (parent != html::kNoElement && inside[parent]) ||
                (is_list && group.leading == group.members && group.prose == 0);
  }
  double above = 0;  // running text of the article
  for (std::size_t at = 0; at < scores.size(); ++at) {
    const html::ElementId element = document.blocks[table.blocks[at]].element;
    const bool is_other = element != html::kNoElement && inside[element];
    if (scores[at] > 0 && !is_other) above += running_text(features.blocks[table.blocks[at]]);
    if (is_other && above >= kLeastAbove) scores[at] = std::min(scores[at], kTeaserScore);
  }
}

void keep_heads_of_posts(const html::Document& document, const Features& features, const Table& table, PageKind kind,
                         std::vector<float>& scores) {
  const bool is_forum = kind == PageKind::forum;
  const auto is_head = [&](std::size_t at) {
    const BlockFeatures& own = features.blocks[table.blocks[at]];
    const html::ElementId element = document.blocks[table.blocks[at]].element;
    if (element == html::kNoElement) return false;
    if (own.dated) return own.text.weight >= (is_forum ? kDate : kDateAndName);
    return is_forum && own.text.letters > 0 && own.text.weight <= kMostName &&
           features.elements[element].place.hints[kAuthorHint] <= kRightAround;
  };
  const auto place_of = [&](std::size_t at) {
    return features.elements[document.blocks[table.blocks[at]].element].kind;
  };
  struct Heads {
    float best = kNoHead;
    std::uint32_t count = 0;
  };
  std::vector<Heads> heads(features.kinds);
  for (std::size_t at = 0; at < scores.size(); ++at) {
    if (!is_head(at)) continue;
    Heads& own = heads[place_of(at)];
    own.best = std::max(own.best, scores[at]);
    ++own.count;
  }
  for (std::size_t at = 0; at < scores.size(); ++at) {
    if (!is_head(at)) continue;
    const Heads& own = heads[place_of(at)];
    const bool is_sure = own.best > 0 && scores[at] >= kNearlyHead;
    if (is_sure || (is_forum && own.count >= kLeastPosts)) scores[at] = std::max(scores[at], kLifted);
  }
}

void lift_to_expected(const Features& features, const Table& table, std::vector<float>& scores) {
  const auto weight_of = [&](std::size_t at) { return features.blocks[table.blocks[at]].text.weight; };
  const auto chance = [&](std::size_t at) { return 1 / (1 + std::exp(-scores[at])); };
  const auto score_of = [&](std::size_t at) { return scores[at]; };
  double all = 0;
  for (std::size_t at = 0; at < scores.size(); ++at) all += weight_of(at) * chance(at);
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::make_heap(order, {}, score_of);
  double taken = 0;
  double right = 0;
  double measure = 0;
  float least = 0;  // the lowest score that is worth having
  for (auto end = order.end(); end != order.begin(); --end) {
    const std::size_t at = order.front();
    if (2 * chance(at) <= measure) break;  // this one, and all below it, would make it less
    std::ranges::pop_heap(order.begin(), end, {}, score_of);
    if (weight_of(at) == 0) continue;
    taken += weight_of(at);
    right += weight_of(at) * chance(at);
    measure = 2 * right / (taken + all);
    least = scores[at];
  }
  least = std::max(least, -kMostLifted);
  if (least >= 0) return;
  for (float& score : scores) score += kBarely - least;
}

}  // namespace unbake::extract
