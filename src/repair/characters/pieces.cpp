#include "repair/characters/pieces.hpp"

#include <algorithm>
#include <string>

#include "unicode/normalize.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

/// Letters with accents begin here.
constexpr char32_t kFirstWhole = 0xC0;
/// Those further on are no letters with accents, but syllables and ideographs.
constexpr char32_t kLastWhole = 0x1FFF;

/// The five tones of Vietnamese.
constexpr std::u32string_view kTones = U"\u0300\u0301\u0303\u0309\u0323";
/// Its vowels with a mark of their own, and those without.
constexpr std::u32string_view kMarkedVowels = U"ăâêôơưĂÂÊÔƠƯ", kPlainVowels = U"aeiouyAEIOUY";

bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

void Pieces::look(std::u32string_view block) {
  for (const char32_t c : block) {
    if (c >= kFirstWhole && c <= kLastWhole && unicode::is_letter(c)) whole_.insert(c);
  }
  for (const unicode::Rewriting& part : unicode::rewritings(block, unicode::NormalForm::nfc)) {
    if (part.after.size() == 1 && part.end - part.begin > 1) pieces_.insert(part.after[0]);
  }
}

bool Pieces::are_shown() const {
  return std::ranges::any_of(pieces_, [this](char32_t piece) {
    if (whole_.contains(piece)) return true;
    const std::u32string parts = unicode::decomposed(piece);
    if (parts.size() != 2 || !has(kMarkedVowels, parts[0]) || !has(kTones, parts[1])) return false;
    return std::ranges::any_of(kPlainVowels, [&](char32_t vowel) {
      const char32_t whole = unicode::composed(vowel, parts[1]);
      return whole != 0 && whole_.contains(whole);
    });
  });
}

}  // namespace unbake::repair
