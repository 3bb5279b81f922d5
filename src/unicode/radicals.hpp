// Radicals of dictionaries, which have code points of their own beside the ideographs that look the same.
#pragma once

namespace unbake::unicode {

/// The ideograph that a Kangxi radical (U+2F00) or one of its supplement (U+2E80) is the same as; 0 where there is
/// none, or the data of NFKC are not there.
char32_t ideograph_of_radical(char32_t c);

}  // namespace unbake::unicode
