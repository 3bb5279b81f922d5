// Bytes that are no text.
#pragma once

#include "encoding/detect/evidence.hpp"

namespace unbake::encoding {

/// A picture, an archive, a program ... by its first bytes, or mostly control bytes. Text with some NULs is text, and
/// so is UTF-16.
bool is_binary(const Evidence& evidence);

}  // namespace unbake::encoding
