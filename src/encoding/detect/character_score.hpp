// How likely two-byte characters are as Chinese, Japanese or Korean text.
#pragma once

#include "base/result.hpp"
#include "encoding/tables/languages.hpp"
#include "encoding/tables/structure.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

/// The logarithm (nats) of the likelihood of all non-ASCII bytes that the walk, one of this structure, has seen.
/// Comparable with letter_score() over the same bytes. Error needs_data.
Result<double> character_score(const Ideographs& language, const Walk& walk, const Tables& tables);

}  // namespace unbake::encoding
