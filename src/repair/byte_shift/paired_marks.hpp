// Quotation marks, brackets, the ellipsis and the dash, which come in pairs.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unbake::repair {

/// How many of each are open. Where a text closes more than it opens, less than none.
class PairedMarks {
 public:
  /// Adds a character. Returns what has to be added to its cost in nats, as a model that looks at one character before
  /// does not know what is open: one that closes where none is open, or opens inside another, is much less likely; one
  /// that closes what is open is likelier; what is quoted in two or three characters is no sentence; half an ellipsis
  /// or a dash is rare.
  float add(char32_t character);
  void add(std::u32string_view text);

  /// How many sorts of marks are open here and not closed by a text. Single quotation marks are not looked at: in Latin
  /// text the closing one is an apostrophe.
  [[nodiscard]] int left_open(const PairedMarks& text) const;

  /// Nats: a closing mark where none is open, an opening one inside another, or one that nothing closes.
  static constexpr float kUnpaired = 5.0F;

 private:
  float cost_of_mark(char32_t character, std::uint8_t quoted);

  std::array<std::int16_t, 4> open_{};
  char32_t half_ = 0;        // the ellipsis or dash of which there is only the first half so far
  std::uint8_t quoted_ = 0;  // characters since the last quotation mark that opened
};

}  // namespace unbake::repair
