// What blocks stand in, in a Document as in an Article: quotes, lists, the items of lists, and the grids of tables.
#pragma once

#include <cstdint>

namespace unbake {

using ContainerId = std::uint32_t;
inline constexpr ContainerId kNoContainer = 0xFFFFFFFF;

/// What a quote is, if it is none but a box that sets a note apart; the five that GitHub's Markdown has.
enum class Callout : std::uint8_t { none, note, tip, important, warning, caution };

struct Container {
  enum class Kind : std::uint8_t { quote, list, ordered_list, item };

  Kind kind = Kind::quote;
  ContainerId parent = kNoContainer;  ///< of an item: its list
  std::int32_t number = 0;            ///< of an item of an ordered list; of a quote, its Callout, and kTitled
};

/// In Container::number of a callout: its first block is its title.
inline constexpr std::int32_t kTitled = 8;

/// Callout::none of all that is no callout, whatever its number says.
inline Callout callout_of(const Container& container) {
  const std::int32_t kind = container.number & (kTitled - 1);
  const bool is_one = container.kind == Container::Kind::quote && kind <= static_cast<std::int32_t>(Callout::caution);
  return is_one ? static_cast<Callout>(kind) : Callout::none;
}

/// What Task::cells takes for each place of a table that a cell reaches into besides its own: nearly the markup of an
/// empty cell.
inline constexpr std::uint64_t kCostOfPlace = 8;

/// How a cell lies in its table.
struct CellShape {
  std::uint16_t columns = 1;  ///< that it spans
  std::uint16_t rows = 1;
  bool header = false;
  bool covered = false;  ///< no cell of its own, but a further column of the one before it
};

}  // namespace unbake
