#include "encoding/double_byte.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "encoding/label.hpp"
#include "unicode/converter.hpp"

namespace unbake::encoding {
namespace {

constexpr std::array<std::string_view, 6> kDoubleByteEncodings = {"gbk",       "gb18030", "big5",
                                                                  "shift_jis", "euc-kr",  "euc-jp"};

}  // namespace

Result<DoubleByte> DoubleByte::make(std::string_view label) {
  const std::string_view name = name_of_label(label);
  if (std::ranges::find(kDoubleByteEncodings, name) == kDoubleByteEncodings.end()) {
    return Error{ErrorCode::unknown_encoding,
                 "\"" + std::string(label) + "\" has no two-byte part; use gbk, big5, shift_jis, euc-kr or euc-jp.", 0};
  }
  Result<unicode::Converter> opened = unicode::Converter::open(icu_table(name));
  if (!opened.ok()) return opened.error();
  unicode::Converter& converter = opened.value();
  DoubleByte table;
  table.encode_bmp_.resize(0x10000);
  for (int lead = 0; lead < kLeads; ++lead) {
    for (int trail = 0; trail < kTrails; ++trail) {
      const std::array<std::uint8_t, 2> bytes{static_cast<std::uint8_t>(lead + kFirstLead),
                                              static_cast<std::uint8_t>(trail + kFirstTrail)};
      const char32_t c = converter.decode_one(bytes).value_or(0);
      if (c == 0) continue;
      table.decode_[index_of(bytes[0], bytes[1])] = c;
      const auto pair = static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1]);
      if (c > 0xFFFF) {
        table.encode_.emplace_back(c, pair);
        continue;
      }
      std::uint16_t& slot = table.encode_bmp_[c];
      std::string written;
      const bool is_duplicate = slot != 0 && converter.encode(c, written) && written.size() == 2;
      const bool is_canonical = is_duplicate && static_cast<std::uint8_t>(written[0]) == bytes[0] &&
                                static_cast<std::uint8_t>(written[1]) == bytes[1];
      if (slot == 0 || is_canonical) slot = pair;
    }
  }
  std::ranges::sort(table.encode_);
  return table;
}

char32_t DoubleByte::decode(std::uint8_t lead, std::uint8_t trail) const {
  if (lead < kFirstLead || lead == 0xFF || trail < kFirstTrail || trail == 0xFF) return 0;
  return decode_[index_of(lead, trail)];
}

std::optional<DoubleByte::Pair> DoubleByte::encode(char32_t code_point) const {
  std::uint16_t pair = 0;
  if (code_point < encode_bmp_.size()) {
    pair = encode_bmp_[code_point];
  } else {
    const auto found = std::ranges::lower_bound(encode_, code_point, {}, &std::pair<char32_t, std::uint16_t>::first);
    if (found != encode_.end() && found->first == code_point) pair = found->second;
  }
  if (pair == 0) return std::nullopt;
  return Pair{static_cast<std::uint8_t>(pair >> 8), static_cast<std::uint8_t>(pair & 0xFF)};
}

}  // namespace unbake::encoding
