// What broken bytes look like.
#pragma once

#include <cstdint>
#include <string_view>

namespace unbake::repair {

/// '?' or U+FFFD: what decoders show for bytes that are no character.
constexpr bool is_broken(char32_t c) { return c == U'?' || c == U'\uFFFD'; }

/// The trail byte of the full-width punctuation (A3 xx) that stands for `c`, folded or not; 0 for any other character.
constexpr std::uint8_t replaced_punctuation(char32_t c) {
  constexpr char32_t kFullWidth = 0xFEE0;  // from U+0021 to U+FF01
  constexpr std::u32string_view kReplaced = U"!,:;?";
  const char32_t folded = c > kFullWidth ? c - kFullWidth : c;
  return kReplaced.find(folded) == std::u32string_view::npos ? 0 : static_cast<std::uint8_t>(folded + 0x80);
}

}  // namespace unbake::repair
