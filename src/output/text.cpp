#include "output/text.hpp"

#include <algorithm>

#include "output/structure.hpp"

namespace unbake::output {
namespace {

std::string row_text(const GridRow& row) {
  std::string text;
  for (std::size_t column = 0; column < row.size(); ++column) {
    if (column != 0) text.push_back('\t');
    if (row[column] == nullptr) continue;
    std::string cell_text = row[column]->content.text;
    std::ranges::replace(cell_text, '\n', ' ');
    std::ranges::replace(cell_text, '\t', ' ');
    text.append(cell_text);
  }
  return text;
}

bool has_text(const std::string& row) { return row.find_first_not_of('\t') != std::string::npos; }

}  // namespace

std::vector<std::string> paragraphs(std::span<const article::Block> blocks) {
  std::vector<std::string> out;
  while (!blocks.empty()) {
    const std::size_t length = table_length(blocks);
    for (const GridRow& row : grid_of(blocks.first(length))) {
      std::string text = row_text(row);
      if (has_text(text)) out.push_back(std::move(text));
    }
    blocks = blocks.subspan(length);
    if (length != 0) continue;
    const article::Block& block = blocks.front();
    if (!is_nothing(block) && !block.content.text.empty()) out.push_back(block.content.text);
    blocks = blocks.subspan(1);
  }
  return out;
}

std::string to_text(std::span<const article::Block> blocks) {
  std::string text;
  for (const std::string& paragraph : paragraphs(blocks)) text.append(paragraph).push_back('\n');
  return text;
}

}  // namespace unbake::output
