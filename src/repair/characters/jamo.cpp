#include "repair/characters/jamo.hpp"

#include <cstddef>

namespace unbake::repair {
namespace {

// In the order of the Unicode Standard, 3.12 Conjoining Jamo Behavior.
constexpr std::u32string_view kInitials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view kFinals = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
constexpr char32_t kFirstVowel = U'ㅏ', kLastVowel = U'ㅣ';
constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kVowels = 21, kFinalsAndNone = 28;

constexpr bool is_jamo(char32_t c) { return c >= 0x3131 && c <= 0x3163; }
constexpr bool is_vowel(char32_t c) { return c >= kFirstVowel && c <= kLastVowel; }

/// The syllable that begins at `at`; its end is `at` where there is none. A consonant belongs to the vowel behind it,
/// if there is one.
unicode::Rewriting syllable_at(std::u32string_view run, std::size_t at) {
  const std::size_t initial = kInitials.find(run[at]);
  if (initial == std::u32string_view::npos || at + 1 == run.size() || !is_vowel(run[at + 1])) return {at, at, {}};
  char32_t syllable =
      kFirstSyllable + (static_cast<char32_t>(initial) * kVowels + (run[at + 1] - kFirstVowel)) * kFinalsAndNone;
  std::size_t end = at + 2;
  const bool closes = end < run.size() && !is_vowel(run[end]) && (end + 1 == run.size() || !is_vowel(run[end + 1]));
  if (closes) {
    const std::size_t final = kFinals.find(run[end]);
    if (final != std::u32string_view::npos) {
      syllable += static_cast<char32_t>(final) + 1;
      ++end;
    }
  }
  return {at, end, std::u32string(1, syllable)};
}

}  // namespace

std::vector<unicode::Rewriting> jamo_syllables(std::u32string_view text) {
  std::vector<unicode::Rewriting> syllables;
  bool has_word = false;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_jamo(text[end])) ++end;
    const std::size_t before = syllables.size();
    for (std::size_t at = 0; at < end - begin;) {
      unicode::Rewriting syllable = syllable_at(text.substr(begin, end - begin), at);
      if (syllable.end == at) return {};
      at = syllable.end;
      syllables.push_back({begin + syllable.begin, begin + syllable.end, std::move(syllable.after)});
    }
    has_word = has_word || syllables.size() - before >= 2;
    begin = end + 1;
  }
  return has_word ? syllables : std::vector<unicode::Rewriting>{};
}

}  // namespace unbake::repair
