// How likely two-byte characters are as Chinese, Japanese or Korean text.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "encoding/structure.hpp"

namespace unbake::encoding {

/// A language in an encoding: which characters are frequent, and how much of running text each area of the codec is.
struct CjkModel {
  std::string_view language;  ///< BCP 47
  std::string_view encoding;
  Structure structure;
};
std::span<const CjkModel> cjk_models();

/// The logarithm (nats) of the likelihood of all non-ASCII bytes that the walk, one of the model's structure, has seen.
/// Comparable with that of alphabet models over the same bytes. Error needs_data.
Result<double> cjk_score(const CjkModel& model, const Walk& walk);

}  // namespace unbake::encoding
