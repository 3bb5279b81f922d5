// The search over bytes behind byte_shift: what an author can have written, given bytes of which some are unknown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repair/knowledge.hpp"
#include "repair/text_cost.hpp"

namespace unbake::repair {

/// '?' or U+FFFD: what decoders show for bytes that are no character.
constexpr bool is_broken(char32_t c) { return c == U'?' || c == U'\uFFFD'; }

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
    double cost = 0;        ///< with what follows the end, so that readings of different ends compare
    int node = -1;          ///< for text()
    std::size_t end = 0;    ///< in the block
    char32_t restored = 0;  ///< an ASCII character that was swallowed at the end, or stood in its last pair; 0: none
    char32_t key = 0;       ///< begin_with_residue(): the character that was replaced
    std::size_t lost = 0;   ///< characters of which nothing is left
  };

  /// `before` is the repaired text of the block before the damage. All arguments must outlive the search.
  ShiftSearch(std::u32string_view before, std::u32string_view block, const Knowledge& knowledge,
              const TextCost& text_cost);

  // One of these says how it began; then run() from the first character that is read one byte off.

  /// The lead byte of a character is lost whose trail byte, A3, was taken for the first of full-width punctuation; the
  /// second byte of that is the lead byte that waits.
  void begin_with_punctuation(std::uint8_t second_byte);
  /// A character with this reading was replaced where its bytes stood over the trail byte of the last character and the
  /// lead byte of the next, which waits.
  void begin_with_residue(std::string_view pinyin);
  /// A lead byte is lost and waits: any.
  void begin_anywhere();

  /// Follows the text from `at`. The readings are then in done(), the cheapest first.
  void run(std::size_t at);
  [[nodiscard]] const std::vector<Reading>& done() const { return done_; }
  [[nodiscard]] std::u32string text(const Reading& reading) const;

  /// The cost of reading the block as it stands from `at` to `end`, comparable with that of a Reading with this end.
  [[nodiscard]] double cost_as_it_stands(std::size_t at, std::size_t end) const;

 private:
  struct Node {
    int parent;
    char32_t character;
  };

  struct Hypothesis {
    double cost = 0;
    int node = -1;
    char32_t last = 0;            // the character before
    std::uint8_t first_lead = 0;  // the lead byte that waits is one of first_lead … last_lead
    std::uint8_t last_lead = 0;
    int open_quotes = 0;
    char32_t key = 0;

    void wait_for(std::uint8_t lead) { first_lead = last_lead = lead; }
  };

  struct Choice {
    double cost;
    std::uint8_t lead;
    std::uint8_t trail;
    friend auto operator<=>(const Choice&, const Choice&) = default;
  };

  [[nodiscard]] std::vector<Choice> choices(const Hypothesis& from, std::uint8_t first_trail,
                                            std::uint8_t last_trail) const;
  std::vector<Hypothesis> grown(const Hypothesis& from, std::vector<Choice> by);
  std::vector<Hypothesis> with_vanished_pair(const std::vector<Hypothesis>& from, std::size_t most);
  template <typename Follow>
  void with_vanished_pairs(const Follow& follow);
  void step(char32_t c, std::size_t at);
  void end_aligned(std::uint8_t trail, std::size_t end, char32_t ascii);
  void end_with_unknown_trail(std::size_t at);
  void end_without_trail(std::size_t at);
  void finish(const Hypothesis& last, std::size_t end, char32_t restored, std::size_t lost);
  [[nodiscard]] double tail(char32_t last, std::size_t end) const;
  [[nodiscard]] double unclosed(int open, std::size_t end) const;
  [[nodiscard]] char32_t swallowed_at(std::size_t at) const;
  static void prune(std::vector<Hypothesis>& hypotheses);

  std::u32string_view block_;
  const Knowledge& knowledge_;
  const TextCost& text_cost_;
  Hypothesis start_;
  std::vector<Node> nodes_;
  std::vector<Hypothesis> beam_;
  std::vector<Reading> done_;
};

}  // namespace unbake::repair
