// Numbers in attributes, as the HTML Standard reads them. Internal to the room.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace unbake::html {

/// "Rules for parsing integers": white space, a sign, digits; what follows them is ignored. None where there is no
/// digit. A number that std::int32_t does not hold is the nearest that it does, however many digits the page writes.
std::optional<std::int32_t> parse_integer(std::string_view text);

/// "Rules for parsing non-negative integers": the same, but none below zero.
std::optional<std::int32_t> parse_non_negative(std::string_view text);

}  // namespace unbake::html
