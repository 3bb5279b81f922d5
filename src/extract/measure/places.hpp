// Where the elements of a page stand, and what text in such places counts.
#pragma once

#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// Sets place, index, children, signature and kind of each element, by what has been measured of the text inside.
void place_elements(const html::Document& document, Features& features);

/// Sets the cores: running text counts by where it stands.
void weigh_core(const html::Document& document, Features& features);

}  // namespace unbake::extract
