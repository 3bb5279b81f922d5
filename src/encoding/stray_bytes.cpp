#include "encoding/stray_bytes.hpp"

#include <cstdint>
#include <string_view>

#include "base/ascii.hpp"
#include "base/range.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// More malformed bytes in a row are pieces of something else.
constexpr std::size_t kLongestRun = 2;

enum class Kind : std::uint8_t { none, dash, quote, apostrophe, mark, letter, capital };

/// What a byte over 7F is in windows-1252. C0 and C1, and F5 and what is above but for letters that are usual, stand in
/// no UTF-8: what broke a text wrote them.
Kind kind_of(std::uint8_t byte) {
  switch (byte) {
    case 0x96:  // en dash
    case 0x97:  // em dash
      return Kind::dash;
    case 0x92:
      return Kind::apostrophe;
    case 0x82:
    case 0x84:
    case 0x8B:
    case 0x91:
    case 0x93:
    case 0x94:
    case 0x9B:
    case 0xAB:
    case 0xBB:
      return Kind::quote;
    case 0x80:  // euro sign
    case 0x85:  // ellipsis
    case 0x95:  // bullet
    case 0x99:  // trade mark sign
    case 0xA0:  // no-break space
    case 0xA1:
    case 0xA3:
    case 0xA7:
    case 0xA9:
    case 0xAE:
    case 0xB0:
    case 0xB1:
    case 0xB5:
    case 0xB7:
    case 0xBF:
      return Kind::mark;
    case 0x9A:
    case 0x9C:
    case 0x9E:
    case 0xF6:
    case 0xF8:
    case 0xF9:
    case 0xFA:
    case 0xFB:
    case 0xFC:
      return Kind::letter;
    default:
      if (in(byte, 0xDF, 0xF4)) return Kind::letter;
      return in(byte, 0xC2, 0xDE) && byte != 0xD7 ? Kind::capital : Kind::none;
  }
}

/// Does a run of bytes of this kind stand between these two characters in text? A space stands for the edges.
bool fits(Kind kind, char32_t before, char32_t after) {
  const bool in_word = unicode::is_letter(before) && unicode::is_letter(after);
  const bool beside_ascii = is_ascii_alpha(before) || is_ascii_alpha(after);
  switch (kind) {
    case Kind::dash:
      return (before == U' ') == (after == U' ');
    case Kind::apostrophe:
      return beside_ascii || (unicode::is_letter(before) && !unicode::is_han(before));
    case Kind::quote:
    case Kind::mark:
      return !in_word || (kind == Kind::mark && unicode::is_han(before) && unicode::is_han(after));
    case Kind::letter:
      return beside_ascii && !unicode::is_han(before) && !unicode::is_han(after);
    case Kind::capital:
      return !unicode::is_letter(before) && is_ascii_alpha(after);
    case Kind::none:
      break;
  }
  return false;
}

}  // namespace

std::vector<Stray> stray_bytes(Bytes bytes) {
  const std::string_view text = as_text(bytes);
  std::vector<Stray> found;
  std::size_t begin = unicode::first_ill_formed(text);
  char32_t before = U' ';
  if (begin != std::string_view::npos && begin > 0) {
    std::size_t last = begin - 1;
    while (last > 0 && (bytes[last] & 0xC0) == 0x80) --last;
    before = unicode::decode_at(text, last).value;
  }
  for (std::size_t i = begin; i < text.size();) {
    const unicode::CodePoint here = unicode::decode_at(text, i);
    if (here.well_formed) {
      before = here.value;
      i += here.length;
      continue;
    }
    std::size_t end = i;
    Kind kind = kind_of(bytes[i]);
    for (; end < text.size(); ++end) {
      const unicode::CodePoint c = unicode::decode_at(text, end);
      if (c.well_formed) break;
      const bool is_same = kind_of(bytes[end]) == kind && (kind == Kind::letter || bytes[end] == bytes[i]);
      if (c.length > 1 || !is_same) kind = Kind::none;
    }
    const char32_t after = end < text.size() ? unicode::decode_at(text, end).value : U' ';
    const auto edge = [](char32_t c) {
      return c == U'\n' || c == U'\r' || c == U'\t' || c == U'<' || c == U'>' ? U' ' : c;
    };
    if (end - i <= kLongestRun && fits(kind, edge(before), edge(after))) found.push_back({i, end});
    i = end;
    before = U'\uFFFD';
  }
  return found;
}

}  // namespace unbake::encoding
