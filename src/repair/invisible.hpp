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

}  // namespace unbake::repair
