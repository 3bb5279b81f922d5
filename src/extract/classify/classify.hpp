// Which blocks are text of the article: trees over what was measured of each block, then again over that and what the
// first trees said of its neighbours and of all that stands in the same places.
#pragma once

#include <string_view>
#include <vector>

#include "extract/classify/kinds.hpp"
#include "extract/measure/features.hpp"

namespace unbake::extract {

inline constexpr float kNoScore = -100;

struct Classified {
  /// For each block the logarithm of the odds that it is text of the article, 0 being even. kNoScore for blocks that
  /// are not judged: metadata, hidden ones, and those without text (images, rules, empty cells).
  std::vector<float> scores;
  FoundKind kind;
};

/// `url`: the page's address where the caller knows it.
Classified classify(const html::Document& document, const Features& features, std::string_view url = {});

}  // namespace unbake::extract
