// ICU's data file: the compatibility normalisation. Character properties and NFC need none.
#pragma once

#include <optional>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::unicode {

/// Hands ICU its data (icudt76l.dat, or the part of it that is packed). Once per process: the first call decides, later
/// calls do nothing. ICU keeps reading the bytes, so they must stay, and must be aligned to 16 bytes.
/// Error bad_data_file where the bytes are no ICU data.
std::optional<Error> set_icu_data(Bytes bytes);

/// Is this item there ("nfkc", "nrm")? ICU remembers for good when it failed to load some
/// things, so one asks before the first use.
bool has_icu_item(const char* name, const char* type);

}  // namespace unbake::unicode
