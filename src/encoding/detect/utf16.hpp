// UTF-16 that nothing declares.
#pragma once

#include <optional>
#include <string_view>

#include "base/data_pack.hpp"

namespace unbake::encoding {

/// "utf-16le" or "utf-16be" where the bytes can be nothing else, else nothing. What gives it away is controls, NUL
/// among them, that no text has; the order is the one in which nearly all units are of scripts that text is written in,
/// or that has the zeros of ASCII characters on their side. Looks at the first 64 KB.
std::optional<std::string_view> utf16_without_mark(Bytes bytes);

}  // namespace unbake::encoding
