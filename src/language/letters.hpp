// What every score of letters adds to the models: what kind a character is, and what costs beside the pairs. Bytes of
// an unknown encoding (encoding/detect/letter_score.hpp) and text (text_score.hpp) are weighed alike by these, so that
// detection and repair agree.
#pragma once

#include <cmath>
#include <cstdint>

#include "unicode/properties.hpp"

namespace unbake::language {

// All costs are in nats: -ln P.

/// A character that is not in a language's list of symbols is one of so many letters of its script, of other scripts,
/// of signs.
inline const double kOtherLetter = std::log(30.F), kOtherScript = std::log(600.F), kOtherSign = std::log(60.F);
/// A letter is one of 26 where a model of another alphabet only knows that it is of ASCII.
inline const double kOneAsciiLetter = std::log(26.F);
/// A C1 control, a private-use code, or what no character is assigned to.
inline constexpr double kNoCharacter = 16;
/// A capital stands where the model, which knows no case, expects a letter: at the front of a word; behind another
/// capital; inside a word of small letters.
inline constexpr double kCapitalFirst = 1.5, kCapitalNext = 0.5, kCapitalInside = 6;
/// A sign that is no punctuation stands right beside a letter.
inline constexpr double kSignInWord = 2;

enum class Kind : std::uint8_t {
  boundary,  ///< ASCII but its letters, no-break space, punctuation
  sign,
  none,  ///< no character
  small,
  capital,
  letter,  ///< of scripts without case
};
/// Of a letter or what counts as one.
constexpr bool is_word(Kind kind) { return kind >= Kind::small; }

/// General category L, and the combining marks U+0300-036F, which are a part of their letter.
inline bool is_letter_or_mark(char32_t c) { return unicode::is_letter(c) || (c >= 0x300 && c <= 0x36F); }

/// `is_word`: it counts as a letter. Which marks and signs of a script do is for the caller to say.
inline Kind kind_of(char32_t c, bool is_word) {
  if (!is_word) return c < 0x80 || c == 0xA0 || unicode::is_punctuation(c) ? Kind::boundary : Kind::sign;
  if (unicode::is_upper(c)) return Kind::capital;
  return unicode::is_lower(c) ? Kind::small : Kind::letter;
}

/// What case costs, and signs in words, of a character behind another. It says something only where one of the two is
/// beyond ASCII: that of ASCII is the same in all encodings.
constexpr double case_cost(Kind before, Kind kind) {
  if (kind == Kind::capital) {
    if (before == Kind::small) return kCapitalInside;
    return before == Kind::capital ? kCapitalNext : kCapitalFirst;
  }
  if (before != Kind::sign && kind != Kind::sign) return 0;
  return is_word(before) || is_word(kind) ? kSignInWord : 0;
}

}  // namespace unbake::language
