// Headings over lists of other pages, or of comments, and what is listed under them.
#pragma once

#include <vector>

#include "extract/features.hpp"

namespace unbake::extract {

/// For each block whether it is an entry of such a list: behind the heading, in one of several elements of one name
/// beside it. What stands right beside the heading is none: behind "Related: …" an article may go on. False for all of
/// plain text.
std::vector<bool> find_listed(const html::Document& document, const Features& features);

}  // namespace unbake::extract
