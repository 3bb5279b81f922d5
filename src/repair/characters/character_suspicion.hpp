// A quick look that costs next to nothing on usual text: are there characters that may stand in the place of others?
#pragma once

#include <vector>

#include "html/document.hpp"

namespace unbake::repair {

/// Says nothing about whether it is damage. Linear, without data; code is passed over.
struct CharacterSuspicion {
  bool in_pieces = false;     ///< marks and jamo that may belong to the letter before
  bool compatible = false;    ///< forms that only the data of NFKC restore
  bool mixed_words = false;   ///< words of two alphabets, which only models can weigh
  bool visual_order = false;  ///< a word that begins with a letter that only ends words, or forms that say their order

  [[nodiscard]] bool any() const { return in_pieces || compatible || mixed_words || visual_order; }
  [[nodiscard]] bool needs_data() const { return compatible || mixed_words; }
};
CharacterSuspicion suspect_characters(const std::vector<html::Block>& blocks);

/// Code is as its author wrote it, whatever characters it has.
bool is_code(const html::Block& block);

}  // namespace unbake::repair
