// Right-to-left text whose letters stand in the order in which they are seen, not read: pages in iso-8859-8 of old, and
// what programs without bidi copy.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/edit.hpp"

namespace unbake::repair {

constexpr bool is_hebrew_letter(char32_t c) { return c >= 0x05D0 && c <= 0x05EA; }

/// Hebrew letters that have a form for the end of words: that form.
constexpr bool is_hebrew_final(char32_t c) {
  return c == 0x05DA || c == 0x05DD || c == 0x05DF || c == 0x05E3 || c == 0x05E5;  // ך ם ן ף ץ
}

/// Diagnosis of a document, block by block, then treatment.
class VisualOrder {
 public:
  void look(std::u32string_view block);

  /// Whether the document shows that its letters stand in visual order. Hebrew has letters that only end a word, and
  /// Arabic presentation forms say on which side they join: each word with one of them says which order it is in.
  [[nodiscard]] bool is_shown() const;

  /// The edits of Stage::blocks that put each line of a block in the order of reading; spans in the block. Nothing
  /// where the block itself is in it.
  [[nodiscard]] std::vector<Edit> restore(std::u32string_view block) const;

 private:
  friend bool is_in_visual_order(std::u32string_view text);

  /// Words by the order that they show.
  struct Votes {
    std::size_t visual = 0, logical = 0;
  };
  static Votes votes_of(std::u32string_view text);

  Votes votes_;
};

/// Does a text show that it is not in the order of reading?
bool is_in_visual_order(std::u32string_view text);

}  // namespace unbake::repair
