#include "repair/model/annotations.hpp"

#include "repair/model/pinyin.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf32.hpp"

namespace unbake::repair {
namespace {

// "zhuǎng5": six letters and a tone digit; a tone written as a combining mark makes one more.
constexpr std::size_t kLongestSyllable = 8;

bool is_syllable_character(char32_t c) {
  return (c >= U'0' && c <= U'5') || c == U':' || c == U'\u0300' || c == U'\u0301' || c == U'\u0304' ||
         c == U'\u030C' || c == U'\u0308' || (unicode::is_letter(c) && !unicode::is_cjk(c));
}

}  // namespace

std::optional<Annotation> residue_at(std::u32string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at <= kLongestSyllable && is_syllable_character(text[end])) ++end;
  if (end == at || end == text.size() || (text[end] != U')' && text[end] != U'\uFF09')) return std::nullopt;
  std::string pinyin = unicode::from_utf32(text.substr(at, end - at));
  if (!is_pinyin_syllable(pinyin)) return std::nullopt;
  return Annotation{end + 1, std::move(pinyin)};
}

std::optional<Annotation> annotation_at(std::u32string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != U'(' && text[at] != U'\uFF08')) return std::nullopt;
  return residue_at(text, at + 1);
}

}  // namespace unbake::repair
