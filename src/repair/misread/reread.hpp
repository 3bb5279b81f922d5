// Text read again: its characters' bytes in the encoding that it was taken for, as characters of the one it was written
// in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "repair/misread/lost_bytes.hpp"
#include "repair/model/codec.hpp"

namespace unbake::repair {

/// A piece of text whose bytes are whole characters in both encodings. Runs of ASCII are one, and so are sequences of
/// UTF-8 that stand side by side, lost ones among them: these are damaged, or not, together.
struct Unit {
  enum class Kind : std::uint8_t {
    same,
    changed,
    broken,  ///< one character that has no bytes in the wrong encoding, or whose bytes are no text in the right one
  };
  std::uint32_t begin = 0, end = 0;              ///< of the text, in code points
  std::uint32_t other_begin = 0, other_end = 0;  ///< of the other reading
  Kind kind = Kind::same;
  float confidence = 1;  ///< less where lost bytes were guessed
};

struct Reading {
  std::u32string other;
  std::vector<Unit> units;
  std::size_t changed = 0;  ///< characters of the text in changed units
  std::size_t foreign = 0;  ///< characters that have no bytes in the wrong encoding
  std::size_t broken = 0;   ///< characters that have, but are no text in the right one
  std::size_t holes = 0;    ///< characters that lost bytes (holes.hpp)

  [[nodiscard]] std::u32string_view of(const Unit& unit) const {
    return std::u32string_view(other).substr(unit.other_begin, unit.other_end - unit.other_begin);
  }
};

/// Where the text has marks of lost bytes and UTF-8 was read as byte pairs, `lost` restores what it can; else what is
/// lost is U+FFFD in the other reading.
Reading reread(std::u32string_view text, const Codec& written, const Codec& read, LostCharacters& lost);

/// A quick look at whether rereading can come to anything: do most characters have bytes in the wrong encoding, or,
/// where UTF-8 was written, does any sequence begin? `beyond_ascii` is text of which each run of ASCII is one space.
bool is_worth_rereading(std::u32string_view beyond_ascii, const Codec& written, const Codec& read);

}  // namespace unbake::repair
