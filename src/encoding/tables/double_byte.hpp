// Encodings whose characters are mostly two bytes: their pairs as a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace unbake::encoding {

class Tables;

class DoubleByte {
 public:
  using Pair = std::pair<std::uint8_t, std::uint8_t>;  ///< lead, trail

  /// Of "gbk" (as the Encoding Standard's gb18030 decodes two bytes), "big5", "shift_jis", "euc-kr", "euc-jp", "johab",
  /// "euc-tw", by name or label. Tables::double_byte() keeps what this makes. Errors: unknown_encoding where the
  /// encoding has no two-byte part, needs_data.
  static Result<DoubleByte> make(std::string_view label, const Tables& tables);

  /// The name of the table that make() makes for a label, of static storage; empty where it makes none.
  static std::string_view name_of(std::string_view label);

  /// The code point, or 0 where there is nothing (or, in four places of Big5, two code points). User-defined areas give
  /// private-use characters, so that unicode::is_private_use tells them apart: GBK's (AAA1-AFFE, F8A1-FEFE, A140-A7A0)
  /// U+E000-E765, Shift_JIS's (F040-F9FC) U+E000-E757.
  [[nodiscard]] char32_t decode(std::uint8_t lead, std::uint8_t trail) const {
    if (lead < kFirstLead || lead == 0xFF || trail < kFirstTrail) return 0;
    const char16_t unit = units_[index_of(lead, trail)];
    return is_reference(unit) ? beyond_[unit - kFirstReference] : unit;
  }

  /// The bytes that the Standard's encoder writes. Where it has none for something that decode() gives (Hong Kong's
  /// part of Big5, user-defined areas), those that decode to it.
  [[nodiscard]] std::optional<Pair> encode(char32_t code_point) const;

 private:
  static constexpr unsigned kFirstLead = 0x81, kLeads = 0xFE - 0x81 + 1;
  static constexpr unsigned kFirstTrail = 0x31, kTrails = 0xFF - 0x31 + 1;
  // What is beyond the Basic Multilingual Plane is written as a surrogate: a place in beyond_.
  static constexpr char16_t kFirstReference = 0xD800, kLastReference = 0xDFFF;

  static constexpr std::size_t index_of(unsigned lead, unsigned trail) {
    return (lead - kFirstLead) * kTrails + (trail - kFirstTrail);
  }
  static constexpr bool is_reference(char16_t unit) { return unit >= kFirstReference && unit <= kLastReference; }

  DoubleByte() : units_(std::size_t{kLeads} * kTrails) {}
  void make_encoder(std::string_view name);

  std::vector<char16_t> units_;                             ///< by lead, then trail
  std::vector<char32_t> beyond_;                            ///< what references stand for
  std::vector<std::uint16_t> encode_bmp_;                   ///< lead << 8 | trail, by code point; 0 for none
  std::vector<std::pair<char32_t, std::uint16_t>> encode_;  ///< the same over U+FFFF, sorted
};

}  // namespace unbake::encoding
