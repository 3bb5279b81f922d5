// Which encoding bytes are in when nothing declares it: rule out what the bytes cannot be, then weigh the rest.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/detect/evidence.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

struct Candidate {
  std::string_view name;  ///< one of all_names() (label.hpp), of static storage
  double confidence = 0;  ///< 0 ... 1
};

/// Ranked, best first, never empty, no two that read the evidence alike; at most five, shares of one, those a
/// thousandth as likely as the best left out. Pure ASCII gives utf-8 with confidence 1: every encoding detected here
/// reads it alike. Bytes that look like UTF-7 give utf-8, as which they are decoded, with little confidence and utf-7
/// behind it. Reads the first 64 KB of non-ASCII bytes, and all bytes to see whether they are ASCII or UTF-8. Not for
/// two threads at once. Error needs_data where the bytes are not ASCII, UTF-8 or UTF-16 and unbake.data is not loaded.
Result<std::vector<Candidate>> detect(const Evidence& evidence, const Tables& tables);

/// How much likelier (nats, tempered as the confidences are) the likeliest encoding is than the one named, of bytes
/// that are not ASCII, UTF-8 or UTF-16. Infinite where the bytes rule it out. Nothing where no model knows it. Errors
/// as detect().
Result<std::optional<double>> log_likelihood_ratio(const Evidence& evidence, std::string_view name,
                                                   const Tables& tables);

}  // namespace unbake::encoding
