// What the renderers share: which blocks belong together. Internal to the room.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace unbake::output {

using Blocks = std::span<const article::Block>;

using Containers = std::span<const Container>;

/// The containers around what stands in `innermost`, outermost first, `innermost` itself being the last.
std::vector<ContainerId> path_to(ContainerId innermost, Containers containers);

/// A container that a writer has begun and not ended.
struct OpenContainer {
  ContainerId id = kNoContainer;
  std::int32_t number = 0;  ///< of a list: of the last item; one less than that of the first before there is one
  std::size_t width = 0;    ///< Markdown, of an item: its sign's; what stands inside is indented by it
  bool other_sign = false;  ///< Markdown, of a list: not '-' and '.' but '*' and ')', as another list ends before it
};

/// How many of the open containers, from the outermost, the path goes through.
std::size_t shared_length(std::span<const OpenContainer> open, std::span<const ContainerId> path);

inline bool is_list(const Container& container) {
  return container.kind == Container::Kind::list || container.kind == Container::Kind::ordered_list;
}

/// As data-callout and Markdown have it: "note".
std::string_view name_of(Callout callout);

/// Blocks that the article's text has no place for: those without text and pictures (but for rules and cells), and
/// metadata.
bool is_nothing(const article::Block& block);

/// How many of the first blocks are the cells of one table.
std::size_t table_length(Blocks blocks);

/// How many of the first cells are of one row.
std::size_t row_length(Blocks cells);

/// Whether all cells of a row are empty: what a page lays out with, not data.
bool is_empty_row(Blocks row);

/// One row of a table by its columns; null where a cell from the left or from above reaches in.
using GridRow = std::vector<const article::Block*>;
/// The rows of a table that are not empty.
std::vector<GridRow> grid_of(Blocks cells);

/// How many of the first blocks are a figure: images (at most 100), then one caption. 0 where there is no caption.
std::size_t figure_length(Blocks blocks);

}  // namespace unbake::output
