// Blocks of an article, in few words, for the tests of what is made of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "article/article.hpp"

namespace unbake::output {

using article::Block;

/// `level` is a heading's level, or the depth of a list item, of a quote, and of what carries an item on: nested()
/// makes containers of it.
inline Block block(BlockKind kind, std::string text, std::uint8_t level = 0, bool ordered = false) {
  Block b;
  b.kind = kind;
  b.level = level;
  b.container = ordered ? 1 : 0;
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

struct Nested {
  std::vector<Block> blocks;
  std::vector<Container> containers;
};

/// Blocks in the lists and quotes that a page would have them in: an item goes into the open list of its depth and
/// sign, a depth that was jumped over is not made up, and any other block ends the lists.
inline Nested nested(std::vector<Block> blocks) {
  using Kind = Container::Kind;
  Nested result{std::move(blocks), {}};
  std::vector<ContainerId> open;  // the innermost item or quote of each depth
  const auto add = [&](Container container) {
    result.containers.push_back(container);
    return static_cast<ContainerId>(result.containers.size() - 1);
  };
  BlockKind last = BlockKind::paragraph;
  for (Block& b : result.blocks) {
    const bool ordered = b.container == 1;
    const bool item = b.kind == BlockKind::list_item;
    const bool quote = b.kind == BlockKind::quote;
    const bool carries_on = !item && !quote && b.kind != BlockKind::heading && b.level > 0;
    if (quote != (last == BlockKind::quote) || (!item && !quote && !carries_on)) open.clear();
    last = b.kind;
    if (carries_on) open.resize(std::min<std::size_t>(open.size(), b.level));
    if (item || quote) {
      const std::size_t depth = std::min<std::size_t>(b.level, open.size() + 1);
      const ContainerId before = open.size() >= depth ? open[depth - 1] : kNoContainer;
      open.resize(depth - 1);
      const ContainerId around = open.empty() ? kNoContainer : open.back();
      if (quote) {
        open.push_back(before != kNoContainer ? before : add({Kind::quote, around}));
      } else {
        const Kind kind = ordered ? Kind::ordered_list : Kind::list;
        const ContainerId list_before = before == kNoContainer ? before : result.containers[before].parent;
        const bool goes_on = list_before != kNoContainer && result.containers[list_before].kind == kind;
        const ContainerId list = goes_on ? list_before : add({kind, around});
        open.push_back(add({Kind::item, list, goes_on ? result.containers[before].number + 1 : 1}));
      }
    }
    b.container = open.empty() ? kNoContainer : open.back();
  }
  return result;
}

}  // namespace unbake::output
