// Invisible characters that do nothing but spoil searching and copying.
#pragma once

#include <cstddef>
#include <string_view>

namespace unbake::repair {

/// True where the character at `at` can go without a reader noticing: zero-width space (but in scripts that need it to
/// break lines, as Khmer), word joiner, byte order mark, soft hyphen, control characters but tab and line ends; bidi
/// marks and embeddings where `has_rtl` is false; joiners (ZWJ, ZWNJ) between two CJK characters. Joiners elsewhere are
/// an Indic or Arabic script's or an emoji's own.
bool is_idle_invisible(std::u32string_view text, std::size_t at, bool has_rtl);

/// Left-to-right and right-to-left marks, embeddings, overrides and isolates.
constexpr bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Is it one of those that is_idle_invisible() can be true of?
constexpr bool may_be_idle(char32_t c) {
  if (c < 0xAD) return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || c == 0x7F;
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || is_direction_mark(c);
}

/// Is there any in UTF-8? Ill-formed text may be said to have one that it has not.
bool has_invisible(std::string_view utf8);

}  // namespace unbake::repair
