// What bytes could be by their structure alone: the walks that detection rules out and counts by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "encoding/tables/pair_counter.hpp"

namespace unbake::encoding {

bool is_ascii(Bytes bytes);
/// Well-formed.
bool is_utf8(Bytes bytes);
inline std::size_t count_non_ascii(Bytes bytes) {
  std::size_t count = 0;
  for (const std::uint8_t byte : bytes) count += byte >> 7;
  return count;
}

/// How bytes look as UTF-8. A sequence that the end of the input cuts short is no error.
struct Utf8Shape {
  std::size_t sequences = 0;  ///< well-formed ones of two bytes and more
  std::size_t longer = 0;     ///< of these, of three or four bytes
  std::size_t symbols = 0;    ///< of these, C2 80 - C2 BF: signs of Latin-1 such as the copyright sign
  std::size_t errors = 0;
};
Utf8Shape utf8_shape(Bytes bytes);

/// The families of two-byte codecs.
enum class Structure : std::uint8_t { gb18030, big5, shift_jis, euc_jp, euc_kr, johab, euc_tw };

/// The structure of an encoding by its name, or nothing where it has none of these.
std::optional<Structure> structure_of(std::string_view name);

/// What a walk over the bytes as one such codec has counted.
struct Walk {
  std::vector<PairCount> pairs;    ///< two-byte characters: lead, trail
  std::size_t characters = 0;      ///< all non-ASCII ones, pairs among them
  std::size_t singles = 0;         ///< half-width katakana
  std::size_t longs = 0;           ///< three-byte EUC-JP, four-byte GB18030
  std::size_t ascii_trails = 0;    ///< bytes under 80 that were taken as a trail (or inside a longer sequence)
  std::size_t alone = 0;           ///< characters with ASCII, or nothing, on both sides
  std::size_t letters_beside = 0;  ///< ASCII letters right beside these
  std::size_t errors = 0;          ///< bytes over 7F that begin nothing; a last character cut short is none
};
Walk walk(Bytes bytes, Structure structure);

/// More errors than the damage of a readable page would explain.
bool rules_out(const Walk& walk);

}  // namespace unbake::encoding
