// Text to bytes of a known encoding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

struct EncodedText {
  std::string bytes;
  std::size_t lost = 0;  ///< characters that the encoding has no bytes for; each became '?'
};

/// The inverse of decode(): what the Encoding Standard's encoders write and, where they have nothing for what its
/// decoders give (UTF-16, user-defined areas, JIS X 0212, Hong Kong's part of Big5, half-width katakana in
/// ISO-2022-JP), the bytes that decode to it. '?' instead of character references, and no byte order mark. Errors:
/// unknown_encoding (also for utf-7, which is not written), needs_data.
Result<EncodedText> encode(std::string_view text, std::string_view label, const Tables& tables);

}  // namespace unbake::encoding
