#include "encoding/decode/decode.hpp"

#include "encoding/decode/hz.hpp"
#include "encoding/decode/iso_2022.hpp"
#include "encoding/decode/iso_2022_jp.hpp"
#include "encoding/decode/multi_byte.hpp"
#include "encoding/decode/utf7.hpp"
#include "encoding/tables/label.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

DecodedText decode_utf8(Bytes bytes) {
  std::string_view text = as_text(bytes);
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
  // Half a unit at the end; with a lead surrogate before it that is one error, not two.
  const bool odd = bytes.size() % 2 != 0;
  const bool ends_in_lead = !units.empty() && units.back() >= 0xD800 && units.back() <= 0xDBFF;
  if (odd && !ends_in_lead) unicode::append(result.text, unicode::kReplacement);
  return {std::move(result.text), result.lone_surrogates + (odd && !ends_in_lead ? 1 : 0)};
}

/// https://encoding.spec.whatwg.org/#replacement: what attackers hid markup in is one U+FFFD, all of it.
DecodedText decode_replacement(Bytes bytes) {
  DecodedText result;
  if (!bytes.empty()) unicode::append(result.text, unicode::kReplacement);
  result.replaced = bytes.empty() ? 0 : 1;
  return result;
}

/// Of the seven-bit encodings that are built on a two-byte one.
template <typename Decoder>
Result<DecodedText> decode_seven_bit(Bytes bytes, std::string_view pairs, const Tables& tables, Decoder decoder) {
  const Result<const DoubleByte*> table = tables.double_byte(pairs);
  if (!table.ok()) return table.error();
  DecodedText result;
  result.replaced = decoder(bytes, *table.value(), result.text);
  return result;
}

Result<DecodedText> decode_chinese_2022(Bytes bytes, const Tables& tables) {
  const Result<const DoubleByte*> gbk = tables.double_byte("gbk"), euc_tw = tables.double_byte("euc-tw");
  if (!gbk.ok()) return gbk.error();
  if (!euc_tw.ok()) return euc_tw.error();
  const Result<const Index*> plane_2 = tables.index("euc-tw-2");
  if (!plane_2.ok()) return plane_2.error();
  DecodedText result;
  result.replaced = decode_iso_2022_cn(bytes, {*gbk.value(), *euc_tw.value(), *plane_2.value()}, result.text);
  return result;
}

}  // namespace

Result<DecodedText> decode(Bytes bytes, std::string_view label, const Tables& tables) {
  const std::string_view name = name_of_label(label);
  DecodedText result;
  switch (family_of(name)) {
    case Family::none:
      return unknown_label(label);
    case Family::utf8:
      return decode_utf8(bytes);
    case Family::utf16:
      return decode_utf16(bytes, name == "utf-16be");
    case Family::replacement:
      return decode_replacement(bytes);
    case Family::iso_2022_jp:
      return decode_seven_bit(bytes, "euc-jp", tables, decode_iso_2022_jp);
    case Family::iso_2022_kr:
      return decode_seven_bit(bytes, "euc-kr", tables, decode_iso_2022_kr);
    case Family::iso_2022_cn:
      return decode_chinese_2022(bytes, tables);
    case Family::hz:
      return decode_seven_bit(bytes, "gbk", tables, decode_hz);
    case Family::utf7:
      result.replaced = decode_utf7(bytes, result.text);
      return result;
    case Family::multi_byte: {
      const Result<std::size_t> replaced = decode_multi_byte(bytes, name, tables, result.text);
      if (!replaced.ok()) return replaced.error();
      result.replaced = replaced.value();
      return result;
    }
    case Family::single_byte:
    case Family::ebcdic: {
      const Result<const SingleByte*> table = tables.single_byte(name);
      if (!table.ok()) return table.error();
      result.replaced = table.value()->decode(bytes, result.text);
      return result;
    }
  }
  return unknown_label(label);
}

}  // namespace unbake::encoding
