// Full-width punctuation in CJK text, where a user asks for it.
#pragma once

#include <string_view>
#include <vector>

#include "base/edit.hpp"

namespace unbake::convert {

/// Edits (Stage::repaired, spans in `utf8`) that make , ; : ! ? ( ) full-width where they stand in CJK text. Numbers,
/// times, addresses, calls such as f(x) and runs of Latin text keep theirs.
std::vector<Edit> widen_punctuation(std::string_view utf8);

}  // namespace unbake::convert
