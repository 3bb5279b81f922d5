// ISO-2022-JP: seven-bit Japanese, switched by escape sequences.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "encoding/tables/double_byte.hpp"

namespace unbake::encoding {

/// https://encoding.spec.whatwg.org/#iso-2022-jp-decoder. Its two-byte characters are those of EUC-JP, seven-bit, so
/// `euc_jp` is the only table that is needed. Appends, and returns the number of U+FFFD put in.
std::size_t decode_iso_2022_jp(Bytes bytes, const DoubleByte& euc_jp, std::string& out);

/// Appends the bytes of well-formed UTF-8 and returns to ASCII at the end. Unlike the Standard's encoder it keeps
/// half-width katakana as such, so that decoding is its inverse. Returns the number of characters written as '?'.
std::size_t encode_iso_2022_jp(std::string_view text, const DoubleByte& euc_jp, std::string& out);

}  // namespace unbake::encoding
