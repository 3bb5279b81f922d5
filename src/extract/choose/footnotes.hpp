// The notes that an article refers to.
#pragma once

#include <string_view>
#include <vector>

#include "html/document.hpp"

namespace unbake::extract {

/// A block that the article links to, and that links back to the very block that does, is a note of its author's,
/// however much it looks like something else: it stays. `reasons` as choose() gives them.
void keep_footnotes(const html::Document& document, std::vector<std::string_view>& reasons);

}  // namespace unbake::extract
