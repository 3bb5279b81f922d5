// Blocks of an article, in few words, for the tests of what is made of them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "article/article.hpp"

namespace unbake::output {

using article::Block;

inline Block block(BlockKind kind, std::string text, std::uint8_t level = 0, bool ordered = false) {
  Block b;
  b.kind = kind;
  b.level = level;
  b.ordered = ordered;
  b.content.text = std::move(text);
  return b;
}

inline Block marked(std::string text, std::vector<Mark> marks) {
  Block b = block(BlockKind::paragraph, std::move(text));
  b.content.marks = std::move(marks);
  return b;
}

inline Block cell(std::string text, std::uint32_t row) {
  Block b = block(BlockKind::table_cell, std::move(text));
  b.row = row;
  return b;
}

}  // namespace unbake::output
