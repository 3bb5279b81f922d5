#include "base/hash.hpp"

#include <cstring>

namespace unbake {

// As FNV-1a, but by eight bytes, and with the upper half mixed into the lower one, which multiplying leaves alone.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = fibonacci_hash(0xCBF29CE484222325 ^ text.size());
  const auto add = [&](std::uint64_t next) {
    value = fibonacci_hash(value ^ next);
    value ^= value >> 32;
  };
  const auto read = [&](std::size_t at, auto word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    return std::uint64_t{word};
  };
  // What is left behind whole words is read again with what is before it: without a loop.
  const std::size_t size = text.size();
  for (std::size_t at = 0; at + 8 < size; at += 8) add(read(at, std::uint64_t{}));
  if (size >= 8) {
    add(read(size - 8, std::uint64_t{}));
  } else if (size >= 4) {
    add(read(0, std::uint32_t{}) << 32 | read(size - 4, std::uint32_t{}));
  } else if (size > 0) {
    add(read(0, std::uint8_t{}) << 16 | read(size / 2, std::uint8_t{}) << 8 | read(size - 1, std::uint8_t{}));
  }
  return value;
}

}  // namespace unbake
