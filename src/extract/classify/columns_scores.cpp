#include <algorithm>
#include <cmath>

#include "extract/classify/columns.hpp"

namespace unbake::extract {
namespace {

constexpr int kNear = 4;
constexpr std::size_t kWindow = 8;
// A block of this weight that is likely text is one that others are measured from.
constexpr double kHeavy = 15;
constexpr double kMost = 0.8;
constexpr double kHalf = 0.5;
constexpr double kFarAway = 30000;
// Most of a page is menus and the like, with nothing else near: where the first pass is that sure of a block and of all
// near it, it is not looked at again. So are 60 % of the blocks of the development pages, and of the text that people
// marked there one part in 240 (tools/training/blocks.mjs prints both). Plain text has no room around its article, and
// gets worse by it.
constexpr float kHopeless = -3;

/// Text with its likelihood.
struct Mass {
  double weight = 0;
  double likely = 0;  ///< of the weight, as much as is likely text
  void add(const Mass& other) {
    weight += other.weight;
    likely += other.likely;
  }
};

struct Run {
  std::size_t begin = 0, end = 0;
};

/// The rows that have the highest sum of scores (Kadane). A paragraph counts more than a line, but not by its length:
/// one long text must not outweigh the rest. Passing what ends an article costs.
Run best_run(const Features& features, std::span<const float> scores, const Table& table) {
  constexpr double kMostScore = 3;
  constexpr double kBorder = 12;
  Run best;
  Run current;
  double best_sum = 0;
  double sum = 0;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    const BlockFeatures& own = features.blocks[table.blocks[at]];
    if (own.wording.border) sum -= kBorder;
    if (sum <= 0) {
      current = {at, at};
      sum = 0;
    }
    sum += std::clamp(static_cast<double>(scores[at]), -kMostScore, kMostScore) * std::sqrt(own.text.weight + 1);
    current.end = at + 1;
    if (sum > best_sum) {
      best = current;
      best_sum = sum;
    }
  }
  return best;
}

bool is_hopeless(std::span<const float> scores, std::size_t at) {
  const std::size_t begin = at - std::min<std::size_t>(at, kNear);
  const std::size_t end = std::min(scores.size(), at + kNear + 1);
  return std::ranges::all_of(scores.subspan(begin, end - begin), [](float score) { return score < kHopeless; });
}

double mean(const Mass& mass) { return mass.weight > 0 ? mass.likely / mass.weight : 0; }

}  // namespace

std::vector<std::uint32_t> score_columns(const html::Document& document, const Features& features,
                                         std::span<const float> scores, Table& table) {
  const std::size_t count = table.rows.size();
  std::vector<std::uint32_t> doubtful;
  std::vector<Mass> own(count);
  std::vector<Mass> before(count + 1);
  std::vector<Mass> elements(document.elements.size());
  std::vector<Mass> kinds(features.kinds);
  std::vector<Mass> places(features.kinds);
  const auto element_at = [&](std::size_t at) { return document.blocks[table.blocks[at]].element; };
  for (std::size_t at = 0; at < count; ++at) {
    // A little more than nothing, so that a mean over short blocks is one over blocks.
    const double weight = features.blocks[table.blocks[at]].text.weight + 1;
    own[at] = {weight, weight / (1 + std::exp(-scores[at]))};
    before[at + 1] = before[at];
    before[at + 1].add(own[at]);
    if (element_at(at) == html::kNoElement) continue;
    elements[element_at(at)].add(own[at]);
    kinds[features.elements[element_at(at)].signature].add(own[at]);
    places[features.elements[element_at(at)].kind].add(own[at]);
  }
  std::vector<float> chances(features.blocks.size());
  for (std::size_t at = 0; at < count; ++at)
    chances[table.blocks[at]] = static_cast<float>(own[at].likely / own[at].weight);
  const WordSums words(features.words, chances);
  for (std::size_t i = elements.size(); i-- > 1;) {
    const html::ElementId parent = document.elements[i].parent;
    if (parent != html::kNoElement) elements[parent].add(elements[i]);
  }
  std::vector<double> likely;
  likely.reserve(elements.size());
  for (const Mass& mass : elements) likely.push_back(mass.likely);
  const Climb most(document, descend(document, likely, kMost));
  const Climb half(document, descend(document, likely, kHalf));

  const Mass& all = before[count];
  const Run run = best_run(features, scores, table);
  // The section that a block is in: from a heading to the next one.
  std::vector<Mass> sections(count);
  for (std::size_t begin = 0; begin < count;) {
    std::size_t end = begin + 1;
    while (end < count && document.blocks[table.blocks[end]].kind != BlockKind::heading) ++end;
    Mass mass = before[end];
    mass.weight -= before[begin].weight;
    mass.likely -= before[begin].likely;
    for (std::size_t at = begin; at < end; ++at) sections[at] = mass;
    begin = end;
  }
  std::vector<std::size_t> next_heavy(count + 1, count);
  const auto heavy = [&](std::size_t at) { return scores[at] > 0 && own[at].weight >= kHeavy; };
  for (std::size_t at = count; at-- > 0;) next_heavy[at] = heavy(at) ? at : next_heavy[at + 1];
  std::size_t last_heavy = count;
  for (std::size_t at = 0; at < count; ++at) {
    if (!document.elements.empty() && is_hopeless(scores, at)) continue;
    doubtful.push_back(static_cast<std::uint32_t>(at));
    Columns out(table.rows[at]);
    for (int step = -kNear; step <= kNear; ++step) {
      const auto other = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + step);
      out.score("score"_column + static_cast<std::size_t>(step), other < count ? scores[other] : -8.0F);
    }
    html::ElementId around = element_at(at);
    for (std::size_t column = "element_0_likely"_column; column < "alike_likely"_column; column += 2) {
      const Mass mass = around == html::kNoElement ? Mass{} : elements[around];
      out.share(column, mean(mass));
      out.share(column + 1, all.likely > 0 ? mass.likely / all.likely : 0);
      if (around != html::kNoElement) around = document.elements[around].parent;
    }
    out.share("alike_likely"_column,
              element_at(at) == html::kNoElement ? 0 : mean(kinds[features.elements[element_at(at)].signature]));
    out.share("place_likely"_column,
              element_at(at) == html::kNoElement ? 0 : mean(places[features.elements[element_at(at)].kind]));
    out.number("to_likely_most_up"_column, most.up(element_at(at)));
    out.number("to_likely_half_up"_column, half.up(element_at(at)));
    out.share("likely_before_share"_column, all.likely > 0 ? before[at].likely / all.likely : 0);
    out.log("page_likely"_column, all.likely);
    out.log("since_heavy"_column, last_heavy == count ? kFarAway : static_cast<double>(at - last_heavy));
    out.log("to_heavy"_column, next_heavy[at] == count ? kFarAway : static_cast<double>(next_heavy[at] - at));
    const std::size_t begin = at - std::min(at, kWindow);
    const std::size_t end = std::min(count, at + 1 + kWindow);
    out.share("near_before_likely"_column,
              mean({before[at].weight - before[begin].weight, before[at].likely - before[begin].likely}));
    out.share("near_behind_likely"_column,
              mean({before[end].weight - before[at + 1].weight, before[end].likely - before[at + 1].likely}));
    out.share("section_likely"_column, mean(sections[at]));
    out.share("between_heavy_likely"_column,
              last_heavy == count || next_heavy[at] == count
                  ? 0
                  : mean({before[next_heavy[at]].weight - before[last_heavy + 1].weight,
                          before[next_heavy[at]].likely - before[last_heavy + 1].likely}));
    out.share("likely_share"_column, all.likely > 0 ? own[at].likely / all.likely : 0);
    out.number("run_side"_column, at < run.begin ? 0 : at < run.end ? 1 : 2);
    out.log("run_distance"_column, at < run.begin ? static_cast<double>(run.begin - at)
                                   : at < run.end ? 0
                                                  : static_cast<double>(at - run.end));
    out.log("run_inside"_column,
            at >= run.begin && at < run.end ? static_cast<double>(std::min(at - run.begin, run.end - 1 - at)) : 0);
    const WordSums::Shared shared = words.shared(table.blocks[at]);
    out.share("shared_words_known"_column, shared.known);
    out.share("shared_words_likely"_column, shared.masses);
    if (heavy(at)) last_heavy = at;
  }
  return doubtful;
}

}  // namespace unbake::extract
