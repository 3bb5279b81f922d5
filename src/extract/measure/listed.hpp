// Headings over lists of other pages, or of comments, and what is listed under them.
#pragma once

#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// Sets BlockFeatures::listed, by what else has been measured. An entry stands behind the heading, in one of several
/// elements of one name beside it. What stands right beside the heading is none: behind "Related: …" an article may go
/// on. In plain text nothing is.
void mark_listed(const html::Document& document, Features& features);

}  // namespace unbake::extract
