// HZ: seven-bit Simplified Chinese, switched by tildes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "encoding/tables/double_byte.hpp"

namespace unbake::encoding {

/// RFC 1843. The Encoding Standard only replaces it (a browser that decodes it can be made to run hidden scripts);
/// text that is read and sanitised has no such danger. Its two-byte characters are those of GBK, seven-bit. A line end
/// leads back to ASCII. Appends, and returns the number of U+FFFD put in.
std::size_t decode_hz(Bytes bytes, const DoubleByte& gbk, std::string& out);

/// Appends the bytes of well-formed UTF-8, in ASCII at the end of each line. Returns the number of characters written
/// as '?'.
std::size_t encode_hz(std::string_view text, const DoubleByte& gbk, std::string& out);

}  // namespace unbake::encoding
