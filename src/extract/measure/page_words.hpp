// Which blocks of a page share their words: those of one article are about one thing, teasers each about another.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/read/words.hpp"

namespace unbake::extract {

/// The words of each block that say what it is about: those of some length, and pairs of unspaced characters. They are
/// numbered as they come up.
class PageWords {
 public:
  PageWords() : words_by_slot_(kSlots, 0) {}
  /// The words of the next block. One that must not count (it says again what another said) has to have none.
  void add_block(std::span<const Word> words);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// How many words there are in all; their numbers are below.
  [[nodiscard]] std::size_t words() const { return last_.size(); }
  /// Each word of the block once.
  [[nodiscard]] std::span<const std::uint16_t> of(std::size_t block) const;

 private:
  // That two words share a slot, and so are one, is rare enough.
  static constexpr unsigned kSlotBits = 14;
  static constexpr std::size_t kSlots = 1 << kSlotBits;

  std::vector<std::uint16_t> words_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint16_t> words_by_slot_;  ///< from 1; 0: none so far
  std::vector<std::uint32_t> last_;           ///< for each word, the last block that has it, from 1
};

/// How much of something the blocks with a word have together.
class WordSums {
 public:
  /// `masses` has 0 … 1 for each block.
  WordSums(const PageWords& words, std::span<const float> masses);

  struct Shared {
    double known = 0;   ///< of the block's words, rare ones counting more, those that others with mass have
    double masses = 0;  ///< the mean mass of the others that have one of its words
  };
  [[nodiscard]] Shared shared(std::size_t block) const;

 private:
  struct Sum {
    std::uint32_t blocks = 0;
    float mass = 0;
    float rarity = 0;  ///< the logarithm of how rare the word is, as search engines weigh words
  };
  const PageWords& words_;
  std::span<const float> masses_;
  std::vector<Sum> sums_;
};

}  // namespace unbake::extract
