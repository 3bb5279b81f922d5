#include "encoding/decode/hz.hpp"

#include <optional>

#include "unicode/utf8.hpp"
#include "unicode/utf8_writer.hpp"

namespace unbake::encoding {
namespace {

constexpr bool is_printable(std::uint8_t byte) { return byte >= 0x21 && byte <= 0x7E; }

}  // namespace

std::size_t decode_hz(Bytes bytes, const DoubleByte& gbk, std::string& out) {
  unicode::Utf8Writer writer(out);
  std::size_t bad = 0;
  bool in_pairs = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint8_t byte = bytes[i], next = i + 1 < bytes.size() ? bytes[i + 1] : 0;
    if (byte == '~' && (next == '{' || next == '}' || next == '~' || next == '\n')) {
      if (next == '~') writer.put('~');
      if (next == '{') in_pairs = true;
      if (next == '}') in_pairs = false;
      ++i;  // a tilde at the end of a line joins it with the next
      continue;
    }
    if (byte == '\n') in_pairs = false;
    if (!in_pairs && byte < 0x80) {
      writer.put(byte);
      continue;
    }
    const bool is_pair = in_pairs && is_printable(byte) && is_printable(next);
    const char32_t c = is_pair ? gbk.decode(byte | 0x80, next | 0x80) : 0;
    bad += c == 0 ? 1 : 0;
    writer.put(c == 0 ? unicode::kReplacement : c);
    i += is_pair ? 1 : 0;
  }
  return bad;
}

std::size_t encode_hz(std::string_view text, const DoubleByte& gbk, std::string& out) {
  std::size_t lost = 0;
  bool in_pairs = false;
  const auto switch_to = [&](bool pairs) {
    if (pairs != in_pairs) out += pairs ? "~{" : "~}";
    in_pairs = pairs;
  };
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    const auto pair = c.value < 0x80 ? std::nullopt : gbk.encode(c.value);
    const bool fits = pair && is_printable(pair->first & 0x7F) && is_printable(pair->second & 0x7F) &&
                      (pair->first & pair->second & 0x80) != 0;
    switch_to(fits);
    if (fits) {
      out.push_back(static_cast<char>(pair->first & 0x7F));
      out.push_back(static_cast<char>(pair->second & 0x7F));
    } else if (c.value < 0x80) {
      if (c.value == '~') out.push_back('~');
      out.push_back(static_cast<char>(c.value));
    } else {
      out.push_back('?');
      ++lost;
    }
  }
  switch_to(false);
  return lost;
}

}  // namespace unbake::encoding
