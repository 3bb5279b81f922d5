// Pinyin syllables as people and programs write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unbake::repair {

struct PinyinSyllable {
  std::size_t bytes = 0;  ///< how much of the text it is, in UTF-8 bytes
  std::string letters;    ///< lower-case ASCII without the tone; v for u with diaeresis
  std::uint8_t tone = 0;  ///< 1-4; 5 where the digit 5 or 0 marks the neutral tone; 0 where no tone is given
};

/// The longest syllable of the Mandarin syllable table that the text begins with: in any case; with a tone mark
/// (precomposed or combining), a tone digit behind it or no tone; u with diaeresis as such, as "v" or as "u:"; a and g
/// also as U+0251 and U+0261, which textbooks use. Interjections without a vowel (m, n, ng, hm, hng) need a tone mark.
/// What follows is not looked at: "banana" begins with "ban", "anchor" with "an".
std::optional<PinyinSyllable> pinyin_at(std::string_view text);

/// Whether the whole text is one such syllable.
bool is_pinyin_syllable(std::string_view text);

}  // namespace unbake::repair
