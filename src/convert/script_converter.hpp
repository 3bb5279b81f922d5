// Simplified <-> Traditional, as OpenCC's s2t and t2s configurations convert (https://github.com/BYVoid/OpenCC): from
// left to right, the longest phrase that matches; where none does, the character by itself. OpenCC's dictionaries come
// through tools/data/opencc.mjs, which leaves out phrases that change nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "base/span.hpp"

namespace unbake {
class SectionReader;
}

namespace unbake::convert {

class ScriptConverter {
 public:
  enum class Target : std::uint8_t { hans, hant };

  struct Replacement {
    Span span;          ///< of the text, UTF-8 byte offsets
    std::string after;  ///< UTF-8
    friend bool operator==(const Replacement&, const Replacement&) = default;
  };

  /// Of the section `opencc`; keeps no view of it. Error bad_data_file where it is broken or of another version.
  static Result<ScriptConverter> load(Bytes section);

  /// What to replace, in the order of the text and apart from each other: changed characters that are neighbours are
  /// one replacement, unchanged ones are part of none, unless a phrase becomes one of another length. The text is valid
  /// UTF-8; a byte that is not is passed over.
  ///
  /// A page that was converted character by character has Simplified forms left in it (U+540E for U+5F8C); to hans they
  /// stay as they are, and so does what both scripts write alike.
  [[nodiscard]] std::vector<Replacement> convert(std::string_view utf8, Target target) const;

  /// What one character becomes by itself: itself, where the dictionary doesn't have it.
  [[nodiscard]] char32_t convert(char32_t character, Target target) const;

  /// Whether text in the target's script does not have the character: the dictionary gives others for it, and not also
  /// itself (as it does for U+4E8E and U+540E, which Traditional text has too).
  [[nodiscard]] bool is_foreign(char32_t character, Target target) const;

  struct Pair {
    char32_t from;
    char32_t to;
  };
  /// All characters that the dictionary has by themselves, by code point, and what each becomes.
  [[nodiscard]] std::span<const Pair> characters(Target target) const { return direction(target).characters; }

 private:
  /// A phrase's key is a range of Direction::keys, its value one of Direction::values.
  struct Phrase {
    std::uint32_t key;
    std::uint32_t value;
    std::uint8_t key_length;
    std::uint8_t value_length;
  };
  struct Direction {
    std::vector<Pair> characters;       // sorted by `from`
    std::vector<char32_t> kept;         // those of them that are also written as they are, sorted
    std::vector<bool> listed;           // by code point: is it there?
    std::vector<Pair> places;           // of a phrase's characters in the alphabet, sorted by character
    std::vector<std::uint32_t> begins;  // by place of the first character: its phrases begin here in `phrases`
    std::vector<Phrase> phrases;        // sorted by the places of their characters
    std::vector<std::uint16_t> keys;    // places
    std::vector<char32_t> values;

    [[nodiscard]] bool load(SectionReader& in);
    [[nodiscard]] bool load_characters(SectionReader& in);
    [[nodiscard]] bool load_phrases(SectionReader& in);
    [[nodiscard]] char32_t convert(char32_t character) const;
    [[nodiscard]] std::uint16_t place(char32_t character) const;
    /// The longest phrase that `places` begins with, or nullptr.
    [[nodiscard]] const Phrase* longest(const std::uint16_t* places, std::size_t length) const;
  };

  [[nodiscard]] const Direction& direction(Target target) const { return target == Target::hant ? to_hant_ : to_hans_; }

  Direction to_hant_;
  Direction to_hans_;
};

}  // namespace unbake::convert
