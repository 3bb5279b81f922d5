#include "encoding/encode.hpp"

#include "encoding/iso_2022_jp.hpp"
#include "encoding/label.hpp"
#include "encoding/own_tables.hpp"
#include "unicode/converter.hpp"
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

/// https://encoding.spec.whatwg.org/#gb18030-encoder with is-GBK set: the euro sign is one byte, nothing has four.
bool encode_gbk(char32_t c, unicode::Converter& gb18030, std::string& out) {
  constexpr char32_t kEuro = 0x20AC;
  if (c == kEuro) {
    out.push_back('\x80');
    return true;
  }
  const std::size_t before = out.size();
  if (!gb18030.encode(c, out)) return false;
  if (out.size() - before <= 2) return true;
  out.resize(before);
  return false;
}

/// Writes each code point with put(code_point, out), and '?' where that says no.
template <typename Put>
EncodedText encode_each(std::string_view text, Put put) {
  EncodedText result;
  result.bytes.reserve(text.size());
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    if (put(c.value, result.bytes)) continue;
    result.bytes.push_back('?');
    ++result.lost;
  }
  return result;
}

}  // namespace

Result<EncodedText> encode(std::string_view text, std::string_view label) {
  const std::string_view name = name_of_label(label);
  if (name == "utf-8" || name == "replacement") return EncodedText{unicode::to_well_formed(text).text, 0};
  if (name == "utf-16le" || name == "utf-16be") return EncodedText{encode_utf16(text, name == "utf-16be"), 0};
  if (has_own_table(name)) {
    return encode_each(text, [name](char32_t c, std::string& out) {
      const std::optional<std::uint8_t> byte = encode_own(name, c);
      if (byte) out.push_back(static_cast<char>(*byte));
      return byte.has_value();
    });
  }
  const bool is_iso_2022_jp = name == "iso-2022-jp";
  const std::string_view table = icu_table(is_iso_2022_jp ? "euc-jp" : name);
  if (table.empty()) return unknown_label(label);
  Result<unicode::Converter> opened = unicode::Converter::open(table);
  if (!opened.ok()) return opened.error();
  unicode::Converter& converter = opened.value();
  if (is_iso_2022_jp) {
    EncodedText result;
    result.lost = encode_iso_2022_jp(text, converter, result.bytes);
    return result;
  }
  const bool is_gbk = name == "gbk";
  return encode_each(text, [&](char32_t c, std::string& out) {
    return is_gbk ? encode_gbk(c, converter, out) : converter.encode(c, out);
  });
}

}  // namespace unbake::encoding
