// Which ASCII character a broken byte took along.
#pragma once

#include <cstddef>
#include <string_view>

namespace unbake::repair {

/// The ASCII character that went with the broken one at `at`, where what follows tells: the '(' of a ')', the first
/// digit of a year, the '<' of a tag. Else 0.
char32_t swallowed_ascii(std::u32string_view text, std::size_t at);

}  // namespace unbake::repair
