// Where in the tree of an HTML page its article stands. Plain text has no tree: kNoElement.
#pragma once

#include <string_view>
#include <vector>

#include "extract/features.hpp"

namespace unbake::extract {

/// For each block or element why it is left out (reasons.hpp), or kNone.
using Reasons = std::vector<std::string_view>;

/// The element that holds most of what scores above 0 and little of what scores below.
html::ElementId find_container(const html::Document& document, const Features& features,
                               const std::vector<double>& scores);

/// For each element whether it is `container` or inside of it.
std::vector<bool> inside(const html::Document& document, html::ElementId container);

/// For each element why it is no part of the article although it is inside the container: lists of links, places for
/// other things, hidden ones. Handed down to what is inside of it.
Reasons prune_elements(const html::Document& document, const Features& features, const std::vector<bool>& in_container,
                       html::ElementId container);

/// The element whose own paragraphs have the highest score.
html::ElementId find_text_column(const html::Document& document, const std::vector<double>& scores);

}  // namespace unbake::extract
