// An article as plain text.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "output/pieces.hpp"

namespace unbake::output {

/// The text of each block that has text, in order. A row of a table is one text, its columns separated by tabs; line
/// breaks inside a cell become spaces, other blocks keep theirs.
std::vector<std::string> paragraphs(std::span<const article::Block> blocks);

/// The paragraphs, each ended by a line feed. Where `pieces` is given, it is told where each block's text went.
std::string to_text(std::span<const article::Block> blocks, Pieces* pieces = nullptr);

}  // namespace unbake::output
