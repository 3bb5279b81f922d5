#include "encoding/single_byte.hpp"

#include <algorithm>
#include <map>

#include "base/sort.hpp"
#include "encoding/indexes.hpp"
#include "unicode/utf8_writer.hpp"

namespace unbake::encoding {

Result<const SingleByte*> SingleByte::of(std::string_view name) {
  static std::map<std::string, SingleByte, std::less<>> known;
  if (const auto found = known.find(name); found != known.end()) return &found->second;
  SingleByte made;
  if (name == "x-user-defined") {
    // https://encoding.spec.whatwg.org/#x-user-defined-decoder
    for (std::size_t i = 0; i < made.upper_.size(); ++i) made.upper_[i] = static_cast<char16_t>(0xF780 + i);
  } else {
    const Result<Index> index = read_index(name == "iso-8859-8-i" ? "iso-8859-8" : name);
    if (!index.ok()) return index.error();
    std::ranges::copy_n(index.value().begin(), std::min(index.value().size(), made.upper_.size()), made.upper_.begin());
  }
  for (std::size_t i = 0; i < made.upper_.size(); ++i) {
    made.utf8_[i].length =
        unicode::write_utf8(made.utf8_[i].bytes.data(), made.upper_[i] == 0 ? unicode::kReplacement : made.upper_[i]);
    if (made.upper_[i] != 0) made.by_point_.emplace_back(made.upper_[i], static_cast<std::uint8_t>(i + 0x80));
  }
  unbake::sort(made.by_point_);
  return &known.emplace(name, std::move(made)).first->second;
}

std::optional<std::uint8_t> SingleByte::encode(char32_t code_point) const {
  if (code_point < 0x80) return static_cast<std::uint8_t>(code_point);
  const auto found = std::ranges::lower_bound(by_point_, code_point, {}, &std::pair<char32_t, std::uint8_t>::first);
  if (found == by_point_.end() || found->first != code_point) return std::nullopt;
  return found->second;
}

std::size_t SingleByte::decode(Bytes bytes, std::string& out) const {
  std::size_t bad = 0;
  out.reserve(out.size() + bytes.size() * 2);
  unicode::Utf8Writer writer(out);
  for (std::size_t i = 0; i < bytes.size();) {
    if (bytes[i] < 0x80) {
      i += writer.put_ascii(bytes.subspan(i));
      continue;
    }
    const unsigned place = bytes[i] - 0x80U;
    bad += upper_[place] == 0 ? 1 : 0;
    writer.put(utf8_[place].bytes, utf8_[place].length);
    ++i;
  }
  return bad;
}

}  // namespace unbake::encoding
