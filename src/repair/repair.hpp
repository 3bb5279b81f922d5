// Repairs the blocks of a Document in place, and does what the user asked for. Every change is in the edits that come
// back.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/edit.hpp"
#include "base/work.hpp"
#include "html/document.hpp"
#include "repair/knowledge.hpp"

namespace unbake::repair {

/// Which rules may work, by their names in rules.hpp.
using RuleNames = std::vector<std::string_view>;

struct Outcome {
  std::vector<Edit> edits;         ///< Stage::blocks, in order
  std::uint32_t lost = 0;          ///< characters that could not be restored
  bool machine_converted = false;  ///< a Simplified page that a machine turned into Traditional
  bool needs_data = false;         ///< without knowledge: unescaping brought up what can't be repaired without it
};

/// Undoes damage. Without knowledge only what needs none is done. Where the time is over, the other blocks stay as they
/// are.
Outcome repair_blocks(std::vector<html::Block>& blocks, const RuleNames& rules, const Knowledge* knowledge, Work& work);

enum class Script : std::uint8_t { keep, hans, hant };
struct Wishes {
  Script script = Script::keep;  ///< anything but keep needs knowledge
  bool fullwidth_punctuation = false;
};

/// Does what was asked for. The edits are of Stage::repaired, in order.
std::vector<Edit> convert_blocks(std::vector<html::Block>& blocks, const Wishes& wishes, const Knowledge* knowledge,
                                 Work& work);

}  // namespace unbake::repair
