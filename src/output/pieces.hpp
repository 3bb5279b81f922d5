// Which bytes of an output are a block's own text. Internal to the room.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.hpp"

namespace unbake::output {

/// A part of a block's text and where it went.
struct Piece {
  const article::Block* block = nullptr;
  std::uint32_t from = 0;  ///< in the block's text
  std::uint32_t size = 0;
  std::uint32_t at = 0;  ///< where it begins in the output; it may take more bytes there, as escapes do
};

/// In the order of the output, which is that of the blocks.
using Pieces = std::vector<Piece>;

/// Notes that `part`, a part of the block's text, is about to be written. Nobody asked where pieces is null.
inline void note(Pieces* pieces, const article::Block& block, std::string_view part, std::size_t at) {
  if (pieces == nullptr) return;
  pieces->push_back({&block, static_cast<std::uint32_t>(part.data() - block.content.text.data()),
                     static_cast<std::uint32_t>(part.size()), static_cast<std::uint32_t>(at)});
}

}  // namespace unbake::output
