// Gives back the '<' of a tag that a broken byte before it swallowed. Works on source text, before it is parsed.
#pragma once

#include <string_view>
#include <vector>

#include "base/edit.hpp"

namespace unbake::repair {

/// A decoder that meets a lead byte and then '<' may take both for one broken character and show '?' (or U+FFFD):
/// "?/strong>" was "</strong>". Each edit inserts the '<' behind that '?', so that the markup is whole and what the
/// broken character was is left to the repair of blocks. Spans are in Stage::source.
/// The evidence: no '<' is open, the name is an HTML element's, and a '>' ends it as it would end a tag.
std::vector<Edit> restore_swallowed_markup(std::string_view source);

}  // namespace unbake::repair
