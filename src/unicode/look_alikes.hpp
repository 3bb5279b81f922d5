// Letters of different alphabets that look the same (UTS #39), from ICU's data.
#pragma once

#include <string_view>

#include "unicode/properties.hpp"

namespace unbake::unicode {

/// The ASCII letter that a letter of another alphabet is taken for: a for the Cyrillic а. 0 where there is none. Greek
/// small letters are none but omicron: in a Latin word they are signs.
char32_t latin_look_alike(char32_t letter);

/// The Cyrillic or Greek letter that an ASCII one is taken for; 0 where there is none, or the script has several.
char32_t look_alike_in(Script script, char32_t ascii);

/// Pairs of a letter and the ASCII one that it looks like, rising by the first.
extern const std::u32string_view kLookAlikes;

}  // namespace unbake::unicode
