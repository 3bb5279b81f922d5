#include "encoding/decode/encode.hpp"

#include "encoding/decode/hz.hpp"
#include "encoding/decode/iso_2022.hpp"
#include "encoding/decode/iso_2022_jp.hpp"
#include "encoding/tables/label.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

std::string encode_utf16(std::string_view text, bool big_endian) {
  std::string out;
  for (const char16_t unit : unicode::to_utf16(text)) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    out.push_back(big_endian ? high : low);
    out.push_back(big_endian ? low : high);
  }
  return out;
}

/// Writes each code point with put(code_point, out), and '?' where that says no.
template <typename Put>
EncodedText encode_each(std::string_view text, Put put) {
  EncodedText result;
  result.bytes.reserve(text.size());
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    if (c.value < 0x80) {
      result.bytes.push_back(static_cast<char>(c.value));
      continue;
    }
    if (put(c.value, result.bytes)) continue;
    result.bytes.push_back('?');
    ++result.lost;
  }
  return result;
}

template <typename Container>
void append(std::string& out, const Container& bytes) {
  for (const std::uint8_t byte : bytes) out.push_back(static_cast<char>(byte));
}

bool put_pair(const DoubleByte& pairs, char32_t c, std::string& out) {
  const std::optional<DoubleByte::Pair> pair = pairs.encode(c);
  if (pair) append(out, std::array{pair->first, pair->second});
  return pair.has_value();
}

/// https://encoding.spec.whatwg.org/#gb18030-encoder. GBK has the euro sign in one byte, and nothing in four.
Result<EncodedText> encode_gb18030(std::string_view text, const DoubleByte& pairs, bool is_gbk, const Tables& tables) {
  const Result<const FourByte*> four = tables.gb18030_four_byte();
  if (!four.ok()) return four.error();
  return encode_each(text, [&](char32_t c, std::string& out) {
    constexpr char32_t kEuro = 0x20AC;
    if (is_gbk && c == kEuro) {
      out.push_back('\x80');
      return true;
    }
    if (put_pair(pairs, c, out)) return true;
    const auto bytes = is_gbk ? std::nullopt : four.value()->encode(c);
    if (bytes) append(out, *bytes);
    return bytes.has_value();
  });
}

/// What the Standard's Japanese encoders write for look-alikes: ASCII's backslash and tilde, the full-width minus.
/// https://encoding.spec.whatwg.org/#shift_jis-encoder, https://encoding.spec.whatwg.org/#euc-jp-encoder
char32_t japanese_look_alike(char32_t c) {
  if (c == 0xA5) return '\\';
  if (c == 0x203E) return '~';
  return c == 0x2212 ? 0xFF0D : c;
}

std::string with_japanese_look_alikes(std::string_view text) {
  std::string out;
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) unicode::append(out, japanese_look_alike(c.value));
  return out;
}

EncodedText encode_shift_jis(std::string_view text, const DoubleByte& pairs) {
  return encode_each(text, [&](char32_t c, std::string& out) {
    c = japanese_look_alike(c);
    const bool is_katakana = c >= 0xFF61 && c <= 0xFF9F;
    if (c <= 0x80 || is_katakana) {
      out.push_back(static_cast<char>(is_katakana ? c - 0xFF61 + 0xA1 : c));
      return true;
    }
    return put_pair(pairs, c, out);
  });
}

/// Pointers of an index plus one, by code point; 0 for none.
Result<std::vector<std::uint16_t>> pointers_of(std::string_view name, const Tables& tables) {
  const Result<Index> index = tables.read_index(name);
  if (!index.ok()) return index.error();
  std::vector<std::uint16_t> pointers(0x10000);
  for (std::size_t i = index.value().size(); i-- > 0;) {
    if (index.value()[i] != 0) pointers[index.value()[i]] = static_cast<std::uint16_t>(i + 1);
  }
  return pointers;
}

/// With the three-byte characters that the Standard's encoder leaves out, though its decoder has them; and EUC-TW,
/// which is built alike, with its four-byte ones. `shift`: the bytes before a row and cell of the index.
Result<EncodedText> encode_euc(std::string_view text, const DoubleByte& pairs, std::string_view index,
                               std::string_view shift, const Tables& tables) {
  const Result<std::vector<std::uint16_t>> pointers = pointers_of(index, tables);
  if (!pointers.ok()) return pointers.error();
  return encode_each(text, [&](char32_t c, std::string& out) {
    if (put_pair(pairs, c, out)) return true;
    if (c > 0xFFFF || pointers.value()[c] == 0) return false;
    const unsigned pointer = pointers.value()[c] - 1U;
    out += shift;
    append(out,
           std::array{static_cast<std::uint8_t>(0xA1 + pointer / 94), static_cast<std::uint8_t>(0xA1 + pointer % 94)});
    return true;
  });
}

/// With the letters that the decoder makes two code points of: their mark changes the trail that stands there already.
EncodedText encode_big5(std::string_view text, const DoubleByte& pairs) {
  struct Marked {
    std::string_view letter;
    char32_t mark;
    std::string_view both;
  };
  constexpr Marked kMarked[] = {{"\x88\x66", 0x304, "\x88\x62"},
                                {"\x88\x66", 0x30C, "\x88\x64"},
                                {"\x88\xA7", 0x304, "\x88\xA3"},
                                {"\x88\xA7", 0x30C, "\x88\xA5"}};
  return encode_each(text, [&](char32_t c, std::string& out) {
    for (const Marked& one : kMarked) {
      if (c != one.mark || !out.ends_with(one.letter)) continue;
      out.replace(out.size() - 2, 2, one.both);
      return true;
    }
    return put_pair(pairs, c, out);
  });
}

Result<EncodedText> encode_multi_byte(std::string_view text, std::string_view name, const Tables& tables) {
  const Result<const DoubleByte*> table = tables.double_byte(name);
  if (!table.ok()) return table.error();
  const DoubleByte& pairs = *table.value();
  if (name == "gbk" || name == "gb18030") return encode_gb18030(text, pairs, name == "gbk", tables);
  if (name == "big5") return encode_big5(text, pairs);
  if (name == "shift_jis") return encode_shift_jis(text, pairs);
  if (name == "euc-jp") return encode_euc(with_japanese_look_alikes(text), pairs, "jis0212", "\x8F", tables);
  if (name == "euc-tw") return encode_euc(text, pairs, "euc-tw-2", "\x8E\xA2", tables);
  return encode_each(text, [&](char32_t c, std::string& out) { return put_pair(pairs, c, out); });
}

/// Of the seven-bit encodings that are built on a two-byte one.
template <typename Encoder>
Result<EncodedText> encode_seven_bit(std::string_view text, std::string_view pairs, const Tables& tables,
                                     Encoder encoder) {
  const Result<const DoubleByte*> table = tables.double_byte(pairs);
  if (!table.ok()) return table.error();
  EncodedText result;
  result.lost = encoder(text, *table.value(), result.bytes);
  return result;
}

Result<EncodedText> encode_chinese_2022(std::string_view text, const Tables& tables) {
  const Result<const DoubleByte*> gbk = tables.double_byte("gbk"), euc_tw = tables.double_byte("euc-tw");
  if (!gbk.ok()) return gbk.error();
  if (!euc_tw.ok()) return euc_tw.error();
  const Result<const Index*> plane_2 = tables.index("euc-tw-2");
  if (!plane_2.ok()) return plane_2.error();
  EncodedText result;
  result.lost = encode_iso_2022_cn(text, {*gbk.value(), *euc_tw.value(), *plane_2.value()}, result.bytes);
  return result;
}

/// Of which ASCII's characters are other bytes.
EncodedText encode_code_page(std::string_view text, const SingleByte& table) {
  EncodedText result;
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    const std::optional<std::uint8_t> byte = table.encode(c.value);
    result.bytes.push_back(static_cast<char>(byte ? *byte : table.encode('?').value_or('?')));
    result.lost += byte ? 0 : 1;
  }
  return result;
}

Result<EncodedText> encode_single_byte(std::string_view text, std::string_view name, const Tables& tables) {
  const Result<const SingleByte*> table = tables.single_byte(name);
  if (!table.ok()) return table.error();
  if (!table.value()->is_ascii()) return encode_code_page(text, *table.value());
  return encode_each(text, [&](char32_t c, std::string& out) {
    const std::optional<std::uint8_t> byte = table.value()->encode(c);
    if (byte) out.push_back(static_cast<char>(*byte));
    return byte.has_value();
  });
}

}  // namespace

Result<EncodedText> encode(std::string_view text, std::string_view label, const Tables& tables) {
  const std::string_view name = name_of_label(label);
  switch (family_of(name)) {
    case Family::utf8:
    case Family::replacement:  // https://encoding.spec.whatwg.org/#get-an-output-encoding
      return EncodedText{unicode::to_well_formed(text).text, 0};
    case Family::utf16:
      return EncodedText{encode_utf16(text, name == "utf-16be"), 0};
    case Family::single_byte:
    case Family::ebcdic:
      return encode_single_byte(text, name, tables);
    case Family::multi_byte:
      return encode_multi_byte(text, name, tables);
    case Family::iso_2022_jp:
      return encode_seven_bit(text, "euc-jp", tables, encode_iso_2022_jp);
    case Family::iso_2022_kr:
      return encode_seven_bit(text, "euc-kr", tables, encode_iso_2022_kr);
    case Family::iso_2022_cn:
      return encode_chinese_2022(text, tables);
    case Family::hz:
      return encode_seven_bit(text, "gbk", tables, encode_hz);
    case Family::utf7:
      return Error{ErrorCode::unknown_encoding, "UTF-7 can be read, not written: use utf-8."};
    case Family::none:
      break;
  }
  return unknown_label(label);
}

}  // namespace unbake::encoding
