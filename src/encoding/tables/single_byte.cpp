#include "encoding/tables/single_byte.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "encoding/tables/tables.hpp"
#include "unicode/utf8_writer.hpp"

namespace unbake::encoding {

Result<SingleByte> SingleByte::make(std::string_view name, const Tables& tables) {
  SingleByte made;
  for (unsigned byte = 0; byte < 0x80; ++byte) made.units_[byte] = static_cast<char16_t>(byte);
  if (name == "x-user-defined") {
    // https://encoding.spec.whatwg.org/#x-user-defined-decoder
    for (unsigned byte = 0x80; byte < 0x100; ++byte) made.units_[byte] = static_cast<char16_t>(0xF700 + byte);
  } else {
    const Result<Index> index = tables.read_index(name == "iso-8859-8-i" ? "iso-8859-8" : name);
    if (!index.ok()) return index.error();
    const Index& entries = index.value();
    made.is_ascii_ = entries.size() < made.units_.size();
    const std::size_t first = made.is_ascii_ ? 0x80 : 0;
    std::ranges::copy_n(entries.begin(), std::min(entries.size(), made.units_.size() - first),
                        made.units_.begin() + first);
  }
  for (std::size_t byte = 0; byte < made.units_.size(); ++byte) {
    const char16_t unit = made.units_[byte];
    const bool is_missing = unit == 0 && byte != 0;
    made.utf8_[byte].length =
        unicode::write_utf8(made.utf8_[byte].bytes.data(), is_missing ? unicode::kReplacement : unit);
    if (!is_missing) made.by_point_.emplace_back(unit, static_cast<std::uint8_t>(byte));
  }
  unbake::sort(made.by_point_);
  return made;
}

std::optional<std::uint8_t> SingleByte::encode(char32_t code_point) const {
  if (is_ascii_ && code_point < 0x80) return static_cast<std::uint8_t>(code_point);
  const auto found = std::ranges::lower_bound(by_point_, code_point, {}, &std::pair<char32_t, std::uint8_t>::first);
  if (found == by_point_.end() || found->first != code_point) return std::nullopt;
  return found->second;
}

std::size_t SingleByte::decode(Bytes bytes, std::string& out) const {
  std::size_t bad = 0;
  out.reserve(out.size() + bytes.size() * 2);
  unicode::Utf8Writer writer(out);
  for (std::size_t i = 0; i < bytes.size();) {
    const std::uint8_t byte = bytes[i];
    if (is_ascii_ && byte < 0x80) {
      i += writer.put_ascii(bytes.subspan(i));
      continue;
    }
    bad += units_[byte] == 0 && byte != 0 ? 1 : 0;
    writer.put(utf8_[byte].bytes, utf8_[byte].length);
    ++i;
  }
  return bad;
}

}  // namespace unbake::encoding
