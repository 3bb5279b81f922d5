// How likely bytes are as UTF-8 that was damaged.
#pragma once

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

/// The logarithm (nats) of the likelihood of the bytes as UTF-8, some of it malformed: what its characters score in the
/// encoding that suits them best, which letter_score() and character_score() are asked for. Comparable with these over
/// the same bytes. `cut_off`: bytes at the front that are the end of a character. Error needs_data.
Result<double> utf8_score(Bytes bytes, std::size_t cut_off, const Tables& tables);

}  // namespace unbake::encoding
