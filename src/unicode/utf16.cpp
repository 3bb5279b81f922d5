#include "unicode/utf16.hpp"

#include <cstddef>

// This room has the name of ICU's folder.
#include <unicode/utf16.h>

namespace unbake::unicode {

std::u16string to_utf16(std::u32string_view code_points) {
  std::u16string utf16;
  utf16.reserve(code_points.size());
  for (const char32_t c : code_points) {
    if (U_IS_SUPPLEMENTARY(c)) {
      utf16.push_back(U16_LEAD(c));
      utf16.push_back(U16_TRAIL(c));
    } else {
      utf16.push_back(static_cast<char16_t>(c));
    }
  }
  return utf16;
}

std::u32string to_utf32(std::u16string_view utf16) {
  std::u32string code_points;
  code_points.reserve(utf16.size());
  for (std::size_t at = 0; at < utf16.size();) {
    UChar32 c = 0;
    U16_NEXT(utf16.data(), at, utf16.size(), c);
    code_points.push_back(static_cast<char32_t>(c));
  }
  return code_points;
}

}  // namespace unbake::unicode
