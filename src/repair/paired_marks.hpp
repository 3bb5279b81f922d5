// Quotation marks and brackets, which come in pairs.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unbake::repair {

/// How many of each are open. Where a text closes more than it opens, less than none.
class PairedMarks {
 public:
  /// Whether the character fits: one that closes where none is open does not, nor does one that opens inside another.
  bool add(char32_t character);
  void add(std::u32string_view text);

  /// How many sorts of marks are open here and not closed by a text. Single quotation marks are not looked at: in Latin
  /// text the closing one is an apostrophe.
  [[nodiscard]] int left_open(const PairedMarks& text) const;

 private:
  std::array<std::int16_t, 4> open_{};
};

}  // namespace unbake::repair
