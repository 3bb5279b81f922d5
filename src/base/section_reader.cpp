#include "base/section_reader.hpp"

namespace unbake {

std::uint32_t SectionReader::long_varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    const std::uint8_t byte = u8();
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) {
      if (value > 0xFFFFFFFFU) ok_ = false;
      return static_cast<std::uint32_t>(value);
    }
  }
  ok_ = false;
  return 0;
}

}  // namespace unbake
