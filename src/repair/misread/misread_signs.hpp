// What text that was read in a wrong encoding looks like, told without data and at next to no cost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unbake::repair {

struct MisreadLook {
  enum class Sign : std::uint8_t {
    none,
    faint,  ///< rare ideographs, but so few that sound text has as many: "娱乐" alone in a menu
    clear,
  };
  Sign sign = Sign::none;
  std::size_t at = 0;          ///< where it stands, in bytes: 0 where it is the whole text that looks so
  std::size_t ideographs = 0;  ///< of the whole text, if the sign is not a clear one
};

/// Finds in UTF-8 text what its author would hardly write: signs inside words, capitals behind small letters, two
/// scripts in one word, C1 controls, mostly rare ideographs. So has some odd text that is sound; but next to none of
/// the usual languages. Linear; ASCII is passed over at a gigabyte a second.
MisreadLook look_for_misreading(std::string_view utf8);
inline bool looks_misread(std::string_view utf8) { return look_for_misreading(utf8).sign != MisreadLook::Sign::none; }

}  // namespace unbake::repair
