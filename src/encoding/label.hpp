// Labels and names of encodings, and which ICU table each is decoded with.
#pragma once

#include <span>
#include <string_view>

#include "base/result.hpp"

namespace unbake::encoding {

/// The name, in lower case, of the encoding that a label stands for ("GB2312" is "gbk"); empty where it is none.
/// https://encoding.spec.whatwg.org/#concept-encoding-get: ASCII white space around it is trimmed, case does not count.
/// Names of static storage.
std::string_view name_of_label(std::string_view label);

/// The error for a label that is none, of bytes that a caller wants decoded or text that it wants encoded.
Error unknown_label(std::string_view label);

/// ICU's table for an encoding's name, for unicode::Converter::open; empty where ICU is not what decodes it
/// (UTF-8, UTF-16, iso-2022-jp, x-user-defined, replacement, iso-8859-16) or the name is none.
std::string_view icu_table(std::string_view name);

/// All names, in the order of the Encoding Standard.
std::span<const std::string_view> all_names();

}  // namespace unbake::encoding
