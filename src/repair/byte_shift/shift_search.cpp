#include "repair/byte_shift/shift_search.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/sort.hpp"
#include "repair/byte_shift/swallowed_ascii.hpp"
#include "repair/model/annotations.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// Weights are nats.

// A shifted character that was folded by NFKC to ASCII (A3 xx) though the byte alone would fit.
constexpr float kFolded = 1.0F;
// The last byte of the run is gone as well, at the end of a block; or nothing is made of the lead byte that is left.
constexpr float kLostTrail = 1.0F;
constexpr float kDroppedLead = 9.0F;

// What a character behind one that was guessed costs at least, nearly always.
constexpr float kLeastStep = 2.0F;
// Two pairs that vanished in a row are looked for only where the next character costs this much without: there are
// hundreds of characters to try for each hypothesis.
constexpr float kHardStep = 8.0F;
// The search ends where even the best hypothesis makes the text so much less likely than the best reading that has
// ended, or than the text as it stands.
constexpr double kHopeless = 18.0;
// Without a trace of what was done a reading has to be so much likelier that one that falls behind does not get there.
constexpr double kHopelessWithoutTrace = 6.0;
// Code points before the run in which quotation marks and brackets are looked for. A block may be a page in one line.
constexpr std::size_t kContext = 1000;
// A run that does not end within this has lost its alignment for another reason.
constexpr std::size_t kLongestRun = 600;
// Code points before the run that say where its first word begins.
constexpr std::size_t kBefore = 8;
// Code points behind a run whose costs depend on how it was read.
constexpr std::size_t kTail = 2;

constexpr std::uint8_t kPunctuation = 0xA1;  // the lead byte of most of it

}  // namespace

ShiftSearch::ShiftSearch(std::u32string_view before, const DamagedBlock& block, const Knowledge& knowledge,
                         const TextCost& text_cost, Work& work)
    : block_(block.text),
      tags_(block.tags),
      knowledge_(knowledge),
      text_cost_(text_cost),
      work_(work),
      baseline_(block.text, text_cost) {
  start_.text.last = kParagraphEdge;
  for (const char32_t c : before.substr(before.size() - std::min(before.size(), kBefore))) {
    const TextCost::Step step = text_cost_(start_.text, c);
    start_.text = step.context;
    mean_before_ += step.cost / static_cast<double>(kBefore);
  }
  start_.open.add(before.substr(before.size() - std::min(before.size(), kContext)));
}

void ShiftSearch::begin_with_punctuation(std::uint8_t second_byte) {
  beam_ = with_lost_lead(std::span(&start_, 1), second_byte);
}

void ShiftSearch::begin_with_residue(std::string_view pinyin) {
  const auto last = knowledge_.gbk.encode(start_.text.last);
  const auto sound = knowledge_.readings.sound(pinyin);
  if (!last || !sound) return;
  for (unsigned trail = kFirstLead; trail <= kLastByte; ++trail) {
    ++steps_;
    const char32_t key = knowledge_.gbk.decode(last->second, static_cast<std::uint8_t>(trail));
    if (key == 0 || !knowledge_.readings.has(key, *sound)) continue;
    beam_.push_back(start_.waiting_for(static_cast<std::uint8_t>(trail)));
    beam_.back().key = key;
  }
}

void ShiftSearch::begin_anywhere() {
  begins_anywhere_ = true;
  for (unsigned lead = kFirstLead; lead <= kLastByte; ++lead) {
    beam_.push_back(start_.waiting_for(static_cast<std::uint8_t>(lead)));
  }
}

void ShiftSearch::run(std::size_t begin, std::size_t at) {
  baseline_.begin_at(begin, start_.text, start_.open);
  const std::size_t limit = std::min(block_.size(), at + kLongestRun);
  double hopeless = baseline_.unpaired(start_.open, begin) + (begins_anywhere_ ? kHopelessWithoutTrace : kHopeless);
  while (!beam_.empty()) {
    if (!work_.spend(Task::byte_shift, steps_ - std::exchange(paid_, steps_))) {
      done_.clear();
      return;
    }
    if (at == block_.size() || block_[at] == U'\n' || (block_[at] == U' ' && at + 1 == block_.size())) {
      end_without_trail(at + 1 == block_.size() ? at + 1 : at);
      break;
    }
    if (at == limit) break;
    // Whatever comes next costs something: what can't but be hopeless then is not looked for.
    if (beam_.front().cost + kLeastStep - baseline_.cost(at + 1) > hopeless) break;
    const char32_t c = block_[at];
    const std::size_t ended = done_.size();
    if (is_broken(c)) {
      end_with_unknown_trail(at);
      const std::uint8_t second_byte = at + 1 < block_.size() ? replaced_punctuation(block_[at + 1]) : 0;
      if (second_byte == 0) break;
      beam_ = with_lost_lead(with_unknown_trail(), second_byte);
      ++at;
    } else {
      step(c, at);
    }
    for (std::size_t i = ended; i < done_.size(); ++i) hopeless = std::min(hopeless, done_[i].cost + kHopeless);
    ++at;
    // Annotations were put in before the text went wrong, behind whatever pair of bytes is such a character: here
    // behind one that stands over two.
    const auto annotation = annotation_at(block_, at);
    if (annotation && knowledge_.readings.has(c, annotation->pinyin)) at = annotation->end;
    if (!beam_.empty() && beam_.front().cost - baseline_.cost(at) > hopeless) break;
  }
  work_.charge(Task::byte_shift, steps_ - std::exchange(paid_, steps_));  // what the end of the text took
  unbake::sort(done_, {}, [](const Reading& r) { return std::tuple(r.cost, r.node, r.end); });
}

std::u32string ShiftSearch::text(const Reading& reading) const {
  std::u32string out;
  if (reading.restored != 0) out.push_back(reading.restored);
  for (int node = reading.node; node >= 0; node = nodes_[static_cast<std::size_t>(node)].parent) {
    out.push_back(nodes_[static_cast<std::size_t>(node)].character);
  }
  std::ranges::reverse(out);
  return out;
}

double ShiftSearch::gain(const Reading& reading) { return baseline_.faults(reading.end) - reading.cost; }

// Calls `follow` with each character that the waiting lead byte makes with a trail byte. Where the lead byte is
// unknown, only with such as running text uses.
template <typename Follow>
void ShiftSearch::each_character(const Hypothesis& from, std::uint8_t trail, const Follow& follow) const {
  if (from.first_lead == from.last_lead) {
    const char32_t c = knowledge_.gbk.decode(from.first_lead, trail);
    if (c != 0 && !unicode::is_private_use(c)) follow(c);
    return;
  }
  for (const Candidate& candidate : knowledge_.candidates.with_trail(trail, from.first_lead, from.last_lead)) {
    follow(candidate.character);
  }
}

// Calls `follow` with the hypotheses of the beam, then with one pair that vanished before the next character, and where
// all that leads nowhere good with two. `follow` returns the cost of the best that it found.
template <typename Follow>
void ShiftSearch::with_vanished_pairs(const Follow& follow) {
  float best = kAnyCost;
  const auto follow_all = [&](std::span<const Hypothesis> hypotheses) {
    for (const Hypothesis& hypothesis : hypotheses) {
      if (hypothesis.cost > best + kBehind - kLeastStep) break;
      best = std::min(best, follow(hypothesis));
    }
  };
  const float before = beam_.front().cost;
  follow_all(beam_);
  // What is not followed need not be looked for, unless the second pair needs it.
  const float most = best - before > kHardStep ? kAnyCost : best + kBehind - kLeastStep;
  const std::vector<Hypothesis> one = with_vanished_pair(beam_, most);
  follow_all(one);
  if (best - before > kHardStep) {
    follow_all(with_vanished_pair(std::span(one).first(std::min(kBestForSecondPair, one.size()))));
  }
}

// One more character of the shifted text.
void ShiftSearch::step(char32_t c, std::size_t at) {
  std::vector<Hypothesis> next;
  float best_of_all = kAnyCost;
  const auto take = [&](std::uint8_t trail, std::uint8_t lead, float penalty) {
    with_vanished_pairs([&](const Hypothesis& hypothesis) {
      float best = kAnyCost;
      each_character(hypothesis, trail, [&](char32_t character) {
        Hypothesis with_character = grown(hypothesis, character).waiting_for(lead);
        with_character.cost += penalty;
        best = std::min(best, with_character.cost);
        best_of_all = std::min(best, best_of_all);
        if (with_character.cost <= best_of_all + kBehind) next.push_back(with_character);
      });
      return best;
    });
  };
  if (c < 0x80) {
    if (c >= kFirstTrail && c != 0x7F) end_aligned(static_cast<std::uint8_t>(c), at + 1, 0);
    if (c > U' ') take(0xA3, static_cast<std::uint8_t>(c + 0x80), kFolded);
  } else if (const auto bytes = knowledge_.gbk.encode(c)) {
    if (bytes->second >= kFirstLead) {
      take(bytes->first, bytes->second, 0);
    } else if (bytes->second < 0x80) {
      end_aligned(bytes->first, at + 1, bytes->second);
    }
  }
  prune(next);
  beam_ = std::move(next);
}

// From here the text fits again: the trail byte was in the ASCII range, or `ascii`, a character by itself, was taken
// for the trail byte of the last pair.
void ShiftSearch::end_aligned(std::uint8_t trail, std::size_t end, char32_t ascii) {
  with_vanished_pairs([&](const Hypothesis& hypothesis) {
    float best = kAnyCost;
    each_character(hypothesis, trail, [&](char32_t character) {
      const Hypothesis last = grown(hypothesis, character);
      best = std::min(best, last.cost);
      finish(last, end, ascii, 0);
    });
    return best;
  });
}

// A trail byte that took an ASCII byte along and shows as '?'.
void ShiftSearch::end_with_unknown_trail(std::size_t at) {
  if (const auto annotation = residue_at(block_, at + 1)) {
    const std::vector<char32_t> read_so = knowledge_.readings.characters(annotation->pinyin);
    const auto follow = [&](const Hypothesis& hypothesis) {
      for (const char32_t character : read_so) {
        const auto bytes = knowledge_.gbk.encode(character);
        if (bytes && bytes->first >= hypothesis.first_lead && bytes->first <= hypothesis.last_lead) {
          finish(grown(hypothesis, character), annotation->end, 0, 0);
        }
      }
    };
    std::ranges::for_each(beam_, follow);
    std::ranges::for_each(with_vanished_pair(beam_), follow);
    return;
  }
  // Before punctuation it may as well be the lead byte that was lost where that was replaced.
  const bool swallowed = at + 1 < block_.size() && replaced_punctuation(block_[at + 1]) == 0;
  const char32_t restored = swallowed ? swallowed_ascii(block_, at) : 0;
  for (const Hypothesis& hypothesis : beam_) {
    for (const Candidate& candidate : knowledge_.candidates.with_lead(hypothesis.first_lead, kFirstTrail, kLastByte)) {
      const Hypothesis last = grown(hypothesis, candidate.character);
      if (restored != 0 || !swallowed) {
        finish(last, at + 1, restored, 0);
      } else {
        finish_with_swallowed(last, at + 1);
      }
    }
  }
}

// The text ends on half a character.
void ShiftSearch::end_without_trail(std::size_t at) {
  for (const Hypothesis& hypothesis : beam_) {
    for (const Candidate& candidate : knowledge_.candidates.with_lead(hypothesis.first_lead, kFirstTrail, kLastByte)) {
      Hypothesis last = grown(hypothesis, candidate.character);
      last.cost += kLostTrail;
      finish(last, at, 0, 0);
    }
    Hypothesis dropped = hypothesis;
    dropped.cost += kDroppedLead;
    finish(dropped, at, 0, 1);
  }
  // Of a lead byte that vanished too nothing is known but that punctuation ends a text.
  for (const Hypothesis& hypothesis : with_vanished_pair(beam_)) {
    if (hypothesis.first_lead > kPunctuation || hypothesis.last_lead < kPunctuation) continue;
    for (const Candidate& candidate : knowledge_.candidates.with_lead(kPunctuation, kFirstTrail, kLastByte)) {
      Hypothesis last = grown(hypothesis, candidate.character);
      last.cost += kLostTrail;
      finish(last, at, 0, 0);
    }
  }
}

// The cost of `last` before what follows `end`, against the text as it stands. Readings of different ends compare so.
void ShiftSearch::finish(const Hypothesis& last, std::size_t end, char32_t restored, std::size_t lost) {
  ++steps_;
  TextCost::Context text = last.text;
  PairedMarks open = last.open;
  double cost = last.cost + baseline_.unpaired(last.open, end);
  const auto follow = [&](char32_t c) {
    const TextCost::Step step = text_cost_(text, c);
    cost += step.cost + open.add(c);
    text = step.context;
  };
  if (restored == U'<') {
    text = {.last = kParagraphEdge};  // markup is no text
  } else if (restored != 0) {
    follow(restored);
  }
  std::size_t next = end;
  for (std::size_t seen = 0; seen < kTail && next < block_.size() && !is_broken(block_[next]);) {
    if (const auto annotation = annotation_at(block_, next)) {
      next = annotation->end;
    } else {
      follow(block_[next++]);
      ++seen;
    }
  }
  cost -= baseline_.cost(next);
  if (next == block_.size()) {
    follow(kParagraphEdge);
    cost -= baseline_.edge_cost();
  }
  if (!done_.empty() && cost > best_done_ + kBehind) return;
  best_done_ = done_.empty() ? cost : std::min(best_done_, cost);
  done_.push_back({cost, last.node == kNoNode ? node_of(last) : last.node, end, restored, last.key, lost});
}

// As above, where the '?' swallowed an ASCII character of which nothing in the text around it tells which it was. What
// the document writes elsewhere tells the sort: a space can be put back, a digit or a letter only in a word that it
// has.
void ShiftSearch::finish_with_swallowed(const Hypothesis& last, std::size_t end) {
  const AsciiHabits& habits = text_cost_.ascii();
  // What was swallowed before a tag was its '<', which is back already.
  if (block_[end] == U' ' || std::ranges::binary_search(tags_, end)) return finish(last, end, 0, 0);
  const AsciiHabits::Sort sort = habits.between(last.text.last, block_[end]);
  if (sort == AsciiHabits::Sort::space) return finish(last, end, U' ', 0);
  if (const char32_t first = habits.first_of_word(block_.substr(end)); first != 0) return finish(last, end, first, 0);
  Hypothesis with_sort = last;
  const TextCost::Step step = text_cost_(last.text, sort == AsciiHabits::Sort::digit ? U'0' : U'a');
  with_sort.text = step.context;
  with_sort.node = node_of(last);
  finish(with_sort, end, 0, 1);
}

}  // namespace unbake::repair
