#include "repair/suspicion.hpp"

#include <cstddef>

#include "repair/notes.hpp"
#include "unicode/utf32.hpp"

namespace unbake::repair {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kWideBracket = "\xEF\xBC\x88";  // U+FF08
constexpr std::size_t kWindow = 40;                        // bytes: the longest note, with room

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The code points of a short window, which may be cut within its last character.
std::u32string window(std::string_view utf8, std::size_t at) { return unicode::to_utf32(utf8.substr(at, kWindow)); }

}  // namespace

bool looks_damaged(std::string_view utf8) {
  if (utf8.find(kReplacement) != std::string_view::npos) return true;
  for (std::size_t at = utf8.find_first_of("?("); at != std::string_view::npos; at = utf8.find_first_of("?(", at + 1)) {
    if (at == 0 || is_ascii(utf8[at - 1])) continue;
    if (utf8[at] == '(') {
      if (note_at(window(utf8, at), 0)) return true;
    } else if (at + 1 < utf8.size()) {
      const char next = utf8[at + 1];
      if (!is_ascii(next) || next == '!' || next == ',' || next == ':' || next == ';' || next == '?') return true;
      if (residue_at(window(utf8, at + 1), 0)) return true;
    }
  }
  for (std::size_t at = utf8.find(kWideBracket); at != std::string_view::npos; at = utf8.find(kWideBracket, at + 3)) {
    if (note_at(window(utf8, at), 0)) return true;
  }
  return false;
}

}  // namespace unbake::repair
