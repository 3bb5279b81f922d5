#include "unicode/utf32.hpp"

#include "unicode/utf8_writer.hpp"

namespace unbake::unicode {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (const CodePoint& c : CodePoints(utf8)) out.push_back(c.value);
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
