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

/// Ranked, best first, never empty: pure ASCII gives utf-8
/// with confidence 1 (every encoding that is detected reads it alike). At most five, those below 0.001 left out.
/// Error needs_data where the bytes are not UTF-8, UTF-16 or ISO-2022-JP and ICU's tables are not loaded.
Result<std::vector<Candidate>> detect(Bytes bytes);

}  // namespace unbake::encoding
