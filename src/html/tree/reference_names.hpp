// The names of HTML's character references, as they are compiled in. tools/data/references.mjs writes
// reference_names.gen.cpp.
#pragma once

#include <span>
#include <string_view>

#include "base/data_pack.hpp"

namespace unbake::html {

struct ReferenceNames {
  /// With their semicolons; those that may do without stand there both ways. A space follows each.
  std::string_view names;

  /// What they stand for, in the order of the names: varints, each the step from the one before. The number is a code
  /// point, plus for those that stand for two kCodePoints times the place of the second in `seconds`.
  Bytes steps;
  std::span<const char32_t> seconds;
};

extern const ReferenceNames kReferenceNames;

}  // namespace unbake::html
