// What a single block's wording says about it: disclaimer, counter, share bar, heading of a related list …
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "extract/read/text_stats.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {

struct Verdict {
  std::string_view reason;  ///< one of reasons.hpp; kNone where the wording is that of any text
  std::uint8_t rule = 0;    ///< which of the rules said so, from 1 in the order of trust; 0: none
  bool border = false;      ///< what follows is hardly the same article: related list, comments, legal notes
  std::array<std::uint8_t, kWordLists> shares{};  ///< what each list's phrases cover of the block, in 255ths
};

/// `folded` as fold() gives it, `text` counted on the block as written. A sentence that only mentions such words is
/// none of these: phrases must begin the block or make up much of it. `linked`: most of it is a link.
Verdict judge_wording(std::string_view folded, const TextStats& text, bool linked);

}  // namespace unbake::extract
