// What the renderers share: which blocks belong together. Internal to the room.
#pragma once

#include <cstdint>
#include <span>

#include "article/article.hpp"

namespace unbake::output {

using Blocks = std::span<const article::Block>;

/// Whether the block is more text of the list item before it.
inline bool carries_on_item(const article::Block& block) {
  const bool can = block.kind == BlockKind::paragraph || block.kind == BlockKind::preformatted ||
                   block.kind == BlockKind::image || block.kind == BlockKind::caption;
  return can && block.level > 0;
}

/// Blocks that the article's text has no place for: empty ones (but for images, rules and cells), and metadata.
bool is_nothing(const article::Block& block);

/// How many of the first blocks are table cells.
std::size_t table_length(Blocks blocks);

/// How many of the first cells are of one row.
std::size_t row_length(Blocks cells);

/// Whether all cells of a row are empty: what a page lays out with, not data.
bool is_empty_row(Blocks row);

/// How many of the first blocks are a figure: images, then one caption. 0 where there is no caption.
std::size_t figure_length(Blocks blocks);

}  // namespace unbake::output
