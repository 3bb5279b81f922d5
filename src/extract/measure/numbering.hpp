// Numbers for what is alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/hash.hpp"

namespace unbake::extract {

/// Gives equal keys equal numbers, from 0, in the order in which they come up. Keys are hashes already. (A page asks
/// thousands of times: std::unordered_map makes a node for each key, and is slower by what that costs.)
class Numbering {
 public:
  std::uint32_t of(std::uint64_t key) {
    if (2 * keys_.size() >= slots_.size()) grow();
    std::uint32_t& slot = slot_of(key);
    if (slot == 0) {
      keys_.push_back(key);
      slot = static_cast<std::uint32_t>(keys_.size());
    }
    return slot - 1;
  }
  /// How many there are.
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

 private:
  static constexpr std::size_t kFirstSlots = 256;

  /// Where the key is, or would be.
  std::uint32_t& slot_of(std::uint64_t key) {
    std::size_t at = fibonacci_hash(key) >> 32;
    for (;; ++at) {
      std::uint32_t& slot = slots_[at & (slots_.size() - 1)];
      if (slot == 0 || keys_[slot - 1] == key) return slot;
    }
  }
  void grow() {
    slots_.assign(slots_.empty() ? kFirstSlots : 2 * slots_.size(), 0);
    for (std::uint32_t i = 0; i < keys_.size(); ++i) slot_of(keys_[i]) = i + 1;
  }

  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> slots_;  ///< a power of two of them, at most half of them taken; 0: free
};

}  // namespace unbake::extract
