#include "unicode/utf32.hpp"

#include <algorithm>
#include <cstddef>

#include "unicode/utf8_writer.hpp"

namespace unbake::unicode {

std::u32string to_utf32(std::string_view utf8) {
  // As many as there are bytes that begin something: in sound text that is exact, and for Chinese a third of the bytes.
  // A page's blocks are kept so all at once.
  const auto begins =
      std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
  std::u32string out(static_cast<std::size_t>(begins), U'\0');
  std::size_t size = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const ShortCodePoint c = decode_short_at(utf8, at);
    if (size == out.size()) out.resize(utf8.size());  // no code point has less than a byte
    out[size++] = c.value;
    at += c.length;
  }
  out.resize(size);
  return out;
}

std::string from_utf32(std::u32string_view code_points) {
  std::string out;
  // Into place: appending code point by code point takes four times as long.
  out.resize(code_points.size() * kLongestUtf8);
  std::size_t size = 0;
  for (const char32_t c : code_points) {
    const bool is_none = c > kMaxCodePoint || (c >= 0xD800 && c <= 0xDFFF);
    size += write_utf8(out.data() + size, is_none ? kReplacement : c);
  }
  out.resize(size);
  return out;
}

}  // namespace unbake::unicode
