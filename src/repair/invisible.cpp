#include "repair/invisible.hpp"

#include <array>
#include <cstdint>

#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {

namespace {

// Scripts that are written without spaces and not broken by characters either: a zero-width space shows where a line
// may end. Blocks Thai and Lao, Tibetan, Myanmar, Khmer, Tai Le and New Tai Lue, Tai Tham.
bool needs_zero_width_space(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0FFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x1950 && c <= 0x19DF) || (c >= 0x1A20 && c <= 0x1AAF);
}

// The first bytes of the UTF-8 of all that may be invisible.
constexpr std::array<bool, 256> kMayBegin = [] {
  std::array<bool, 256> may{};
  for (char32_t c = 0; c < 0x80; ++c) may[c] = may_be_idle(c);
  for (const unsigned lead : {0xC2, 0xE2, 0xEF}) may[lead] = true;  // U+0080-00BF, 2000-2FFF, F000-FFFF
  return may;
}();

}  // namespace

bool is_idle_invisible(std::u32string_view text, std::size_t at, bool has_rtl) {
  const char32_t c = text[at];
  if (c < 0x20) return c != U'\t' && c != U'\n' && c != U'\r';
  if (c < 0xAD) return c == 0x7F;
  switch (c) {
    case 0x200B:  // zero width space
      return at == 0 || !needs_zero_width_space(text[at - 1]);
    case 0x00AD:  // soft hyphen
    case 0x2060:  // word joiner
    case 0xFEFF:  // zero width no-break space, the byte order mark
      return true;
    case 0x200C:    // zero width non-joiner
    case 0x200D: {  // zero width joiner
      const auto is_cjk_at = [&](std::size_t i) { return i < text.size() && unicode::is_cjk(text[i]); };
      return at > 0 && is_cjk_at(at - 1) && is_cjk_at(at + 1);
    }
    default:
      return !has_rtl && is_direction_mark(c);
  }
}

bool has_invisible(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const auto byte = static_cast<std::uint8_t>(utf8[at]);
    if (kMayBegin[byte] && may_be_idle(unicode::decode_at(utf8, at).value)) return true;
  }
  return false;
}

}  // namespace unbake::repair
