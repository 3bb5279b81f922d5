// Bytes of a known encoding to text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

struct DecodedText {
  std::string text;          ///< UTF-8, well formed; NUL is kept
  std::size_t replaced = 0;  ///< malformed sequences that became U+FFFD
};

/// Decodes by a label or name, without its byte order mark if there is one of this very encoding.
/// Errors: unknown_encoding; needs_data where the tables have not been given the encoding's.
Result<DecodedText> decode(Bytes bytes, std::string_view label, const Tables& tables);

}  // namespace unbake::encoding
