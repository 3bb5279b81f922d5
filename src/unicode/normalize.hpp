// Unicode normalisation forms (UAX #15).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace unbake::unicode {

/// Canonical composition. Needs no data file. Ill-formed bytes become U+FFFD.
std::string nfc(std::string_view text);

/// Compatibility composition. Error needs_data where ICU's data file is not loaded and the text is not ASCII.
Result<std::string> nfkc(std::string_view text);

}  // namespace unbake::unicode
