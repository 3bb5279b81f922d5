#include "base/data_pack.hpp"

#include <algorithm>
#include <cstring>

#include "base/crc32.hpp"

namespace unbake {
namespace {

constexpr std::string_view kMagic{"UNBAKE\0", 7};
constexpr std::uint8_t kVersion = 2;
constexpr std::size_t kNameBytes = 24;
constexpr std::size_t kEntryBytes = kNameBytes + 8;
constexpr std::size_t kChecksumAt = kMagic.size() + 1;
constexpr std::size_t kCountAt = kChecksumAt + 4;  ///< what the checksum is of begins here
constexpr std::size_t kHeadBytes = kCountAt + 4;

std::uint32_t read_u32(const std::uint8_t* at) {
  return static_cast<std::uint32_t>(at[0]) | static_cast<std::uint32_t>(at[1]) << 8U |
         static_cast<std::uint32_t>(at[2]) << 16U | static_cast<std::uint32_t>(at[3]) << 24U;
}

Error bad_file(std::string_view what) {
  return {ErrorCode::bad_data_file,
          std::string(what) + ": use unbake.data and unbake-model.data of this release, byte for byte."};
}

}  // namespace

Result<DataPack> DataPack::open(Bytes file) {
  if (file.empty()) return bad_file("The data file is empty");
  if (file.size() < kHeadBytes || std::memcmp(file.data(), kMagic.data(), kMagic.size()) != 0) {
    return bad_file("The data file is none (a page that a server sent in its place?)");
  }
  if (file[kMagic.size()] != kVersion) return bad_file("The data file is of another version");
  const Error damaged = bad_file("The data file is cut short or damaged");
  if (read_u32(file.data() + kChecksumAt) != crc32(file.subspan(kCountAt))) return damaged;
  const std::size_t count = read_u32(file.data() + kCountAt);
  if (count > (file.size() - kHeadBytes) / kEntryBytes) return damaged;
  DataPack pack;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t* entry = file.data() + kHeadBytes + i * kEntryBytes;
    const char* name = reinterpret_cast<const char*>(entry);
    const std::size_t offset = read_u32(entry + kNameBytes);
    const std::size_t length = read_u32(entry + kNameBytes + 4);
    if (offset > file.size() || length > file.size() - offset) return damaged;
    pack.sections_.push_back({{name, strnlen(name, kNameBytes)}, file.subspan(offset, length)});
  }
  return pack;
}

Bytes DataPack::section(std::string_view name) const {
  const auto found = std::ranges::find(sections_, name, &Section::name);
  return found == sections_.end() ? Bytes{} : found->bytes;
}

}  // namespace unbake
