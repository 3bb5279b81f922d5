// The two-byte part of a codec as a table, for repair's search over bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace unbake::encoding {

class DoubleByte {
 public:
  using Pair = std::pair<std::uint8_t, std::uint8_t>;  ///< lead, trail

  /// Of "gbk" (as the Encoding Standard's gb18030 decodes two bytes), "big5", "shift_jis", "euc-kr", "euc-jp", by name
  /// or label. Takes a few milliseconds: make it once. Errors: unknown_encoding where the encoding has no two-byte
  /// part, needs_data.
  static Result<DoubleByte> make(std::string_view label);

  /// The code point, or 0 where there is nothing. GBK's user-defined areas (AAA1-AFFE, F8A1-FEFE, A140-A7A0) give
  /// U+E000-E765, so that unicode::is_private_use tells them apart.
  [[nodiscard]] char32_t decode(std::uint8_t lead, std::uint8_t trail) const;

  /// The bytes, or nothing. Where two pairs decode to one code point, the one that the codec's encoder writes.
  [[nodiscard]] std::optional<Pair> encode(char32_t code_point) const;

 private:
  static constexpr int kFirstLead = 0x81, kLeads = 0xFE - 0x81 + 1;
  static constexpr int kFirstTrail = 0x40, kTrails = 0xFE - 0x40 + 1;

  static constexpr std::size_t index_of(std::uint8_t lead, std::uint8_t trail) {
    return static_cast<std::size_t>(lead - kFirstLead) * kTrails + static_cast<std::size_t>(trail - kFirstTrail);
  }

  DoubleByte() : decode_(static_cast<std::size_t>(kLeads) * kTrails) {}

  std::vector<char32_t> decode_;                            ///< by lead, then trail
  std::vector<std::pair<char32_t, std::uint16_t>> encode_;  ///< over U+FFFF, by code point; lead << 8 | trail
  std::vector<std::uint16_t> encode_bmp_;                   ///< the rest; 0 for none
};

}  // namespace unbake::encoding
