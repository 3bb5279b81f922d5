// An article as plain text.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "article/article.hpp"

namespace unbake::output {

/// The text of each block that has text, in order. A row of a table is one text, its columns separated by tabs; line
/// breaks inside a cell become spaces, other blocks keep theirs.
std::vector<std::string> paragraphs(std::span<const article::Block> blocks);

/// The paragraphs, each ended by a line feed.
std::string to_text(std::span<const article::Block> blocks);

}  // namespace unbake::output
