// How likely bytes are as text of a language that is written in one byte a letter.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "encoding/detect/sample.hpp"
#include "encoding/tables/languages.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

/// The logarithm (nats) of how much likelier the counted pairs are as this language in this encoding than their ASCII
/// bytes are as text of any language. So bytes over 7F count in full, and those of ASCII as far as they speak for this
/// language. Comparable with character_score() over the same bytes. Error needs_data.
Result<double> letter_score(const Alphabet& alphabet, std::string_view encoding, const BytePairs& pairs,
                            const Tables& tables);

}  // namespace unbake::encoding
