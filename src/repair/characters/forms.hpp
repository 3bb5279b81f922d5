// Characters that stand in a text where others should: letters in pieces, ligatures, Arabic presentation forms, radicals
// of dictionaries. PDF readers, file systems and old fonts leave them. A reader sees no difference, but a search does.
#pragma once

#include <string_view>
#include <vector>

#include "base/edit.hpp"

namespace unbake::repair {

/// What there is of them in UTF-8; a quick look, without data. Ill-formed text may be said to have some.
struct FormsFound {
  bool in_pieces = false;   ///< marks, jamo and sound marks, which may belong to the letter before
  bool compatible = false;  ///< what only the data of NFKC can restore
};
FormsFound look_for_forms(std::string_view utf8);

/// Which rules may work.
struct FormRules {
  bool decomposed = true, ligature = true, presentation_form = true, radical = true;
};

/// The edits of Stage::blocks that restore the usual characters of a block's text; spans in the block. Characters stay
/// where they may be meant: alone, in a chart, in a text about them.
std::vector<Edit> restore_forms(std::u32string_view text, const FormRules& rules);

}  // namespace unbake::repair
