// The search over bytes behind byte_shift: what an author can have written, given bytes of which some are unknown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/work.hpp"
#include "repair/byte_shift/baseline.hpp"
#include "repair/byte_shift/paired_marks.hpp"
#include "repair/model/broken.hpp"
#include "repair/model/knowledge.hpp"
#include "repair/model/text_cost.hpp"

namespace unbake::repair {

/// A block as it stands.
struct DamagedBlock {
  std::u32string_view text;
  std::span<const std::size_t> tags;  ///< where inline elements begin or end in it, rising
};

/// Follows text that is read one byte off, from its first pair of bytes to where it fits again.
///
/// The text gives all bytes but those of pairs that vanished. Between two of its characters the search knows of each
/// hypothesis what was written so far and the *lead byte that waits* for its trail byte. One character of the shifted
/// text gives two bytes: the trail byte that is waited for, and the next lead byte. A pair that vanished gave a trail
/// byte and a lead byte too, of which only is known that together they were a private-use code, so that the lead byte
/// that waits may be any of a range. Costs are nats, of TextCost; the beam keeps the cheapest hypotheses.
class ShiftSearch {
 public:
  /// One way to read the damaged text to its end.
  struct Reading {
    double cost = 0;        ///< against that of the text as it stands, so that readings of different ends compare
    int node = -1;          ///< for text()
    std::size_t end = 0;    ///< in the block
    char32_t restored = 0;  ///< an ASCII character that was swallowed at the end, or stood in its last pair; 0: none
    char32_t key = 0;       ///< begin_with_residue(): the character that was replaced
    std::size_t lost = 0;   ///< characters of which nothing is left
  };

  /// `before` is the repaired text of the block before the damage. All arguments must outlive the search.
  ShiftSearch(std::u32string_view before, const DamagedBlock& block, const Knowledge& knowledge,
              const TextCost& text_cost, Work& work);

  /// The cost of a character of what stands before the damage, in nats; 0 where too little does.
  [[nodiscard]] double mean_before() const { return mean_before_; }

  // One of these says how it began; then run() from the first character that is read one byte off.

  /// The lead byte of a character is lost whose trail byte, A3, was taken for the first of full-width punctuation; the
  /// second byte of that is the lead byte that waits.
  void begin_with_punctuation(std::uint8_t second_byte);
  /// A character with this reading was replaced where its bytes stood over the trail byte of the last character and the
  /// lead byte of the next, which waits.
  void begin_with_residue(std::string_view pinyin);
  /// A lead byte is lost and waits: any.
  void begin_anywhere();

  /// Follows the text from `at`; the damage begins at `begin`. The readings are then in done(), the best first: none
  /// where the work is used up.
  void run(std::size_t begin, std::size_t at);
  /// How many hypotheses there were: what the search cost.
  [[nodiscard]] std::uint64_t steps() const { return steps_; }
  [[nodiscard]] const std::vector<Reading>& done() const { return done_; }
  [[nodiscard]] std::u32string text(const Reading& reading) const;

  /// How much more likely a reading makes the text than it is as it stands, in nats.
  [[nodiscard]] double gain(const Reading& reading);

 private:
  struct Node {
    int parent;
    char32_t character;
  };

  // A hypothesis that costs so much more than the best one, in nats, is not followed.
  static constexpr float kBehind = 9.0F;
  static constexpr float kAnyCost = std::numeric_limits<float>::infinity();
  // Of pairs that vanished in a row, the second is looked for behind this many of the best hypotheses.
  static constexpr std::size_t kBestForSecondPair = 6;
  static constexpr std::uint8_t kFirstLead = 0x81, kFirstTrail = 0x40, kLastByte = 0xFE;

  static constexpr int kNoNode = -2;  // not made yet
  struct Hypothesis {
    float cost = 0;
    int node = -1;
    int parent = -1;              // the node before
    TextCost::Context text;       // what stands before
    std::uint8_t first_lead = 0;  // the lead byte that waits is one of first_lead … last_lead
    std::uint8_t last_lead = 0;
    PairedMarks open;
    char32_t key = 0;

    [[nodiscard]] Hypothesis waiting_for(std::uint8_t lead) const {
      Hypothesis waiting = *this;
      waiting.first_lead = waiting.last_lead = lead;
      return waiting;
    }
  };

  [[nodiscard]] Hypothesis grown(const Hypothesis& from, char32_t character);
  template <typename Follow>
  void each_character(const Hypothesis& from, std::uint8_t trail, const Follow& follow) const;
  std::vector<Hypothesis> with_lost_lead(std::span<const Hypothesis> from, std::uint8_t second_byte);
  std::vector<Hypothesis> with_unknown_trail();
  std::vector<Hypothesis> with_vanished_pair(std::span<const Hypothesis> from, float most = kAnyCost);
  template <typename Follow>
  void with_vanished_pairs(const Follow& follow);
  void step(char32_t c, std::size_t at);
  void end_aligned(std::uint8_t trail, std::size_t end, char32_t ascii);
  void end_with_unknown_trail(std::size_t at);
  void end_without_trail(std::size_t at);
  void finish(const Hypothesis& last, std::size_t end, char32_t restored, std::size_t lost);
  void finish_with_swallowed(const Hypothesis& last, std::size_t end);
  int node_of(const Hypothesis& hypothesis) {
    nodes_.push_back({hypothesis.parent, hypothesis.text.last});
    return static_cast<int>(nodes_.size()) - 1;
  }
  void prune(std::vector<Hypothesis>& hypotheses);

  std::u32string_view block_;
  std::span<const std::size_t> tags_;
  const Knowledge& knowledge_;
  const TextCost& text_cost_;
  Work& work_;
  Baseline baseline_;
  Hypothesis start_;
  std::vector<Node> nodes_;
  std::vector<Hypothesis> beam_;
  std::vector<Reading> done_;
  double best_done_ = 0;
  bool begins_anywhere_ = false;
  double mean_before_ = 0;
  std::uint64_t steps_ = 0;
  std::uint64_t paid_ = 0;  // steps that are taken from the work already
};

}  // namespace unbake::repair
