// The pairs of characters that a document uses: what it says once it is likely to say again.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace unbake::repair {

class Vocabulary {
 public:
  /// Adds the pairs of neighbouring Han characters of a text.
  void add(std::u32string_view text);
  [[nodiscard]] bool has(char32_t first, char32_t second) const { return pairs_.contains(key(first, second)); }

 private:
  static std::uint64_t key(char32_t first, char32_t second) { return std::uint64_t{first} << 32U | second; }
  std::unordered_set<std::uint64_t> pairs_;
};

}  // namespace unbake::repair
