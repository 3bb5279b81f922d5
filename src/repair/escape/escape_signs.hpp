// A quick look that costs next to nothing on clean text: is there anything that unescaping should look at?
#pragma once

#include <string_view>

namespace unbake::repair {

/// True where there is anything that looks like an escape: "&a", "&#", "\u", "%E5", "=E5", "~{". Says nothing about
/// whether it is one; that needs no data either, so that such text is none that looks_damaged() is true of.
bool looks_escaped(std::string_view utf8);

}  // namespace unbake::repair
