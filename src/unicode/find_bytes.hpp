// Where any of a few bytes stands: a search through text of which next to nothing is looked for.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace unbake::unicode {

/// The byte offset of the first byte at or behind `from` that `is` is true of; the size of the text where there is
/// none. Sixteen bytes at a time with the compiler's vector types, on little-endian machines: `is` is asked of a byte
/// and of a vector of bytes, and compares with std::uint8_t alone.
template <typename Is>
std::size_t find_byte(std::string_view text, std::size_t from, Is is) {
  static_assert(std::endian::native == std::endian::little);
  using Vector = std::uint8_t __attribute__((vector_size(16)));
  for (; from + sizeof(Vector) <= text.size(); from += sizeof(Vector)) {
    Vector bytes;
    std::memcpy(&bytes, text.data() + from, sizeof bytes);
    const auto found = is(bytes);
    std::uint64_t halves[2];
    std::memcpy(halves, &found, sizeof halves);
    if (halves[0] != 0) return from + static_cast<std::size_t>(std::countr_zero(halves[0])) / 8;
    if (halves[1] != 0) return from + 8 + static_cast<std::size_t>(std::countr_zero(halves[1])) / 8;
  }
  while (from < text.size() && !is(static_cast<std::uint8_t>(text[from]))) ++from;
  return from;
}

/// The byte offset of the first of `Wanted`, as find_byte().
template <std::uint8_t... Wanted>
std::size_t find_bytes(std::string_view text, std::size_t from) {
  return find_byte(text, from, [](auto bytes) { return ((bytes == Wanted) | ...); });
}

}  // namespace unbake::unicode
