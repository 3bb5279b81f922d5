#include "encoding/decode.hpp"

#include "encoding/iso_2022_jp.hpp"
#include "encoding/label.hpp"
#include "encoding/own_tables.hpp"
#include "unicode/converter.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

DecodedText decode_utf8(Bytes bytes) {
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  unicode::WellFormed result = unicode::to_well_formed(text);
  return {std::move(result.text), result.replaced};
}

DecodedText decode_utf16(Bytes bytes, bool big_endian) {
  std::u16string units;
  units.reserve(bytes.size() / 2 + 1);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned high = bytes[big_endian ? i : i + 1], low = bytes[big_endian ? i + 1 : i];
    units.push_back(static_cast<char16_t>(high << 8 | low));
  }
  const bool has_mark = !units.empty() && units.front() == 0xFEFF;
  unicode::Utf8Text result = unicode::to_utf8(std::u16string_view(units).substr(has_mark ? 1 : 0));
  const bool odd = bytes.size() % 2 != 0;
  if (odd) unicode::append(result.text, unicode::kReplacement);
  return {std::move(result.text), result.lone_surrogates + (odd ? 1 : 0)};
}

}  // namespace

Result<DecodedText> decode(Bytes bytes, std::string_view label) {
  const std::string_view name = name_of_label(label);
  if (name == "utf-8") return decode_utf8(bytes);
  if (name == "utf-16le" || name == "utf-16be") return decode_utf16(bytes, name == "utf-16be");
  DecodedText result;
  if (name == "replacement") {
    // The Standard does not decode what attackers hid markup in: one U+FFFD for all of it.
    if (!bytes.empty()) unicode::append(result.text, unicode::kReplacement);
    result.replaced = bytes.empty() ? 0 : 1;
    return result;
  }
  if (has_own_table(name)) {
    for (const std::uint8_t byte : bytes) unicode::append(result.text, decode_own(name, byte));
    return result;
  }
  const bool is_iso_2022_jp = name == "iso-2022-jp";
  const std::string_view table = icu_table(is_iso_2022_jp ? "euc-jp" : name);
  if (table.empty()) return unknown_label(label);
  Result<unicode::Converter> converter = unicode::Converter::open(table);
  if (!converter.ok()) return converter.error();
  result.replaced = is_iso_2022_jp ? decode_iso_2022_jp(bytes, converter.value(), result.text)
                                   : converter.value().decode(bytes, result.text);
  return result;
}

}  // namespace unbake::encoding
