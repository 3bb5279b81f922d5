// Text that is read one byte off, put right by a search over the bytes.
//
// A two-byte text lost one byte (shown as '?', or swallowed by what was put in), so that each pair was read as the
// trail byte of one character and the lead byte of the next, until a trail byte in the ASCII range made it fit again:
//
//   was      。     ”     中     國     計            A1A3 A1B1 D6D0 87F8 D38B
//   read     ? !(A3A1) 敝    袊   (gone)  嬎          A1 | A3A1 | B1D6 D087 F8D3 8BCB …
//
// The bytes are known but for the first, and but for pairs that were read as private-use characters and vanished. So
// the search keeps the pending lead byte, tries what is not known, and lets the language model choose.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/work.hpp"
#include "repair/byte_shift/shift_search.hpp"
#include "repair/model/knowledge.hpp"
#include "repair/model/vocabulary.hpp"

namespace unbake::repair {

struct Realigned {
  std::size_t end = 0;    ///< where the damaged text ends, in code points of the block
  std::u32string text;    ///< what the author wrote from the '?' to there
  double confidence = 0;  ///< 0 … 1, among all readings that the bytes allow
  std::u32string key;     ///< the character whose replacement cut the text, where its residue tells; else empty
  std::size_t lost = 0;   ///< characters of `text` that were guessed without any byte left of them
};

/// Tries to put right what begins with the '?' at `at` of `block`; `before` is the block's text before it, repaired.
/// Nothing where no reading is much more likely than the text as it stands, or where too much was searched for already.
std::optional<Realigned> realign(std::u32string_view before, const DamagedBlock& block, std::size_t at,
                                 const Knowledge& knowledge, const Vocabulary& vocabulary, Work& work);

}  // namespace unbake::repair
