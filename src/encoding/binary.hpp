// Bytes that are no text.
#pragma once

#include "base/data_pack.hpp"

namespace unbake::encoding {

/// A picture, an archive, a program ... by its first bytes, or mostly control bytes. Text with some NULs is text, and
/// so is UTF-16.
bool is_binary(Bytes bytes);

}  // namespace unbake::encoding
