#include "encoding/tables/four_byte.hpp"

#include <algorithm>

#include "encoding/tables/tables.hpp"

namespace unbake::encoding {
namespace {

constexpr std::uint32_t kEndOfBmp = 39420;  ///< pointers of the Basic Multilingual Plane are below this
constexpr std::uint32_t kBeyondBmp = 189000, kEnd = kBeyondBmp + 0x100000;
/// The Standard's encoder has nothing for it: GB 18030's A3A0, which is U+3000 on the web.
constexpr char32_t kNeverWritten = 0xE5E5;

}  // namespace

Result<FourByte> FourByte::make(const Tables& tables) {
  const Result<Index> index = tables.read_index("gb18030-ranges");
  if (!index.ok()) return index.error();
  FourByte made;
  for (std::size_t i = 0; i + 1 < index.value().size(); i += 2) {
    made.ranges_.push_back({index.value()[i], index.value()[i + 1]});
  }
  return made;
}

char32_t FourByte::decode(Bytes four) const {
  const std::uint32_t pointer =
      (((four[0] - 0x81U) * 10 + four[1] - 0x30U) * 126 + four[2] - 0x81U) * 10 + four[3] - 0x30U;
  if (pointer >= kBeyondBmp && pointer < kEnd) return 0x10000 + pointer - kBeyondBmp;
  if (pointer >= kEndOfBmp) return 0;
  const auto after = std::ranges::upper_bound(ranges_, pointer, {}, &Range::pointer);
  if (after == ranges_.begin()) return 0;
  const char32_t c = (after - 1)->first + pointer - (after - 1)->pointer;
  return c >= 0xD800 && c <= 0xDFFF ? 0 : c;  // none has such a place; a broken table may say so
}

std::optional<std::array<std::uint8_t, 4>> FourByte::encode(char32_t code_point) const {
  std::uint32_t pointer = kEnd;
  if (code_point > 0xFFFF) {
    pointer = kBeyondBmp + code_point - 0x10000;
  } else if (code_point != kNeverWritten) {
    for (std::size_t i = 0; i < ranges_.size(); ++i) {
      const std::uint32_t end = i + 1 < ranges_.size() ? ranges_[i + 1].pointer : kEndOfBmp;
      const char32_t first = ranges_[i].first;
      if (code_point < first || code_point - first >= end - ranges_[i].pointer) continue;
      pointer = ranges_[i].pointer + code_point - first;
      break;
    }
  }
  if (pointer >= kEnd) return std::nullopt;
  return std::array<std::uint8_t, 4>{
      static_cast<std::uint8_t>(0x81 + pointer / 12600), static_cast<std::uint8_t>(0x30 + pointer % 12600 / 1260),
      static_cast<std::uint8_t>(0x81 + pointer % 1260 / 10), static_cast<std::uint8_t>(0x30 + pointer % 10)};
}

}  // namespace unbake::encoding
