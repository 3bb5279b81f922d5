// The pairs of characters that a document uses: what it says once it is likely to say again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace unbake::repair {

class Vocabulary {
 public:
  /// Adds the pairs of neighbouring Han characters of a text.
  void add(std::u32string_view text);
  [[nodiscard]] bool has(char32_t first, char32_t second) const {
    return filter_[slot(first, second)] && pairs_.contains(key(first, second));
  }

 private:
  static std::uint64_t key(char32_t first, char32_t second) { return std::uint64_t{first} << 32U | second; }
  // Almost all pairs that the search asks for are not there: one bit says so without a look at the set.
  static constexpr std::size_t kSlots = std::size_t{1} << 18U;
  static std::size_t slot(char32_t first, char32_t second) { return (std::size_t{first} * 31 ^ second) % kSlots; }

  std::unordered_set<std::uint64_t> pairs_;
  std::vector<bool> filter_ = std::vector<bool>(kSlots);
};

}  // namespace unbake::repair
