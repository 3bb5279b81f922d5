#include "repair/suspicion.hpp"

#include <array>
#include <cstddef>

#include "repair/broken.hpp"
#include "repair/misread_signs.hpp"
#include "repair/notes.hpp"
#include "unicode/utf32.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kWideBracket = "\xEF\xBC\x88";  // U+FF08
constexpr std::size_t kWindow = 40;                        // bytes: the longest note, with room

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// What escapes begin with, by byte: one look-up for each byte of a text.
constexpr std::array<bool, 256> kBeginsEscape = [] {
  std::array<bool, 256> begins{};
  for (const char c : std::string_view{"&\\%=~"}) begins[static_cast<unsigned char>(c)] = true;
  return begins;
}();

// The code points of a short window, which may be cut within its last character.
std::u32string window(std::string_view utf8, std::size_t at) { return unicode::to_utf32(utf8.substr(at, kWindow)); }

/// Punctuation behind the '?' of a lost byte.
bool is_replaced(char c) { return is_ascii(c) && replaced_punctuation(static_cast<unsigned char>(c)) != 0; }

/// Does ASCII that ends in a lost byte end here: "XSS?" or "XSS?:" before text beyond ASCII?
bool ends_in_lost_byte(std::string_view utf8, std::size_t at) {
  if (at >= 1 && utf8[at - 1] == '?') {
    const std::u32string next = window(utf8, at);
    return !next.empty() && replaced_punctuation(next[0]) != 0;
  }
  return at >= 2 && utf8[at - 2] == '?' && is_replaced(utf8[at - 1]);
}

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

}  // namespace

bool looks_damaged(std::string_view utf8) {
  for (std::size_t at = 0; (at = unicode::skip_ascii(utf8, at)) < utf8.size();) {
    if (ends_in_lost_byte(utf8, at)) return true;
    for (; at < utf8.size() && !is_ascii(utf8[at]); ++at) {
      if (utf8[at] != kReplacement.front()) continue;  // the same byte begins both
      if (utf8.substr(at).starts_with(kReplacement)) return true;
      if (utf8.substr(at).starts_with(kWideBracket) && note_at(window(utf8, at), 0)) return true;
    }
    if (at == utf8.size()) break;
    if (utf8[at] == '(' && note_at(window(utf8, at), 0)) return true;
    if (utf8[at] == '?' && at + 1 < utf8.size()) {
      const char next = utf8[at + 1];
      if (!is_ascii(next) || is_replaced(next)) return true;
      if (residue_at(window(utf8, at + 1), 0)) return true;
    }
  }
  return looks_misread(utf8);
}

bool looks_escaped(std::string_view utf8) {
  // Escapes are of three characters at least; a line that ends in '=' may go on with the next.
  if (utf8.ends_with('=') && utf8.find('=') + 1 < utf8.size()) return true;
  for (std::size_t at = 0; at + 2 < utf8.size(); ++at) {
    if (!kBeginsEscape[static_cast<unsigned char>(utf8[at])]) continue;
    const char next = utf8[at + 1];
    const char letter = static_cast<char>(next | 0x20);
    switch (utf8[at]) {
      case '&':
        if (next == '#' || (letter >= 'a' && letter <= 'z')) return true;
        break;
      case '\\':
        if (letter == 'u' || next == 'x') return true;
        break;
      case '~':
        if (next == '{') return true;
        break;
      default:
        if (letter == 'u' ? utf8[at] == '%' : is_hexadecimal(next) && is_hexadecimal(utf8[at + 2])) return true;
    }
  }
  return false;
}

}  // namespace unbake::repair
