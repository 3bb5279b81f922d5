#include "extract/measure/page_words.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "base/hash.hpp"

namespace unbake::extract {
namespace {

// Shorter words are mostly those that every text has.
constexpr std::uint32_t kLeastCharacters = 4;

}  // namespace

void PageWords::add_block(std::span<const Word> words) {
  const auto number = static_cast<std::uint32_t>(ends_.size() + 1);
  const auto add = [&](std::uint32_t word) {
    std::uint16_t& known = words_by_slot_[fibonacci_hash(word) >> (32 - kSlotBits)];
    if (known == 0) {
      last_.push_back(0);
      known = static_cast<std::uint16_t>(last_.size());
    }
    if (std::exchange(last_[known - 1U], number) == number) return;
    words_.push_back(static_cast<std::uint16_t>(known - 1));
  };
  std::uint32_t before = 0;  // the unspaced character before
  for (const auto& [word, characters] : words) {
    if (characters == 0 && before != 0) add(before * 0x0100'0193U ^ word);
    if (characters >= kLeastCharacters) add(word);
    before = characters == 0 ? word : 0;
  }
  ends_.push_back(static_cast<std::uint32_t>(words_.size()));
}

std::span<const std::uint16_t> PageWords::of(std::size_t block) const {
  const std::size_t begin = block == 0 ? 0 : ends_[block - 1];
  return std::span(words_).subspan(begin, ends_[block] - begin);
}

WordSums::WordSums(const PageWords& words, std::span<const float> masses)
    : words_(words), masses_(masses), sums_(words.words()) {
  for (std::size_t block = 0; block < words.size(); ++block) {
    for (const std::uint16_t word : words.of(block)) {
      ++sums_[word].blocks;
      sums_[word].mass += masses[block];
    }
  }
  for (Sum& sum : sums_) {
    sum.rarity = static_cast<float>(std::bit_width(words.size() / std::max(1U, sum.blocks)));
  }
}

WordSums::Shared WordSums::shared(std::size_t block) const {
  double all = 0;
  double known = 0;
  double others = 0;
  double mass = 0;
  for (const std::uint16_t word : words_.of(block)) {
    const Sum& sum = sums_[word];
    const double rarity = sum.rarity;
    all += rarity;
    if (sum.blocks < 2) continue;
    const double rest = std::max(0.0F, sum.mass - masses_[block]);
    known += rarity * std::min(1.0, rest);
    others += rarity;
    mass += rarity * rest / (sum.blocks - 1);
  }
  return {all > 0 ? known / all : 0, others > 0 ? mass / others : 0};
}

}  // namespace unbake::extract
