// Code points as UTF-16, in which ICU works. Internal to the room.
#pragma once

#include <string>
#include <string_view>

namespace unbake::unicode {

/// What is no code point is kept as its low 16 bits.
std::u16string to_utf16(std::u32string_view code_points);

/// Half a surrogate pair stays as it is.
std::u32string to_utf32(std::u16string_view utf16);

}  // namespace unbake::unicode
