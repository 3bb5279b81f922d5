#include "base/data_pack.hpp"

#include <algorithm>
#include <cstring>

namespace unbake {
namespace {

constexpr std::string_view kMagic{"UNBAKE\0\1", 8};
constexpr std::size_t kNameBytes = 24;
constexpr std::size_t kEntryBytes = kNameBytes + 8;
constexpr std::size_t kHeadBytes = kMagic.size() + 4;

std::uint32_t read_u32(const std::uint8_t* at) {
  return static_cast<std::uint32_t>(at[0]) | static_cast<std::uint32_t>(at[1]) << 8U |
         static_cast<std::uint32_t>(at[2]) << 16U | static_cast<std::uint32_t>(at[3]) << 24U;
}

Error broken() {
  return {ErrorCode::bad_data_file, "The data file is cut short or of another version: use the one of this release."};
}

}  // namespace

Result<DataPack> DataPack::open(Bytes file) {
  if (file.size() < kHeadBytes || std::memcmp(file.data(), kMagic.data(), kMagic.size()) != 0) return broken();
  const std::size_t count = read_u32(file.data() + kMagic.size());
  if (count > (file.size() - kHeadBytes) / kEntryBytes) return broken();
  DataPack pack;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t* entry = file.data() + kHeadBytes + i * kEntryBytes;
    const char* name = reinterpret_cast<const char*>(entry);
    const std::size_t offset = read_u32(entry + kNameBytes);
    const std::size_t length = read_u32(entry + kNameBytes + 4);
    if (offset > file.size() || length > file.size() - offset) return broken();
    pack.sections_.push_back({{name, strnlen(name, kNameBytes)}, file.subspan(offset, length)});
  }
  return pack;
}

Bytes DataPack::section(std::string_view name) const {
  const auto found = std::ranges::find(sections_, name, &Section::name);
  return found == sections_.end() ? Bytes{} : found->bytes;
}

}  // namespace unbake
