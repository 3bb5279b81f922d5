#include "output/text.hpp"

#include <algorithm>

#include "output/structure.hpp"

namespace unbake::output {
namespace {

std::string row_text(Blocks row) {
  std::string text;
  for (const article::Block& cell : row) {
    if (&cell != row.data()) text.push_back('\t');
    std::string cell_text = cell.content.text;
    std::ranges::replace(cell_text, '\n', ' ');
    std::ranges::replace(cell_text, '\t', ' ');
    text.append(cell_text);
  }
  return text;
}

bool has_text(Blocks row) {
  return std::ranges::any_of(row, [](const article::Block& cell) { return !cell.content.text.empty(); });
}

}  // namespace

std::vector<std::string> paragraphs(std::span<const article::Block> blocks) {
  std::vector<std::string> out;
  while (!blocks.empty()) {
    const std::size_t length = std::max<std::size_t>(row_length(blocks.first(table_length(blocks))), 1);
    const Blocks row = blocks.first(length);
    blocks = blocks.subspan(length);
    if (is_nothing(row.front()) || !has_text(row)) continue;
    out.push_back(row.front().kind == BlockKind::table_cell ? row_text(row) : row.front().content.text);
  }
  return out;
}

std::string to_text(std::span<const article::Block> blocks) {
  std::string text;
  for (const std::string& paragraph : paragraphs(blocks)) text.append(paragraph).push_back('\n');
  return text;
}

}  // namespace unbake::output
