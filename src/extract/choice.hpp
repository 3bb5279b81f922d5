// Scores to the blocks of the article: the container, the run of blocks in it, and what is left out of the run.
#pragma once

#include <string_view>
#include <vector>

#include "extract/features.hpp"

namespace unbake::extract {

/// For each block the reason why it is left out (reasons.hpp), kNone for those of the article; metadata blocks: kNone.
/// `taken` has a reason for each block that is used otherwise (title, date …), else kNone. All of them are left out
/// where the page has no article. `keep_unsure`: what was left out inside of the run for its looks alone stays.
std::vector<std::string_view> choose(const html::Document& document, const Features& features,
                                     const std::vector<double>& scores, const std::vector<std::string_view>& taken,
                                     bool keep_unsure);

}  // namespace unbake::extract
