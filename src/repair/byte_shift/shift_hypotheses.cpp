// How the hypotheses of the search grow, and which of them survive.
#include <algorithm>
#include <limits>
#include <tuple>

#include "base/sort.hpp"
#include "repair/byte_shift/shift_search.hpp"

namespace unbake::repair {
namespace {

constexpr std::size_t kBeam = 24;
// Between two pairs that vanished nothing is known of a character but that its trail byte begins one: only frequent
// ones are tried.
constexpr float kCommon = 8.0F;

}  // namespace

// `from` with one more character. What it waits for is for the caller to say.
ShiftSearch::Hypothesis ShiftSearch::grown(const Hypothesis& from, char32_t character) {
  ++steps_;
  Hypothesis next = from;
  next.parent = from.node;
  next.node = kNoNode;
  const TextCost::Step step = text_cost_(from.text, character);
  next.text = step.context;
  next.cost += step.cost;
  next.cost += next.open.add(character);
  return next;
}

// The lead byte is lost of the next character, whose trail byte, A3, was taken for the first of full-width punctuation;
// the second byte of that waits.
std::vector<ShiftSearch::Hypothesis> ShiftSearch::with_lost_lead(std::span<const Hypothesis> from,
                                                                 std::uint8_t second_byte) {
  constexpr std::uint8_t kTrailOfLost = 0xA3;
  std::vector<Hypothesis> out;
  for (const Hypothesis& hypothesis : from) {
    for (const Candidate& candidate : knowledge_.candidates.with_trail(kTrailOfLost, kFirstLead, kLastByte)) {
      out.push_back(grown(hypothesis, candidate.character).waiting_for(second_byte));
    }
  }
  prune(out);
  return out;
}

// The trail byte that is waited for is lost.
std::vector<ShiftSearch::Hypothesis> ShiftSearch::with_unknown_trail() {
  std::vector<Hypothesis> out;
  const auto follow = [&](const Hypothesis& hypothesis) {
    for (unsigned lead = hypothesis.first_lead; lead <= hypothesis.last_lead; ++lead) {
      for (const Candidate& candidate :
           knowledge_.candidates.with_lead(static_cast<std::uint8_t>(lead), kFirstTrail, kLastByte)) {
        out.push_back(grown(hypothesis, candidate.character));
      }
    }
  };
  std::ranges::for_each(beam_, follow);
  const std::vector<Hypothesis> one = with_vanished_pair(beam_);
  std::ranges::for_each(std::span(one).first(std::min(kBestForSecondPair, one.size())), follow);
  prune(out);
  return out;
}

// A pair vanished: its first byte was the trail byte that is waited for, its second is now waiting. Without what costs
// more than `most`.
std::vector<ShiftSearch::Hypothesis> ShiftSearch::with_vanished_pair(std::span<const Hypothesis> from, float most) {
  std::vector<Hypothesis> out;
  float best = kAnyCost;
  for (const Hypothesis& hypothesis : from) {
    if (hypothesis.cost > std::min(best + kBehind, most)) break;
    const bool any_lead = hypothesis.first_lead != hypothesis.last_lead;
    for (unsigned lead = hypothesis.first_lead; lead <= hypothesis.last_lead; ++lead) {
      for (const Candidate& candidate : knowledge_.candidates.before_vanished(static_cast<std::uint8_t>(lead))) {
        if (any_lead && knowledge_.model.cost(candidate.character) > kCommon) continue;
        Hypothesis next = grown(hypothesis, candidate.character);
        best = std::min(best, next.cost);
        if (next.cost > std::min(best + kBehind, most)) continue;
        for (const auto& [first, last] : knowledge_.candidates.vanishing(candidate.trail)) {
          next.first_lead = first;
          next.last_lead = last;
          out.push_back(next);
        }
      }
    }
  }
  prune(out);
  return out;
}

// Costs are in steps, so ties are common. Which of them survive must not depend on a library's sort.
void ShiftSearch::prune(std::vector<Hypothesis>& hypotheses) {
  if (hypotheses.empty()) return;
  const auto order = [](const Hypothesis& h) { return std::tuple(h.cost, h.parent, h.text.last, h.first_lead); };
  const std::size_t most = std::min(kBeam, hypotheses.size());
  std::ranges::partial_sort(hypotheses, hypotheses.begin() + static_cast<std::ptrdiff_t>(most), {}, order);
  std::size_t kept = 1;
  while (kept < most && hypotheses[kept].cost <= hypotheses.front().cost + kBehind) ++kept;
  hypotheses.resize(kept);
  for (Hypothesis& hypothesis : hypotheses) {
    if (hypothesis.node == kNoNode) hypothesis.node = node_of(hypothesis);
  }
}

}  // namespace unbake::repair
