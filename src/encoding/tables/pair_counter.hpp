// Counting pairs of bytes, of which a text has few kinds.
#pragma once

#include <cstdint>
#include <vector>

namespace unbake::encoding {

struct PairCount {
  std::uint8_t first, second;
  std::uint32_t count;
};

/// One at a time in the process: they share a table of all pairs, as clearing it would take longer than most texts do.
class PairCounter {
 public:
  void add(std::uint8_t first, std::uint8_t second) {
    const auto pair = static_cast<std::uint16_t>(first << 8 | second);
    if (table()[pair]++ == 0) seen_.push_back(pair);
  }

  /// What was counted, in the order in which it was first seen. The counter is empty then.
  std::vector<PairCount> take() {
    std::vector<PairCount> counts;
    counts.reserve(seen_.size());
    for (const std::uint16_t pair : seen_) {
      counts.push_back({static_cast<std::uint8_t>(pair >> 8), static_cast<std::uint8_t>(pair & 0xFF), table()[pair]});
      table()[pair] = 0;
    }
    seen_.clear();
    return counts;
  }

 private:
  static std::vector<std::uint32_t>& table() {
    static std::vector<std::uint32_t> counts(0x10000);
    return counts;
  }

  std::vector<std::uint16_t> seen_;
};

}  // namespace unbake::encoding
