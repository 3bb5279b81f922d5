#include "repair/shift_search.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "repair/notes.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// Weights are nats.

// A closing quotation mark where none is open, or an opening one inside another.
constexpr double kUnpairedQuote = 5.0;
// A pair that vanished as a private-use character: about one shifted pair in fourteen is one.
constexpr double kVanishedPair = 1.5;
// A shifted character that was folded by NFKC to ASCII (A3 xx) though the byte alone would fit.
constexpr double kFolded = 1.0;
// The last byte of the run is gone as well, at the end of a block; or nothing is made of the lead byte that is left.
constexpr double kLostTrail = 1.0;
constexpr double kDroppedLead = 9.0;

constexpr std::size_t kBeam = 32;
// Of the characters that an unknown byte allows, how many are followed up.
constexpr std::size_t kBranches = 6;
// Two pairs that vanished in a row are looked for only where the next character costs this much without, and behind
// this many of the best hypotheses: there are 2,000 characters to try for each.
constexpr double kHardStep = 10.0;
constexpr std::size_t kBestForSecondPair = 8;
// Code points behind the end that say whether the end was right.
constexpr std::size_t kTail = 4;
// Code points around the run in which quotation marks and brackets are looked for. A block may be a page in one line.
constexpr std::size_t kContext = 1000;
// A run that does not end within this has lost its alignment for another reason.
constexpr std::size_t kLongestRun = 600;

constexpr char32_t kOpenQuote = U'\u201C';
constexpr char32_t kCloseQuote = U'\u201D';

constexpr std::uint8_t kFirstLead = 0x81;
constexpr std::uint8_t kLastByte = 0xFE;  // of leads and trails
constexpr std::uint8_t kFirstTrail = 0x40;

// GBK's private use: codes whose first byte is one of first … last have second bytes of the range.
struct PrivateUse {
  std::uint8_t first, last;
  std::uint8_t first_second, last_second;
};
constexpr PrivateUse kPrivateUse[] = {{0xA1, 0xA7, 0x40, 0xA0}, {0xAA, 0xAF, 0xA1, 0xFE}, {0xF8, 0xFE, 0xA1, 0xFE}};

int open_quotes(std::u32string_view text) {
  return static_cast<int>(std::ranges::count(text, kOpenQuote) - std::ranges::count(text, kCloseQuote));
}

}  // namespace

ShiftSearch::ShiftSearch(std::u32string_view before, std::u32string_view block, const Knowledge& knowledge,
                         const TextCost& text_cost)
    : block_(block), knowledge_(knowledge), text_cost_(text_cost) {
  start_.last = before.empty() ? kParagraphEdge : before.back();
  start_.open_quotes = open_quotes(before.substr(before.size() - std::min(before.size(), kContext)));
}

void ShiftSearch::begin_with_punctuation(std::uint8_t second_byte) {
  constexpr std::uint8_t kTrailOfLost = 0xA3;
  for (unsigned lead = kFirstLead; lead <= kLastByte; ++lead) {
    Hypothesis from = start_;
    from.wait_for(static_cast<std::uint8_t>(lead));
    for (Hypothesis& next : grown(from, choices(from, kTrailOfLost, kTrailOfLost))) {
      next.wait_for(second_byte);
      beam_.push_back(next);
    }
  }
}

void ShiftSearch::begin_with_residue(std::string_view pinyin) {
  const auto last = knowledge_.gbk.encode(start_.last);
  if (!last) return;
  for (unsigned trail = kFirstLead; trail <= kLastByte; ++trail) {
    const char32_t key = knowledge_.gbk.decode(last->second, static_cast<std::uint8_t>(trail));
    if (key == 0 || !knowledge_.readings.has(key, pinyin)) continue;
    Hypothesis next = start_;
    next.wait_for(static_cast<std::uint8_t>(trail));
    next.key = key;
    beam_.push_back(next);
  }
}

void ShiftSearch::begin_anywhere() {
  for (unsigned lead = kFirstLead; lead <= kLastByte; ++lead) {
    Hypothesis next = start_;
    next.wait_for(static_cast<std::uint8_t>(lead));
    beam_.push_back(next);
  }
}

void ShiftSearch::run(std::size_t at) {
  const std::size_t limit = std::min(block_.size(), at + kLongestRun);
  while (!beam_.empty()) {
    if (at == block_.size() || block_[at] == U'\n') {
      end_without_trail(at);
      break;
    }
    if (at == limit) break;
    const char32_t c = block_[at];
    if (is_broken(c)) {
      end_with_unknown_trail(at);
      break;
    }
    step(c, at);
    ++at;
    // Notes were put in before the text went wrong, behind whatever pair of bytes is such a character: here behind one
    // that stands over two.
    if (const auto note = note_at(block_, at); note && knowledge_.readings.has(c, note->pinyin)) at = note->end;
  }
  std::ranges::sort(done_, {}, [](const Reading& r) { return std::tuple(r.cost, r.node, r.end); });
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

double ShiftSearch::cost_as_it_stands(std::size_t at, std::size_t end) const {
  return text_cost_(start_.last, block_.substr(at, end - at)) + tail(end > at ? block_[end - 1] : start_.last, end) +
         unclosed(start_.open_quotes, at);
}

// The characters that the waiting lead byte makes with a trail byte of a range. Where the lead byte is unknown, only
// such as running text uses.
std::vector<ShiftSearch::Choice> ShiftSearch::choices(const Hypothesis& from, std::uint8_t first_trail,
                                                      std::uint8_t last_trail) const {
  const bool any = from.first_lead == from.last_lead;
  std::vector<Choice> out;
  for (unsigned lead = from.first_lead; lead <= from.last_lead; ++lead) {
    for (unsigned trail = first_trail; trail <= last_trail; ++trail) {
      const auto bytes = std::pair(static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail));
      const char32_t c = knowledge_.gbk.decode(bytes.first, bytes.second);
      if (c == 0 || unicode::is_private_use(c) || !(any || knowledge_.model.usual(c))) continue;
      out.push_back({text_cost_(from.last, c), bytes.first, bytes.second});
    }
  }
  return out;
}

// `from` with one more character, for each of the best choices. What they wait for is for the caller to say.
std::vector<ShiftSearch::Hypothesis> ShiftSearch::grown(const Hypothesis& from, std::vector<Choice> by) {
  const std::size_t count = std::min(kBranches, by.size());
  std::ranges::partial_sort(by, by.begin() + static_cast<std::ptrdiff_t>(count));
  std::vector<Hypothesis> out;
  for (std::size_t i = 0; i < count; ++i) {
    Hypothesis& next = out.emplace_back(from);
    next.last = knowledge_.gbk.decode(by[i].lead, by[i].trail);
    next.cost += by[i].cost;
    if (next.last == kOpenQuote && next.open_quotes++ > 0) next.cost += kUnpairedQuote;
    if (next.last == kCloseQuote && next.open_quotes-- <= 0) next.cost += kUnpairedQuote;
    next.node = static_cast<int>(nodes_.size());
    nodes_.push_back({from.node, next.last});
  }
  return out;
}

// A pair vanished: its first byte was the trail byte that is waited for, its second is now waiting.
std::vector<ShiftSearch::Hypothesis> ShiftSearch::with_vanished_pair(const std::vector<Hypothesis>& from,
                                                                     std::size_t most) {
  std::vector<Hypothesis> out;
  for (std::size_t i = 0; i < std::min(most, from.size()); ++i) {
    for (const PrivateUse& area : kPrivateUse) {
      for (Hypothesis& next : grown(from[i], choices(from[i], area.first, area.last))) {
        next.first_lead = std::max(area.first_second, kFirstLead);
        next.last_lead = area.last_second;
        next.cost += kVanishedPair;
        out.push_back(next);
      }
    }
  }
  prune(out);
  return out;
}

// Calls `follow` with the hypotheses of the beam, then with one pair that vanished before the next character, and where
// all that leads nowhere good with two. `follow` returns the cost of the best that it found.
template <typename Follow>
void ShiftSearch::with_vanished_pairs(const Follow& follow) {
  double best = std::numeric_limits<double>::infinity();
  const auto follow_all = [&](const std::vector<Hypothesis>& hypotheses) {
    for (const Hypothesis& hypothesis : hypotheses) best = std::min(best, follow(hypothesis));
  };
  const double before = std::ranges::min(beam_, {}, &Hypothesis::cost).cost;
  follow_all(beam_);
  const std::vector<Hypothesis> one = with_vanished_pair(beam_, beam_.size());
  follow_all(one);
  if (best - before > kHardStep) follow_all(with_vanished_pair(one, kBestForSecondPair));
}

// One more character of the shifted text.
void ShiftSearch::step(char32_t c, std::size_t at) {
  std::vector<Hypothesis> next;
  const auto take = [&](std::uint8_t trail, std::uint8_t lead, double penalty) {
    with_vanished_pairs([&](const Hypothesis& hypothesis) {
      double best = std::numeric_limits<double>::infinity();
      for (Hypothesis& with_character : grown(hypothesis, choices(hypothesis, trail, trail))) {
        with_character.cost += penalty;
        with_character.wait_for(lead);
        best = std::min(best, with_character.cost);
        next.push_back(with_character);
      }
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
    double best = std::numeric_limits<double>::infinity();
    for (const Hypothesis& last : grown(hypothesis, choices(hypothesis, trail, trail))) {
      best = std::min(best, last.cost);
      finish(last, end, ascii, 0);
    }
    return best;
  });
}

// A trail byte that took an ASCII byte along and shows as '?'.
void ShiftSearch::end_with_unknown_trail(std::size_t at) {
  const auto note = residue_at(block_, at + 1);
  const char32_t swallowed = note ? 0 : swallowed_at(at);
  const bool swallowed_unknown = !note && swallowed == 0 && at + 1 < block_.size();
  for (const Hypothesis& hypothesis : beam_) {
    std::vector<Choice> possible = choices(hypothesis, kFirstLead, kLastByte);
    if (note) {
      std::erase_if(possible, [&](const Choice& choice) {
        return !knowledge_.readings.has(knowledge_.gbk.decode(choice.lead, choice.trail), note->pinyin);
      });
    }
    for (const Hypothesis& last : grown(hypothesis, std::move(possible))) {
      finish(last, note ? note->end : at + 1, swallowed, swallowed_unknown ? 1 : 0);
    }
  }
}

// The text ends on half a character.
void ShiftSearch::end_without_trail(std::size_t at) {
  for (const Hypothesis& hypothesis : beam_) {
    for (Hypothesis& last : grown(hypothesis, choices(hypothesis, kFirstTrail, kLastByte))) {
      last.cost += kLostTrail;
      finish(last, at, 0, 0);
    }
    Hypothesis dropped = hypothesis;
    dropped.cost += kDroppedLead;
    finish(dropped, at, 0, 1);
  }
}

void ShiftSearch::finish(const Hypothesis& last, std::size_t end, char32_t restored, std::size_t lost) {
  const double rest = tail(restored == 0 ? last.last : restored, end) + unclosed(last.open_quotes, end);
  done_.push_back({last.cost + rest, last.node, end, restored, last.key, lost});
}

// The cost of what follows `end`, up to the next broken place. Notes are no part of the running text; the end of the
// block is.
double ShiftSearch::tail(char32_t last, std::size_t end) const {
  double cost = 0;
  for (std::size_t seen = 0; seen < kTail; ++seen) {
    if (end == block_.size()) return cost + text_cost_(last, kParagraphEdge);
    if (is_broken(block_[end])) break;
    if (const auto note = note_at(block_, end)) {
      end = note->end;
      continue;
    }
    cost += text_cost_(last, block_[end]);
    last = block_[end++];
  }
  return cost;
}

// The cost of quotation marks that are open at `end` and that nothing closes.
double ShiftSearch::unclosed(int open, std::size_t end) const {
  return open + open_quotes(block_.substr(end, kContext)) > 0 ? kUnpairedQuote : 0;
}

// The ASCII character that went with the broken one, where what follows tells: the '(' of a ')', the first digit of a
// year. Else 0.
char32_t ShiftSearch::swallowed_at(std::size_t at) const {
  const std::u32string_view rest = block_.substr(at + 1, kContext);
  const std::size_t bracket = rest.find_first_of(U"()\uFF08\uFF09\n");
  if (bracket != std::u32string_view::npos && rest[bracket] == U')') return U'(';
  const auto digit = [&](std::size_t i) { return i < rest.size() && rest[i] >= U'0' && rest[i] <= U'9'; };
  if (digit(0) && digit(1) && digit(2) && rest.substr(3).starts_with(U'\u5E74')) return rest[0] == U'0' ? U'2' : U'1';
  return 0;
}

// Costs are in steps of an eighth, so ties are common. Which of them survive must not depend on a library's sort: the
// node, and for hypotheses that share it the lead byte, order them as they were made.
void ShiftSearch::prune(std::vector<Hypothesis>& hypotheses) {
  const auto order = [](const Hypothesis& h) { return std::tuple(h.cost, h.node, h.first_lead); };
  const std::size_t kept = std::min(kBeam, hypotheses.size());
  std::ranges::partial_sort(hypotheses, hypotheses.begin() + static_cast<std::ptrdiff_t>(kept), {}, order);
  hypotheses.resize(kept);
}

}  // namespace unbake::repair
