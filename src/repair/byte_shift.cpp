#include "repair/byte_shift.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "repair/notes.hpp"
#include "repair/text_cost.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// All weights are nats.

// How much more likely the repaired text must be. With a trace of what was done (punctuation behind the '?', the
// residue of a note) little is needed; a bare '?' is a question mark far more often than a lost byte.
constexpr double kGainWithTrace = 3.5;
constexpr double kGainWithoutTrace = 16.0;
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
// Code points behind the end that say whether the end was right.
constexpr std::size_t kTail = 4;
// A run that does not end within this has lost its alignment for another reason.
constexpr std::size_t kLongestRun = 600;

constexpr char32_t kFullWidth = 0xFEE0;  // from U+0021 to U+FF01
constexpr char32_t kOpenQuote = U'\u201C';
constexpr char32_t kCloseQuote = U'\u201D';
constexpr int kNoNode = -1;

// The trail byte of the full-width punctuation (A3 xx) that stands for `c`, folded or not; 0 for any other character.
std::uint8_t replaced_punctuation(char32_t c) {
  constexpr std::u32string_view kReplaced = U"!,:;?";
  const char32_t folded = c > kFullWidth ? c - kFullWidth : c;
  return kReplaced.find(folded) == std::u32string_view::npos ? 0 : static_cast<std::uint8_t>(folded + 0x80);
}

bool is_lead(unsigned byte) { return byte >= 0x81 && byte <= 0xFE; }
bool is_trail(unsigned byte) { return byte >= 0x40 && byte <= 0xFE && byte != 0x7F; }
bool is_broken(char32_t c) { return c == U'?' || c == U'\uFFFD'; }

int open_quotes(std::u32string_view text) {
  return static_cast<int>(std::ranges::count(text, kOpenQuote) - std::ranges::count(text, kCloseQuote));
}

struct Node {
  int parent;
  char32_t character;
};

struct Hypothesis {
  double cost = 0;
  int node = kNoNode;
  char32_t last = 0;
  std::uint8_t lead = 0;  // pending: its trail byte is the next one
  int open_quotes = 0;
  char32_t key = 0;
};

struct Reading {
  double cost = 0;
  int node = kNoNode;
  std::size_t end = 0;
  char32_t restored = 0;  // an ASCII character that was swallowed at the end
  char32_t key = 0;
  std::size_t lost = 0;
};

class Search {
 public:
  Search(std::u32string_view before, std::u32string_view block, const Knowledge& knowledge, const TextCost& text_cost)
      : block_(block), knowledge_(knowledge), text_cost_(text_cost) {
    start_.last = before.empty() ? kParagraphEdge : before.back();
    start_.open_quotes = open_quotes(before);
  }

  // The '?' stands for the lead byte of a character whose trail byte, A3, was taken for full-width punctuation.
  void begin_with_punctuation(std::uint8_t second_byte) {
    for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
      if (auto next = emitted(start_, static_cast<std::uint8_t>(lead), 0xA3)) {
        next->lead = second_byte;
        beam_.push_back(*next);
      }
    }
  }

  // A key over the trail byte of the last character and the lead byte of the next was replaced; `pinyin` is its
  // reading.
  void begin_with_residue(std::string_view pinyin) {
    const auto last = knowledge_.gbk.encode(start_.last);
    if (!last) return;
    for (unsigned trail = 0x81; trail <= 0xFE; ++trail) {
      const char32_t key = knowledge_.gbk.decode(last->second, static_cast<std::uint8_t>(trail));
      if (key == 0 || !knowledge_.readings.has(key, pinyin)) continue;
      Hypothesis next = start_;
      next.lead = static_cast<std::uint8_t>(trail);
      next.key = key;
      beam_.push_back(next);
    }
  }

  // Nothing is known but that a lead byte is missing.
  void begin_anywhere() {
    for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
      Hypothesis next = start_;
      next.lead = static_cast<std::uint8_t>(lead);
      beam_.push_back(next);
    }
  }

  // Follows the text from `at`; the readings are then in done(), the best first.
  void run(std::size_t at) {
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
      // Notes were put in before the text went wrong, behind whatever pair of bytes is such a character: here behind
      // one that stands over two.
      if (const auto note = note_at(block_, at); note && knowledge_.readings.has(c, note->pinyin)) at = note->end;
    }
    std::ranges::sort(done_, {}, [](const Reading& r) { return std::tuple(r.cost, r.node, r.end); });
  }

  [[nodiscard]] const std::vector<Reading>& done() const { return done_; }

  [[nodiscard]] std::u32string text(const Reading& reading) const {
    std::u32string out;
    if (reading.restored != 0) out.push_back(reading.restored);
    for (int node = reading.node; node != kNoNode; node = nodes_[node].parent) out.push_back(nodes_[node].character);
    std::ranges::reverse(out);
    return out;
  }

  // The cost of what follows `end`, up to the next broken place. Notes are no part of the running text; the end of the
  // block is.
  [[nodiscard]] double tail(char32_t last, std::size_t end) const {
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
  [[nodiscard]] double unclosed(int open, std::size_t end) const {
    return open + open_quotes(block_.substr(end)) > 0 ? kUnpairedQuote : 0;
  }

 private:
  // `from` with the character of its pending lead byte and `trail`; nothing where these are no character.
  std::optional<Hypothesis> emitted(const Hypothesis& from, std::uint8_t lead, std::uint8_t trail) {
    const char32_t c = knowledge_.gbk.decode(lead, trail);
    if (c == 0 || unicode::is_private_use(c)) return std::nullopt;
    Hypothesis next = from;
    next.cost += text_cost_(from.last, c);
    if (c == kOpenQuote && next.open_quotes++ > 0) next.cost += kUnpairedQuote;
    if (c == kCloseQuote && next.open_quotes-- <= 0) next.cost += kUnpairedQuote;
    next.last = c;
    next.node = static_cast<int>(nodes_.size());
    nodes_.push_back({from.node, c});
    return next;
  }

  // The best characters that the pending lead byte and an unknown trail byte make.
  template <typename Allowed>
  std::vector<Hypothesis> with_any_trail(const Hypothesis& from, const Allowed& allowed) {
    std::vector<std::pair<double, std::uint8_t>> ranked;
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      const auto byte = static_cast<std::uint8_t>(trail);
      const char32_t c = is_trail(trail) ? knowledge_.gbk.decode(from.lead, byte) : 0;
      if (c != 0 && !unicode::is_private_use(c) && allowed(c, byte))
        ranked.emplace_back(text_cost_(from.last, c), byte);
    }
    const std::size_t count = std::min(kBranches, ranked.size());
    std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(count));
    std::vector<Hypothesis> out;
    for (std::size_t i = 0; i < count; ++i) {
      if (auto next = emitted(from, from.lead, ranked[i].second)) out.push_back(*next);
    }
    return out;
  }

  // The hypotheses in which a pair vanished before the next character: trail byte p and lead byte q of a private-use
  // code.
  std::vector<Hypothesis> with_vanished_pair(std::uint8_t next_byte) {
    std::vector<Hypothesis> out;
    for (const Hypothesis& hypothesis : beam_) {
      const auto vanishes = [&](char32_t, std::uint8_t p) {
        return (p >= 0xAA && p <= 0xAF) || p >= 0xF8 || (p >= 0xA1 && p <= 0xA7);
      };
      for (Hypothesis& next : with_any_trail(hypothesis, vanishes)) {
        const auto p = knowledge_.gbk.encode(next.last)->second;
        const unsigned first = p <= 0xA7 ? 0x81 : 0xA1;  // a lead byte of the text, and a trail byte of the code
        const unsigned last = p <= 0xA7 ? 0xA0 : 0xFE;
        next.cost += kVanishedPair;
        for (unsigned q = first; q <= last; ++q) {
          const char32_t c = knowledge_.gbk.decode(static_cast<std::uint8_t>(q), next_byte);
          if (c == 0 || !(knowledge_.model.usual(c) || unicode::is_punctuation(c))) continue;
          next.lead = static_cast<std::uint8_t>(q);
          out.push_back(next);
        }
      }
    }
    prune(out);
    return out;
  }

  // One more character of the shifted text.
  void step(char32_t c, std::size_t at) {
    std::vector<Hypothesis> next;
    const auto take = [&](std::uint8_t first, std::uint8_t second, double penalty) {
      const auto follow = [&](const Hypothesis& hypothesis) {
        auto grown = emitted(hypothesis, hypothesis.lead, first);
        if (!grown) return;
        grown->cost += penalty;
        grown->lead = second;
        next.push_back(*grown);
      };
      std::ranges::for_each(beam_, follow);
      std::ranges::for_each(with_vanished_pair(first), follow);
    };
    if (c < 0x80) {
      if (is_trail(static_cast<unsigned>(c))) end_aligned(static_cast<std::uint8_t>(c), at + 1, 0);
      if (c > U' ') take(0xA3, static_cast<std::uint8_t>(c + 0x80), kFolded);
    } else if (const auto bytes = knowledge_.gbk.encode(c)) {
      if (is_lead(bytes->second)) {
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
  void end_aligned(std::uint8_t trail, std::size_t end, char32_t ascii) {
    const auto end_of = [&](const Hypothesis& hypothesis) {
      if (const auto last = emitted(hypothesis, hypothesis.lead, trail)) finish(*last, end, ascii, 0);
    };
    std::ranges::for_each(beam_, end_of);
    std::ranges::for_each(with_vanished_pair(trail), end_of);
  }

  // A trail byte that took an ASCII byte along and shows as '?'.
  void end_with_unknown_trail(std::size_t at) {
    const auto note = residue_at(block_, at + 1);
    const char32_t swallowed = note ? 0 : swallowed_at(at);
    const bool swallowed_unknown = !note && swallowed == 0 && at + 1 < block_.size();
    for (const Hypothesis& hypothesis : beam_) {
      const auto read_so = [&](char32_t c, std::uint8_t byte) {
        return is_lead(byte) && (!note || knowledge_.readings.has(c, note->pinyin));
      };
      for (const Hypothesis& last : with_any_trail(hypothesis, read_so)) {
        finish(last, note ? note->end : at + 1, swallowed, swallowed_unknown ? 1 : 0);
      }
    }
  }

  // The text ends on half a character.
  void end_without_trail(std::size_t at) {
    for (const Hypothesis& hypothesis : beam_) {
      const auto any = [](char32_t, std::uint8_t) { return true; };
      for (Hypothesis& last : with_any_trail(hypothesis, any)) {
        last.cost += kLostTrail;
        finish(last, at, 0, 0);
      }
      Hypothesis dropped = hypothesis;
      dropped.cost += kDroppedLead;
      finish(dropped, at, 0, 1);
    }
  }

  void finish(const Hypothesis& last, std::size_t end, char32_t restored, std::size_t lost) {
    const double rest = tail(restored == 0 ? last.last : restored, end) + unclosed(last.open_quotes, end);
    done_.push_back({last.cost + rest, last.node, end, restored, last.key, lost});
  }

  // The ASCII character that went with the broken one, where what follows tells: the '(' of a ')', the first digit of a
  // year. Else 0.
  [[nodiscard]] char32_t swallowed_at(std::size_t at) const {
    const std::u32string_view rest = block_.substr(at + 1);
    const std::size_t bracket = rest.find_first_of(U"()\uFF08\uFF09\n");
    if (bracket != std::u32string_view::npos && rest[bracket] == U')') return U'(';
    const auto digit = [&](std::size_t i) { return i < rest.size() && rest[i] >= U'0' && rest[i] <= U'9'; };
    if (digit(0) && digit(1) && digit(2) && rest.substr(3).starts_with(U'\u5E74')) return rest[0] == U'0' ? U'2' : U'1';
    return 0;
  }

  // Costs are in steps of an eighth, so ties are common. Which of them survive must not depend on a library's sort: the
  // node, and for hypotheses that share it the lead byte, order them as they were made.
  static void prune(std::vector<Hypothesis>& hypotheses) {
    const auto order = [](const Hypothesis& h) { return std::tuple(h.cost, h.node, h.lead); };
    const std::size_t kept = std::min(kBeam, hypotheses.size());
    std::ranges::partial_sort(hypotheses, hypotheses.begin() + static_cast<std::ptrdiff_t>(kept), {}, order);
    hypotheses.resize(kept);
  }

  std::u32string_view block_;
  const Knowledge& knowledge_;
  const TextCost& text_cost_;
  Hypothesis start_;
  std::vector<Node> nodes_;
  std::vector<Hypothesis> beam_;
  std::vector<Reading> done_;
};

}  // namespace

std::optional<Realigned> realign(std::u32string_view before, std::u32string_view block, std::size_t at,
                                 const Knowledge& knowledge, const Vocabulary& vocabulary) {
  const TextCost text_cost(knowledge.model, vocabulary);
  Search search(before, block, knowledge, text_cost);
  const char32_t next = at + 1 < block.size() ? block[at + 1] : 0;
  double gain = kGainWithTrace;
  if (const auto note = residue_at(block, at + 1)) {
    search.begin_with_residue(note->pinyin);
    search.run(note->end);
  } else if (const std::uint8_t second_byte = replaced_punctuation(next)) {
    search.begin_with_punctuation(second_byte);
    search.run(at + 2);
  } else if (unicode::is_cjk(next)) {
    gain = kGainWithoutTrace;
    search.begin_anywhere();
    search.run(at + 1);
  }
  if (search.done().empty()) return std::nullopt;

  const Reading& best = search.done().front();
  const char32_t previous = before.empty() ? kParagraphEdge : before.back();
  const double as_it_stands = text_cost(previous, block.substr(at, best.end - at)) +
                              search.tail(best.end > at ? block[best.end - 1] : previous, best.end) +
                              search.unclosed(open_quotes(before), at);
  if (as_it_stands - best.cost < gain) return std::nullopt;

  double all = 0;
  const std::u32string text = search.text(best);
  for (const Reading& reading : search.done()) {
    if (&reading == &best || search.text(reading) != text) all += std::exp(best.cost - reading.cost);
  }
  return Realigned{best.end, text, 1 / all, best.key == 0 ? std::u32string{} : std::u32string{best.key}, best.lost};
}

}  // namespace unbake::repair
