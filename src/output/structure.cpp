#include "output/structure.hpp"

#include <algorithm>

namespace unbake::output {

bool is_nothing(const article::Block& block) {
  switch (block.kind) {
    case BlockKind::metadata:
      return true;
    case BlockKind::rule:
    case BlockKind::table_cell:
      return false;
    default:
      return block.content.text.empty() && block.content.marks.empty();
  }
}

std::string_view name_of(Callout callout) {
  constexpr std::string_view kNames[] = {"", "note", "tip", "important", "warning", "caution"};
  return kNames[static_cast<std::size_t>(callout)];
}

std::vector<ContainerId> path_to(ContainerId innermost, Containers containers) {
  std::vector<ContainerId> path;
  for (ContainerId id = innermost; id < containers.size(); id = containers[id].parent) path.push_back(id);
  std::ranges::reverse(path);
  return path;
}

std::size_t shared_length(std::span<const OpenContainer> open, std::span<const ContainerId> path) {
  std::size_t length = 0;
  while (length < open.size() && length < path.size() && open[length].id == path[length]) ++length;
  return length;
}

std::size_t table_length(Blocks blocks) {
  std::size_t length = 0;
  while (length < blocks.size() && blocks[length].kind == BlockKind::table_cell &&
         (length == 0 || blocks[length].row <= blocks[length - 1].row + 1)) {
    ++length;
  }
  return length;
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

std::vector<GridRow> grid_of(Blocks cells) {
  std::vector<GridRow> grid;
  std::vector<std::uint32_t> reaching;  // rows that each column's cell from above still takes
  while (!cells.empty()) {
    const Blocks row = cells.first(row_length(cells));
    cells = cells.subspan(row.size());
    GridRow& columns = grid.emplace_back();
    std::uint32_t rows = 1;
    const auto pass_reaching = [&] {
      while (columns.size() < reaching.size() && reaching[columns.size()] > 0) {
        --reaching[columns.size()];
        columns.push_back(nullptr);
      }
    };
    for (const article::Block& cell : row) {
      pass_reaching();
      if (!cell.cell.covered) rows = cell.cell.rows;
      if (reaching.size() <= columns.size()) reaching.resize(columns.size() + 1);
      reaching[columns.size()] = rows - 1;
      columns.push_back(cell.cell.covered ? nullptr : &cell);
    }
    pass_reaching();
    if (is_empty_row(row)) grid.pop_back();
  }
  return grid;
}

std::size_t figure_length(Blocks blocks) {
  // Of so many pictures in a row, a caption is that of the last ones. Each is asked for what is behind it.
  constexpr std::size_t kMostPictures = 100;
  blocks = blocks.first(std::min(blocks.size(), kMostPictures + 1));
  const auto end =
      std::ranges::find_if(blocks, [](const article::Block& block) { return block.kind != BlockKind::image; });
  if (end == blocks.begin() || end == blocks.end() || end->kind != BlockKind::caption) return 0;
  return static_cast<std::size_t>(end - blocks.begin()) + 1;
}

}  // namespace unbake::output
