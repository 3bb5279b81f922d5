// What properties.cpp knows of each code point, as it is compiled in: 3 KB brotli for all of them.
// tools/data/properties.mjs writes property_tables.gen.cpp.
#pragma once

#include <cstdint>

#include "base/data_pack.hpp"

namespace unbake::unicode {

/// General categories, as far as they are told apart.
enum class Category : std::uint8_t { upper, lower, other_letter, digit, separator, punctuation, other, unassigned };

/// A code point's kind is a byte: Category in the lowest three bits, then four for its Script, then whether its simple
/// lower case is another code point.
inline constexpr unsigned kCategoryBits = 3;
inline constexpr std::uint8_t kCategoryMask = 0x07;
inline constexpr std::uint8_t kScriptMask = 0x0F;
inline constexpr std::uint8_t kHasLowerCase = 0x80;

/// In the place of Script::other: one that is written from right to left.
inline constexpr std::uint8_t kOtherRightToLeft = 14;

/// Numbers are varints, as SectionReader reads them.
struct PropertyTables {
  /// All code points, as runs of one kind: how long each is, and of which kind.
  Bytes run_lengths, run_kinds;

  /// Lower case, as runs of code points that are the same step away from theirs: how far each begins behind the end of
  /// the one before; twice how many follow its first one, plus 1 where they are every second code point; the step,
  /// zigzag.
  Bytes lower_gaps, lower_counts, lower_steps;
};

extern const PropertyTables kPropertyTables;

}  // namespace unbake::unicode
