// Single-byte encodings of the Encoding Standard that ICU has no table for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace unbake::encoding {

/// "iso-8859-16" or "x-user-defined".
bool has_own_table(std::string_view name);

/// The code point of a byte. Every byte has one in these encodings.
char32_t decode_own(std::string_view name, std::uint8_t byte);

/// The byte of a code point, or nothing.
std::optional<std::uint8_t> encode_own(std::string_view name, char32_t code_point);

}  // namespace unbake::encoding
