// Which blocks of a page share their words: those of one article are about one thing, teasers each about another.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace unbake::extract {

/// The words of each block that say what it is about: those of some length, and pairs of unspaced characters. Each word
/// is a slot of a table; that two share one is rare enough.
class PageWords {
 public:
  static constexpr unsigned kSlotBits = 14;
  static constexpr std::size_t kSlots = 1 << kSlotBits;

  PageWords() : last_(kSlots, 0) {}
  /// The words of the next block. One that must not count (it says again what another said) has none.
  void add_block(std::string_view folded, bool counts);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  /// Each word of the block once.
  [[nodiscard]] std::span<const std::uint16_t> of(std::size_t block) const;

 private:
  std::vector<std::uint16_t> words_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> last_;  ///< for each slot, the last block that has it, from 1
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
  };
  const PageWords& words_;
  std::span<const float> masses_;
  std::vector<Sum> sums_;
};

}  // namespace unbake::extract
