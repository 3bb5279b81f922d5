// Hashes of numbers and of text. Nothing that is stored or shown depends on them.
#pragma once

#include <cstdint>
#include <string_view>

namespace unbake {

/// Fibonacci hashing (D. Knuth, TAOCP 3, 6.4): the upper bits of the product are well mixed.
constexpr std::uint32_t fibonacci_hash(std::uint32_t key) { return key * 0x9E37'79B1U; }
constexpr std::uint64_t fibonacci_hash(std::uint64_t key) { return key * 0x9E37'79B9'7F4A'7C15; }

/// A key for text. Whoever makes two texts of one key gets them mixed up.
std::uint64_t hash(std::string_view text);

}  // namespace unbake
