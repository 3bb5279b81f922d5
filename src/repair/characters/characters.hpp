// Characters in the place of others, undone: before all else that is repaired in a text, as it says nothing of
// encodings, and what reads encodings would take it for the sign of a wrong one.
#pragma once

#include <vector>

#include "base/edit.hpp"
#include "base/rules.hpp"
#include "base/work.hpp"
#include "html/document.hpp"
#include "repair/characters/character_suspicion.hpp"
#include "repair/model/codec_pairs.hpp"

namespace unbake::repair {

/// Works on the blocks in place; code stays as it is. The edits are of Stage::blocks, in order. Without codec pairs,
/// what needs data stays.
std::vector<Edit> restore_characters(std::vector<html::Block>& blocks, const RuleNames& rules,
                                     const CharacterSuspicion& suspicion, const CodecPairs* codec_pairs, Work& work);

}  // namespace unbake::repair
