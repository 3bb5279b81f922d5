// Edits in the text of a Document's blocks.
#pragma once

#include <functional>
#include <vector>

#include "base/edit.hpp"
#include "html/document.hpp"

namespace unbake::html {

/// Applies to each block the edits that `edits_of` returns for it, whose spans count in the block. The edits that come
/// back count in the text of all blocks; those that change nothing are left out.
std::vector<Edit> edit_blocks(std::vector<Block>& blocks,
                              const std::function<std::vector<Edit>(const Block&)>& edits_of);

}  // namespace unbake::html
