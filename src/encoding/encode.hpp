// Text to bytes of a known encoding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace unbake::encoding {

struct EncodedText {
  std::string bytes;
  std::size_t lost = 0;  ///< characters that the encoding has no bytes for; each became '?'
};

/// The inverse of decode(). Unlike the Encoding Standard's encoders it writes UTF-16 too, and '?' instead of character
/// references. No byte order mark is added. Errors: unknown_encoding, needs_data.
Result<EncodedText> encode(std::string_view text, std::string_view label);

}  // namespace unbake::encoding
