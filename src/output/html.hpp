// An article as HTML that can be shown anywhere.
#pragma once

#include <span>
#include <string>

#include "article/article.hpp"
#include "output/pieces.hpp"

namespace unbake::output {

/// The blocks as an HTML fragment, one element of the outermost level a line. Safe by construction: every element and
/// attribute is written here, all text is escaped, and addresses are those that output/address.hpp lets through.
/// There are no styles, scripts, forms or frames; ids are those of article::anchor_name(), and classes name the
/// language of code ("language-x") and mathematics ("math").
/// Where `pieces` is given, it is told where each block's text went.
std::string to_html(std::span<const article::Block> blocks, std::span<const Container> containers = {},
                    Pieces* pieces = nullptr);

}  // namespace unbake::output
