#include "html/edit_blocks.hpp"

#include <cstdint>
#include <utility>

#include "base/compose.hpp"

namespace unbake::html {

std::vector<Edit> edit_blocks(std::vector<Block>& blocks,
                              const std::function<std::vector<Edit>(const Block&)>& edits_of) {
  std::vector<Edit> all;
  std::uint32_t offset = 0;
  for (Block& block : blocks) {
    const auto size = static_cast<std::uint32_t>(block.content.text.size());
    std::vector<Edit> edits = edits_of(block);
    leave_out_idle(edits);
    if (!edits.empty()) apply_edits(edits, block.content);
    for (Edit& edit : edits) {
      edit.span = {edit.span.begin + offset, edit.span.end + offset};
      all.push_back(std::move(edit));
    }
    offset += size + 1;  // the newline that joins blocks
  }
  return all;
}

}  // namespace unbake::html
