// Data files as tools/data/pack.mjs writes them, of sections that a test makes up.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/crc32.hpp"
#include "base/data_pack.hpp"

namespace unbake::testing {

using File = std::vector<std::uint8_t>;

struct PackedSection {
  std::string_view name;
  Bytes bytes;
};

inline void write_u32(File& file, std::size_t at, std::size_t value) {
  for (std::size_t i = 0; i < 4; ++i) file[at + i] = static_cast<std::uint8_t>(value >> 8 * i);
}

/// Makes the checksum right again for what a test has changed.
inline void seal(File& file) { write_u32(file, 8, crc32(Bytes(file).subspan(12))); }

inline File pack(const std::vector<PackedSection>& sections) {
  constexpr std::size_t kHead = 16, kEntry = 32, kAlignment = 16;
  File file(kHead + kEntry * sections.size());
  constexpr std::string_view kMagic("UNBAKE\0\2", 8);
  std::ranges::copy(kMagic, file.begin());
  write_u32(file, 12, sections.size());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const auto& [name, bytes] = sections[i];
    const std::size_t entry = kHead + kEntry * i;
    file.resize((file.size() + kAlignment - 1) / kAlignment * kAlignment);
    std::ranges::copy(name, file.begin() + static_cast<std::ptrdiff_t>(entry));
    write_u32(file, entry + 24, file.size());
    write_u32(file, entry + 28, bytes.size());
    file.insert(file.end(), bytes.begin(), bytes.end());
  }
  seal(file);
  return file;
}

}  // namespace unbake::testing
