// The decoders of the encodings whose characters are mostly two bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

/// Appends the text of all the bytes in "gbk", "gb18030", "big5", "shift_jis", "euc-kr", "euc-jp", "johab" or "euc-tw",
/// and returns the number of U+FFFD put in. Errors as Tables::double_byte().
Result<std::size_t> decode_multi_byte(Bytes bytes, std::string_view name, const Tables& tables, std::string& out);

}  // namespace unbake::encoding
