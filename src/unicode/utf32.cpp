#include "unicode/utf32.hpp"

#include "unicode/utf8.hpp"

namespace unbake::unicode {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (const CodePoint& c : CodePoints(utf8)) out.push_back(c.value);
  return out;
}

std::string from_utf32(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size() * 3);
  for (const char32_t c : code_points) append(out, c);
  return out;
}

}  // namespace unbake::unicode
