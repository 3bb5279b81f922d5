// A quick look that costs next to nothing on clean text: is there anything that repair should look at?
#pragma once

#include <string_view>

namespace unbake::repair {

/// True where UTF-8 text holds what injected notes or lost bytes leave behind. Says nothing about how sure that is: the
/// diagnosis does, with data. Linear, without data.
bool looks_damaged(std::string_view utf8);

}  // namespace unbake::repair
