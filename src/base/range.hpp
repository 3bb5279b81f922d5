// Ranges of code points and of bytes, both ends included.
#pragma once

namespace unbake {

constexpr bool in(char32_t value, char32_t first, char32_t last) { return value - first <= last - first; }

}  // namespace unbake
