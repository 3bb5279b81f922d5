// What a document writes in ASCII among its Chinese: spaces or none, numbers, words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unbake::repair {

/// For the ASCII character that a broken one took along.
class AsciiHabits {
 public:
  /// Adds undamaged text.
  void add(std::u32string_view text);

  /// A sort of ASCII character, by one that stands for it.
  enum class Sort : std::uint8_t { space, digit, letter };
  /// What most likely stood between two characters, of which U+000A is the edge of a paragraph: what stands between
  /// such characters elsewhere in the document, or else in any.
  [[nodiscard]] Sort between(char32_t before, char32_t behind) const;

  /// The character that a word began with of which `rest` is left, as far as it is of ASCII letters and digits: where
  /// nearly all words of the document that end so begin alike. Else 0. ("5", where it writes "5G" and "G" is left.)
  [[nodiscard]] char32_t first_of_word(std::u32string_view rest) const;

 private:
  enum Class : std::uint8_t { of_space, of_digit, of_letter, of_mark, of_cjk, of_other };
  static constexpr std::size_t kSorts = 3, kClasses = 6;
  static Class class_of(char32_t c);

  std::array<std::array<std::array<std::uint32_t, kClasses>, kSorts>, kClasses> seen_{};  // before, between, behind
  void add_word(std::u32string_view word);
  struct Word {
    std::u32string rest;  // without its first character
    char32_t first = 0;
    std::uint32_t count = 0;
  };
  std::vector<Word> words_;  // sorted by rest, then by first
};

}  // namespace unbake::repair
