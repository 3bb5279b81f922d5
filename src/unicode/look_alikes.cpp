#include "unicode/look_alikes.hpp"

#include <cstddef>

namespace unbake::unicode {

char32_t latin_look_alike(char32_t letter) {
  if (letter < 0x80) return 0;
  std::size_t begin = 0, end = kLookAlikes.size() / 2;
  while (begin < end) {
    const std::size_t middle = (begin + end) / 2;
    if (kLookAlikes[2 * middle] < letter) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return 2 * begin < kLookAlikes.size() && kLookAlikes[2 * begin] == letter ? kLookAlikes[2 * begin + 1] : 0;
}

char32_t look_alike_in(Script script, char32_t ascii) {
  // Of the letters that look the same, the first is that of most languages: а is U+0430, its copies for Abkhaz and
  // others come later. Letters before the alphabet of Russian (і, ј, ѕ) are those of a few.
  const char32_t first = script == Script::cyrillic ? 0x0410 : 0x0391;
  const char32_t last = script == Script::cyrillic ? 0x044F : 0x03C9;
  for (std::size_t i = 0; i + 1 < kLookAlikes.size(); i += 2) {
    const char32_t letter = kLookAlikes[i];
    if (letter >= first && letter <= last && kLookAlikes[i + 1] == ascii) return letter;
  }
  return 0;
}

}  // namespace unbake::unicode
