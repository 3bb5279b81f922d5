// Which encoding bytes are in when nothing declares it: rule out what the bytes cannot be, then weigh the rest.
#pragma once

#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::encoding {

struct Candidate {
  std::string_view name;  ///< Encoding Standard name in lower case, of static storage
  double confidence = 0;  ///< 0 ... 1
};

/// Ranked, best first, never empty, no two that read the evidence alike; at most five, shares of one, those a
/// thousandth as likely as the best left out. Pure ASCII gives utf-8 with confidence 1: every encoding detected here
/// reads it alike. Reads up to the first 64 KB of non-ASCII bytes. Not for two threads at once. Error needs_data where
/// the bytes are not ASCII, UTF-8, UTF-16 or ISO-2022-JP and ICU's tables are not loaded.
Result<std::vector<Candidate>> detect(Bytes bytes);

}  // namespace unbake::encoding
