// Encodings that hide their text in ASCII bytes.
#pragma once

#include <string_view>

#include "base/data_pack.hpp"

namespace unbake::encoding {

/// What ASCII bytes hold beside ASCII: "iso-2022-jp", "iso-2022-kr" and "iso-2022-cn" by their escape sequences,
/// "hz-gb-2312" by pairs between ~{ and ~} that are all in GB 2312's rows, "utf-7" by +...- that is base64 of text.
/// Empty where they are what they look like.
std::string_view seven_bit_encoding(Bytes ascii);

}  // namespace unbake::encoding
