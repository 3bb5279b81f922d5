// How likely text is, whatever its language: what tells text from the same bytes read in a wrong encoding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/letters.hpp"
#include "language/models.hpp"
#include "unicode/properties.hpp"

namespace unbake::language {

/// Costs are -ln P, in nats. Letters are weighed by the letter pairs of a language (models.hpp), CJK
/// characters by how frequent they are in one; what no model knows by what kind of character it is.
class TextScore {
 public:
  /// The models must outlive this.
  explicit TextScore(const Models& models);

  /// The languages that a text is weighed by: one with an alphabet, one with thousands of characters.
  struct Language {
    std::size_t letters = 0;     ///< place in Models::letters
    std::size_t characters = 0;  ///< place in Models::characters
  };

  /// A set of places in Models::letters.
  using Languages = std::uint64_t;
  static constexpr Languages kAllLanguages = ~Languages{0};

  /// The one of a name in Models::letters; empty where none has it.
  [[nodiscard]] Languages set_of(std::string_view language) const;

  /// The languages by which the text is likeliest, roughly weighed: without case, and from the first characters.
  [[nodiscard]] Language best(std::u32string_view text, Languages allowed = kAllLanguages) const;

  /// The cost of a character behind another; a space before the first.
  [[nodiscard]] float cost(const Language& language, char32_t before, char32_t c) const {
    const Info& i = info(c);
    const Info& b = info(before);
    return i.is_cjk ? cjk_cost(language.characters, b, i, c) : letter_cost(letters_[language.letters], before, b, c, i);
  }

  /// The cost of text behind a character.
  [[nodiscard]] double cost(const Language& language, char32_t before, std::u32string_view text) const;

  /// What text costs a character: its CJK characters, and its letters with all else that is not ASCII.
  struct Mean {
    double letters = 0, cjk = 0;
    std::size_t letter_count = 0, cjk_count = 0, marks = 0;
  };
  [[nodiscard]] Mean mean(const Language& language, char32_t before, std::u32string_view text) const;

  /// The cost of text in its best language.
  [[nodiscard]] double cost(std::u32string_view text) const { return cost(best(text), U' ', text); }

 private:
  struct Info {
    std::uint16_t symbol = 0;  ///< of some model: the same for all; 0 where none has it
    Kind kind = Kind::none;
    bool is_read = false;
    unicode::Script script = unicode::Script::other;
    bool is_cjk = false;
    bool is_ascii_letter = false;
    bool has_parts = false;
  };

  static bool is_word(const Info& info) { return language::is_word(info.kind); }

  /// A language's letter pairs, by the symbols of all.
  struct Letters {
    std::vector<std::uint8_t> place;  ///< by symbol
    std::vector<float> costs;         ///< by place before, then place
    std::size_t size = 0;
    std::uint8_t boundary = 0, other = 0, ascii = 0;
    bool is_latin = false;
    unicode::Script script = unicode::Script::other;
  };

  const Info& info(char32_t c) const {
    Info& known = infos_[c < infos_.size() ? c : read_beyond(c)];
    if (!known.is_read) known = read(c);
    return known;
  }
  /// A character as best() needs it.
  struct Step {
    std::uint16_t symbol;
    bool is_boundary, is_ascii_letter;
  };
  /// Ends where it is more than `most`.
  [[nodiscard]] static float rough_cost(const Letters& letters, std::span<const Step> steps, float most);

  [[nodiscard]] static std::size_t read_beyond(char32_t c);
  [[nodiscard]] Info read(char32_t c) const;
  [[nodiscard]] float letter_cost(const Letters& letters, char32_t before, const Info& b, char32_t c,
                                  const Info& i) const;
  [[nodiscard]] float cjk_cost(std::size_t language, const Info& b, const Info& i, char32_t c) const;

  /// Of a letter that models know as a letter and a mark: Vietnamese.
  [[nodiscard]] const ComposedLetter* parts(char32_t c) const;
  const Models* models_;
  std::vector<std::uint16_t> symbols_;  ///< by code point of the Basic Multilingual Plane
  std::vector<Letters> letters_;        ///< beside Models::letters
  std::vector<std::vector<float>>
      characters_;                   ///< by language, then code point of the Basic Multilingual Plane; 0: none
  mutable std::vector<Info> infos_;  ///< by code point, read when first needed; one thread
};

}  // namespace unbake::language
