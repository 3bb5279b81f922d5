// What text that was read in a wrong encoding looks like, told without data and at next to no cost.
#pragma once

#include <cstddef>
#include <string_view>

namespace unbake::repair {

/// Where such a sign stands, in bytes: 0 where it is the whole text that looks so. npos where there is none.
std::size_t misread_sign(std::string_view utf8);

/// True where UTF-8 text has what its author would hardly write: signs inside words, capitals behind small letters, two
/// scripts in one word, C1 controls, mostly rare ideographs. So has some odd text that is sound; but next to none of
/// the usual languages. Linear; ASCII is passed over at a gigabyte a second.
inline bool looks_misread(std::string_view utf8) { return misread_sign(utf8) != std::string_view::npos; }

}  // namespace unbake::repair
