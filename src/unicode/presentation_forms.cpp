#include "unicode/presentation_forms.hpp"

#include <string>

#include "unicode/normalize.hpp"

namespace unbake::unicode {

Joining joining_of(char32_t c) {
  if (!is_in_presentation_forms(c)) return Joining::none;
  const std::u32string letter = rewritten(c, NormalForm::nfkc);
  if (letter.size() != 1 || letter[0] == c) return Joining::none;
  // The forms of a letter stand beside each other, always in the same order.
  constexpr Joining kOrder[] = {Joining::isolated, Joining::final, Joining::initial, Joining::medial};
  std::size_t place = 0;
  while (place < 3 && rewritten(c - 1 - static_cast<char32_t>(place), NormalForm::nfkc) == letter) ++place;
  return kOrder[place];
}

}  // namespace unbake::unicode
