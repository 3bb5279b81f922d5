// Characters that stand in a text where others should: letters in pieces, ligatures, Arabic presentation forms,
// radicals of dictionaries. PDF readers, file systems and old fonts leave them. A reader sees no difference, but a
// search does.
#pragma once

#include <string_view>
#include <vector>

#include "base/edit.hpp"

namespace unbake::repair {

/// A mark, a jamo or a sound mark, which may make one character with what stands before.
bool may_compose(char32_t c);

/// What only the data of NFKC can restore.
bool is_compatible(char32_t c);

/// Which rules may work.
struct FormRules {
  bool decomposed = true;  ///< kana, jamo and Thai, which are never meant to be in pieces
  bool accents = true;     ///< letters and their accents (pieces.hpp)
  bool ligature = true, presentation_form = true, radical = true;
};

/// The edits of Stage::blocks that restore the usual characters of a block's text; spans in the block. Characters stay
/// where they may be meant: alone, in a chart, in a text about them.
std::vector<Edit> restore_forms(std::u32string_view text, const FormRules& rules);

}  // namespace unbake::repair
