#include "repair/escape/escape_signs.hpp"

#include <cstddef>

#include "base/ascii.hpp"
#include "unicode/find_bytes.hpp"

namespace unbake::repair {
namespace {

bool is_hexadecimal(char c) { return hex_value(c) >= 0; }

}  // namespace

bool looks_escaped(std::string_view utf8) {
  // Escapes are of three characters at least; a line that ends in '=' may go on with the next.
  if (utf8.ends_with('=') && utf8.find('=') + 1 < utf8.size()) return true;
  for (std::size_t at = 0; (at = unicode::find_bytes<'&', '\\', '%', '=', '~'>(utf8, at)) + 2 < utf8.size(); ++at) {
    const char next = utf8[at + 1];
    const char letter = static_cast<char>(next | 0x20);
    switch (utf8[at]) {
      case '&':
        if (next == '#' || is_ascii_alpha(next)) return true;
        break;
      case '\\':
        if (letter == 'u' || next == 'x') return true;
        break;
      case '~':
        if (next == '{') return true;
        break;
      default:
        if (utf8[at] == '=' && next == '?') return true;
        if (letter == 'u' ? utf8[at] == '%' : is_hexadecimal(next) && is_hexadecimal(utf8[at + 2])) return true;
    }
  }
  return false;
}

}  // namespace unbake::repair
