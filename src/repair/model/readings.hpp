// Which Mandarin readings a Han character has: the data of pinyin-pro, through tools/data/readings.mjs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "repair/model/pinyin.hpp"

namespace unbake::repair {

class Readings {
 public:
  /// Of the section `readings`; keeps no view of it. Error bad_data_file where it is broken or of another version.
  static Result<Readings> load(Bytes section);

  /// Whether the character is read so. `pinyin` is one syllable as pinyin_at() takes it; a tone that is given must be
  /// one the character has, without one any will do, as annotations often leave it out and unstressed syllables have
  /// none. A Traditional character also has the readings of its Simplified form.
  [[nodiscard]] bool has(char32_t character, std::string_view pinyin) const;

  /// A syllable looked up, to ask for many characters.
  struct Sound {
    std::size_t syllable = 0;
    std::uint8_t tone = 0;
  };
  [[nodiscard]] std::optional<Sound> sound(std::string_view pinyin) const;
  [[nodiscard]] bool has(char32_t character, const Sound& sound) const;

  /// All characters that are read so, rising. Looks at every reading there is (25,000): not for inner loops.
  [[nodiscard]] std::vector<char32_t> characters(std::string_view pinyin) const;

 private:
  struct Reading {
    std::uint16_t syllable;  // index into syllables_
    std::uint8_t tone;       // 1-5
  };
  /// The syllable's index, or syllables_.size().
  [[nodiscard]] std::size_t syllable_index(std::string_view letters) const;

  std::vector<std::string> syllables_;  // sorted
  std::vector<char32_t> characters_;    // sorted
  std::vector<std::uint32_t> begins_;   // of each character's readings in readings_, and one more for the end
  std::vector<Reading> readings_;
};

}  // namespace unbake::repair
