// Text as code points, for work that looks ahead and back by characters.
#pragma once

#include <string>
#include <string_view>

namespace unbake::unicode {

/// Each ill-formed subpart becomes U+FFFD.
std::u32string to_utf32(std::string_view utf8);

/// A surrogate or a value over U+10FFFF is written as U+FFFD.
std::string from_utf32(std::u32string_view code_points);

}  // namespace unbake::unicode
