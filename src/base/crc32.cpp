#include "base/crc32.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace unbake {

// Eight bytes at a time, with a table for each of their places (M. Kounavis, F. Berry: A Systematic Approach to
// Building High Performance Software-based CRC Generators. IEEE ISCC, 2005).
std::uint32_t crc32(std::span<const std::uint8_t> bytes) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::size_t kPlaces = 8;
  // Made when they are asked for: bits without order are as long in the wasm as they are, compressed or not.
  std::array<std::array<std::uint32_t, 256>, kPlaces> tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    tables[0][i] = crc;
  }
  for (std::size_t place = 1; place < kPlaces; ++place) {
    for (std::size_t i = 0; i < 256; ++i) {
      const std::uint32_t crc = tables[place - 1][i];
      tables[place][i] = crc >> 8U ^ tables[0][crc & 0xFFU];
    }
  }
  std::uint32_t crc = 0xFFFFFFFFU;
  for (; bytes.size() >= kPlaces; bytes = bytes.subspan(kPlaces)) {
    std::uint32_t low = 0, high = 0;
    std::memcpy(&low, bytes.data(), sizeof low);
    std::memcpy(&high, bytes.data() + sizeof low, sizeof high);
    low ^= crc;
    crc = tables[7][low & 0xFFU] ^ tables[6][low >> 8U & 0xFFU] ^ tables[5][low >> 16U & 0xFFU] ^
          tables[4][low >> 24U] ^ tables[3][high & 0xFFU] ^ tables[2][high >> 8U & 0xFFU] ^
          tables[1][high >> 16U & 0xFFU] ^ tables[0][high >> 24U];
  }
  for (const std::uint8_t byte : bytes) crc = crc >> 8U ^ tables[0][(crc ^ byte) & 0xFFU];
  return ~crc;
}

}  // namespace unbake
