#include "output/structure.hpp"

#include <algorithm>

namespace unbake::output {

bool is_nothing(const article::Block& block) {
  switch (block.kind) {
    case BlockKind::metadata:
      return true;
    case BlockKind::image:
    case BlockKind::rule:
    case BlockKind::table_cell:
      return false;
    default:
      return block.content.text.empty() && block.content.marks.empty();
  }
}

std::size_t table_length(Blocks blocks) {
  const auto end =
      std::ranges::find_if(blocks, [](const article::Block& block) { return block.kind != BlockKind::table_cell; });
  return static_cast<std::size_t>(end - blocks.begin());
}

std::size_t row_length(Blocks cells) {
  const auto end =
      std::ranges::find_if(cells, [&](const article::Block& cell) { return cell.row != cells.front().row; });
  return static_cast<std::size_t>(end - cells.begin());
}

bool is_empty_row(Blocks row) {
  return std::ranges::all_of(
      row, [](const article::Block& cell) { return cell.content.text.empty() && cell.content.marks.empty(); });
}

std::size_t figure_length(Blocks blocks) {
  const auto end =
      std::ranges::find_if(blocks, [](const article::Block& block) { return block.kind != BlockKind::image; });
  if (end == blocks.begin() || end == blocks.end() || end->kind != BlockKind::caption) return 0;
  return static_cast<std::size_t>(end - blocks.begin()) + 1;
}

}  // namespace unbake::output
