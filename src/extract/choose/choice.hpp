// Scores to the blocks of the article, and a reason for each of the others.
#pragma once

#include <string_view>
#include <vector>

#include "extract/classify/kinds.hpp"
#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// Which blocks are likely to be the article's, each by itself. `scores` are classify()'s.
std::vector<bool> likely_body(const html::Document& document, const Features& features,
                              const std::vector<float>& scores);

/// For each block the reason why it is left out (reasons.hpp), kNone for those of the article; metadata blocks: kNone.
/// `scores` are classify()'s. `taken` has a reason for each block that is used otherwise (title, date …), else kNone.
/// All of them are left out where the page has nothing to read: an empty frame, a menu. `keep_unsure`: what is more
/// unlikely than likely stays, if not by much.
std::vector<std::string_view> choose(const html::Document& document, const Features& features,
                                     const std::vector<float>& scores, const std::vector<std::string_view>& taken,
                                     PageKind kind, bool keep_unsure);

}  // namespace unbake::extract
