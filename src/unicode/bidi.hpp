// The bidirectional algorithm (UAX #9), by ICU.
#pragma once

#include <string>
#include <string_view>

namespace unbake::unicode {

/// A line whose characters stand in the order in which they are seen from left to right, in the order in which they are
/// read: as a line of a right-to-left text. Numbers and words of other scripts keep theirs, brackets are mirrored,
/// marks stay behind their letters. As many code points come out as go in. Linear.
std::u32string visual_to_logical(std::u32string_view line);

}  // namespace unbake::unicode
