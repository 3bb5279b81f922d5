// What the page says about its article: title, date, names; and which blocks say nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "extract/extract.hpp"
#include "extract/features.hpp"

namespace unbake::extract {

/// Fills everything of `result` but for body and removed, language and direction. `reasons` is a first choice of the
/// body, which dates and names are looked for around.
/// Gives, for each block, the reason why it is not part of the body (title, date, byline, source), else kNone.
std::vector<std::string_view> read_metadata(const html::Document& document, const Features& features,
                                            const std::vector<std::string_view>& reasons, const Options& options,
                                            Extraction& result);

}  // namespace unbake::extract
