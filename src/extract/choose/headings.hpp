// Headings that stay because the text right below them does.
#pragma once

#include <string_view>
#include <vector>

#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// Keeps the title of a callout whose text is kept, and a heading that begins an element with kept running text right
/// below, where the page has more text outside of that element: a blog's front page links the titles of posts that it
/// shows as a whole.
void keep_headings(const html::Document& document, const Features& features, std::vector<std::string_view>& reasons);

}  // namespace unbake::extract
