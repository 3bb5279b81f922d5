#include "repair/suspicion.hpp"

#include <cstddef>
#include <cstdint>

#include "repair/misread/misread_signs.hpp"
#include "repair/model/annotations.hpp"
#include "repair/model/broken.hpp"
#include "unicode/find_bytes.hpp"
#include "unicode/utf32.hpp"

namespace unbake::repair {
namespace {

constexpr std::uint8_t kWideLead = 0xEF;                   // the first byte of both
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kWideBracket = "\xEF\xBC\x88";  // U+FF08
constexpr std::size_t kWindow = 40;                        // bytes: the longest annotation, with room

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// The code points of a short window, which may be cut within its last character.
std::u32string window(std::string_view utf8, std::size_t at) { return unicode::to_utf32(utf8.substr(at, kWindow)); }

/// Punctuation behind the '?' of a lost byte.
bool is_replaced(char c) { return is_ascii(c) && replaced_punctuation(static_cast<unsigned char>(c)) != 0; }

/// Does a '?' stand for a lost byte: behind text beyond ASCII with more of it, punctuation or the rest of an annotation
/// behind itself; or behind ASCII, "XSS?" or "XSS?:", with punctuation or text beyond ASCII?
bool is_lost_byte(std::string_view utf8, std::size_t at, bool is_behind_text) {
  if (at + 1 == utf8.size()) return false;
  const char next = utf8[at + 1];
  if (is_behind_text && (!is_ascii(next) || is_replaced(next) || residue_at(window(utf8, at + 1), 0))) return true;
  if (!is_ascii(next)) return replaced_punctuation(window(utf8, at + 1)[0]) != 0;
  return next != '?' && is_replaced(next) && at + 2 < utf8.size() && !is_ascii(utf8[at + 2]);
}

/// Annotations, and what stands for lost bytes.
bool has_losses(std::string_view utf8) {
  // All that is looked for is at one of these bytes, of which sound text has few.
  for (std::size_t at = 0; (at = unicode::find_bytes<kWideLead, '(', '?'>(utf8, at)) < utf8.size(); ++at) {
    const bool is_behind_text = at > 0 && !is_ascii(utf8[at - 1]);
    switch (utf8[at]) {
      case '(':
        if (is_behind_text && annotation_at(window(utf8, at), 0)) return true;
        break;
      case '?':
        if (is_lost_byte(utf8, at, is_behind_text)) return true;
        break;
      default:
        if (utf8.substr(at).starts_with(kReplacement)) return true;
        if (utf8.substr(at).starts_with(kWideBracket) && annotation_at(window(utf8, at), 0)) return true;
    }
  }
  return false;
}

}  // namespace

bool looks_damaged(std::string_view utf8) { return has_losses(utf8) || looks_misread(utf8); }

Suspicion suspect(const std::vector<html::Block>& blocks) {
  // Of the ideographs of sound pages few are in blocks with a faint sign, of misread ones most: a fifth tells.
  constexpr std::size_t kFaintShare = 5;
  Suspicion suspicion;
  std::size_t ideographs = 0, faint = 0;
  for (const html::Block& block : blocks) {
    const std::string_view text = block.content.text;
    const MisreadLook look = look_for_misreading(text);
    suspicion.misread = suspicion.misread || look.sign == MisreadLook::Sign::clear;
    suspicion.lossy = suspicion.lossy || has_losses(text);
    ideographs += look.ideographs;
    if (look.sign == MisreadLook::Sign::faint) faint += look.ideographs;
  }
  suspicion.by_faint_signs = faint * kFaintShare > ideographs;
  suspicion.misread = suspicion.misread || suspicion.by_faint_signs;
  suspicion.damaged = suspicion.misread || suspicion.lossy;
  return suspicion;
}

}  // namespace unbake::repair
