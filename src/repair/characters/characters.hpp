// Characters in the place of others, undone: before all else that is repaired in a text, as it says nothing of encodings,
// and what reads encodings would take it for the sign of a wrong one.
#pragma once

#include <vector>

#include "base/edit.hpp"
#include "base/rules.hpp"
#include "base/work.hpp"
#include "html/document.hpp"
#include "repair/model/text_score.hpp"

namespace unbake::repair {

/// What a quick look finds, without data. Says nothing about whether it is damage.
struct CharacterSuspicion {
  bool in_pieces = false;      ///< letters and their marks apart
  bool compatible = false;     ///< forms that only the data of NFKC restore
  bool mixed_words = false;    ///< words of two alphabets, which only models can weigh
  bool right_to_left = false;  ///< text that might stand in the wrong order

  [[nodiscard]] bool any() const { return in_pieces || compatible || mixed_words || right_to_left; }
  [[nodiscard]] bool needs_data() const { return compatible || mixed_words; }
};
CharacterSuspicion suspect_characters(const std::vector<html::Block>& blocks);

/// Works on the blocks in place; code stays as it is. The edits are of Stage::blocks, in order. Without a score, what
/// needs data stays.
std::vector<Edit> restore_characters(std::vector<html::Block>& blocks, const RuleNames& rules,
                                     const CharacterSuspicion& suspicion, const TextScore* score, Work& work);

}  // namespace unbake::repair
