// What a user asks for beside repair: another script, other punctuation.
#pragma once

#include <cstdint>
#include <vector>

#include "base/edit.hpp"
#include "base/work.hpp"
#include "convert/script_converter.hpp"
#include "html/document.hpp"

namespace unbake::convert {

enum class Script : std::uint8_t { keep, hans, hant };
enum class Unicode : std::uint8_t { keep, nfc, nfkc };
struct Conversions {
  Unicode unicode = Unicode::keep;  ///< nfkc needs its data (unicode/normalize.hpp)
  Script script = Script::keep;     ///< anything but keep needs a converter
  bool fullwidth_punctuation = false;
};

/// Does what was asked for, to the blocks in place. `converter` may be null. The edits are of Stage::repaired, in
/// order. Where the time is over, the other blocks stay as they are.
std::vector<Edit> convert_blocks(std::vector<html::Block>& blocks, const Conversions& conversions,
                                 const ScriptConverter* converter, Work& work);

}  // namespace unbake::convert
