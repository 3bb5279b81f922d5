// The checksum of data files.
#pragma once

#include <cstdint>
#include <span>

namespace unbake {

/// CRC-32 as gzip, PNG and ZIP have it (ISO/IEC 3309: polynomial EDB88320 reflected, begins and ends inverted).
std::uint32_t crc32(std::span<const std::uint8_t> bytes);

}  // namespace unbake
