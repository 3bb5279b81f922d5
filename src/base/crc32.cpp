#include "base/crc32.hpp"

#include <array>
#include <cstddef>

namespace unbake {

std::uint32_t crc32(std::span<const std::uint8_t> bytes) {
  // Made when it is asked for: bits without order are as long in the wasm as they are, compressed or not.
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    table[i] = i;
    for (int bit = 0; bit < 8; ++bit) table[i] = table[i] >> 1U ^ ((table[i] & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const std::uint8_t byte : bytes) crc = crc >> 8U ^ table[(crc ^ byte) & 0xFFU];
  return ~crc;
}

}  // namespace unbake
