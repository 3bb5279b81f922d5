// Repairs the blocks of a Document in place. Every change is in the edits that come back.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/edit.hpp"
#include "base/rules.hpp"
#include "base/work.hpp"
#include "html/document.hpp"
#include "repair/model/knowledge.hpp"

namespace unbake::repair {

struct Outcome {
  std::vector<Edit> edits;         ///< Stage::blocks, in order
  std::uint32_t lost = 0;          ///< characters that could not be restored
  bool machine_converted = false;  ///< a Simplified page that a machine turned into Traditional
  bool needs_data = false;  ///< there is what only knowledge can tell from damage, or repair: the blocks are of no use
};

/// Undoes damage. Without knowledge only what needs none is done; where that is not all, needs_data says so. Where the
/// time is over, the other blocks stay as they are.
Outcome repair_blocks(std::vector<html::Block>& blocks, const RuleNames& rules, const Knowledge* knowledge, Work& work);

}  // namespace unbake::repair
