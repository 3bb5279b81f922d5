// Finds what the page says of its article: title, date, names; and which blocks say nothing else.
#pragma once

#include <string_view>
#include <vector>

#include "extract/measure/features.hpp"
#include "extract/metadata/metadata.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// Fills `result`. `likely` says of each block whether it seems to be of the body, which dates and names are looked for
/// around; `url` is the page's address, or empty.
/// Gives, for each block, the reason why it is not part of the body (title, date, byline, source), else kNone.
std::vector<std::string_view> read_metadata(const html::Document& document, const Features& features,
                                            const std::vector<bool>& likely, std::string_view url, Metadata& result);

}  // namespace unbake::extract
