// What a document says itself: it is likely to say it again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "repair/model/ascii_habits.hpp"

namespace unbake::repair {

/// How often a document uses each Han character, and each pair of neighbours.
class Vocabulary {
 public:
  /// Adds what a text says.
  void add(std::u32string_view text);

  /// -ln P(next | previous), in nats, by the document alone: how often it wrote this pair, or else this character.
  /// kNever where it did not.
  [[nodiscard]] float cost(char32_t previous, char32_t next) const {
    if (next >= characters_.size() || characters_[next] == 0) return kNever;
    if (filter_[slot(previous, next)]) {
      if (const auto found = pairs_.find(key(previous, next)); found != pairs_.end()) {
        return pair_cost(previous, found->second);
      }
    }
    return character_cost(next);
  }
  [[nodiscard]] bool has(char32_t character) const {
    return character < characters_.size() && characters_[character] > 0;
  }
  static constexpr float kNever = 100;
  [[nodiscard]] const AsciiHabits& ascii() const { return ascii_; }

  /// Characters that only the other script writes are not what this document wrote: bits of Candidates::kind().
  std::uint8_t foreign = 0;

 private:
  static constexpr std::size_t kBasicPlane = 0x10000;
  static std::uint64_t key(char32_t first, char32_t second) { return std::uint64_t{first} << 32U | second; }
  // Almost all pairs that the search asks for are not there: one bit says so without a look at the map.
  static constexpr std::size_t kSlots = std::size_t{1} << 18U;
  static std::size_t slot(char32_t first, char32_t second) { return (std::size_t{first} * 31 ^ second) % kSlots; }
  [[nodiscard]] float pair_cost(char32_t previous, std::uint32_t count) const;
  [[nodiscard]] float character_cost(char32_t character) const;

  std::unordered_map<std::uint64_t, std::uint32_t> pairs_;
  std::vector<std::uint32_t> characters_ = std::vector<std::uint32_t>(kBasicPlane);
  std::vector<bool> filter_ = std::vector<bool>(kSlots);
  std::uint32_t total_ = 0;
  AsciiHabits ascii_;
};

}  // namespace unbake::repair
