// Pinyin notes in text: "(wǎng)" behind a character, and the residue "wǎng)" whose bracket a broken byte swallowed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unbake::repair {

struct Note {
  std::size_t end;     ///< behind the closing bracket, in code points
  std::string pinyin;  ///< one syllable as written, UTF-8
};

/// A whole note whose opening bracket (ASCII or full-width) stands at `at`.
std::optional<Note> note_at(std::u32string_view text, std::size_t at);

/// What is left of a note whose opening bracket is gone: a syllable at `at`, then a closing bracket.
std::optional<Note> residue_at(std::u32string_view text, std::size_t at);

}  // namespace unbake::repair
