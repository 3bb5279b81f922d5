// What running text of each language looks like, counted from texts that data/README.md names: the section `detection`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "unicode/properties.hpp"

namespace unbake::language {

/// Steps of a logarithm: all models keep -ln P divided by this.
inline constexpr double kNatsPerStep = 0.35;

/// How letters follow each other in a language that is written with an alphabet.
struct LetterModel {
  /// The symbols that stand for many.
  static constexpr char32_t kBoundary = '_';     ///< space, ASCII punctuation, digits, start and end
  static constexpr char32_t kOther = '?';        ///< what is not listed
  static constexpr char32_t kAsciiLetter = 'A';  ///< where the alphabet is not Latin

  std::string language;  ///< BCP 47; "ro-cedilla" is Romanian as it was written before Unicode 3
  /// Lower-case letters, punctuation and signs beyond ASCII, and the three above.
  std::vector<char32_t> symbols;
  std::vector<std::uint8_t> steps;  ///< by place of the symbol before, then of the symbol

  unicode::Script script = unicode::Script::latin;  ///< of its first letter beyond ASCII

  /// In the list of symbols; its size where it has none.
  [[nodiscard]] std::size_t place_of(char32_t symbol) const {
    return static_cast<std::size_t>(std::ranges::find(symbols, symbol) - symbols.begin());
  }
  [[nodiscard]] bool has(char32_t symbol) const { return place_of(symbol) < symbols.size(); }
  /// ln P of the symbol at a place behind another.
  [[nodiscard]] double log(std::size_t before, std::size_t symbol) const {
    return -kNatsPerStep * steps[before * symbols.size() + symbol];
  }
};

/// How frequent the characters of a language are that is written with thousands: those not listed are rarer.
struct CharacterModel {
  std::string language;
  struct Class {
    std::uint8_t steps;
    std::vector<char32_t> characters;
  };
  std::vector<Class> classes;
};

/// A letter that models have as a letter and a combining mark, as windows-1258 writes Vietnamese.
struct ComposedLetter {
  char32_t whole, letter, mark;
};

struct Models {
  /// The section `detection` of unbake.data. Error bad_data_file.
  static Result<Models> load(Bytes section);

  std::vector<LetterModel> letters;
  std::vector<CharacterModel> characters;
  std::vector<ComposedLetter> composed;
};

}  // namespace unbake::language
