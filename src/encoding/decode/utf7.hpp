// UTF-7: UTF-16 as base64 inside ASCII, from the days of seven-bit mail.
#pragma once

#include <cstddef>
#include <string>

#include "base/data_pack.hpp"

namespace unbake::encoding {

/// RFC 2152. No browser decodes it, as it hides markup from filters: it is decoded only where a user asks for it.
/// Appends, and returns the number of U+FFFD put in (bytes over 7F, surrogates alone, bits left over).
std::size_t decode_utf7(Bytes bytes, std::string& out);

/// Is there text of UTF-7 in these ASCII bytes: +…- that is base64 of well-formed UTF-16 of letters and punctuation?
bool looks_like_utf7(Bytes ascii);

}  // namespace unbake::encoding
