// Finds the phrases of the word lists in folded text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "extract/word_lists.hpp"

namespace unbake::extract {

inline constexpr std::size_t kWordLists = static_cast<std::size_t>(WordList::source) + 1;  // the last of them

/// What one list has in one text.
struct ListHit {
  std::size_t covered = 0;  ///< bytes under its phrases, overlaps counted once
  std::size_t phrases = 0;  ///< matches that do not overlap
  std::size_t begin = 0;    ///< bytes of the longest match tied to the text's begin; 0: none
  bool whole = false;       ///< a phrase tied to both ends
};

using Hits = std::array<ListHit, kWordLists>;

/// All lists over `folded`. Phrases match at word borders: in spaced scripts not inside of a word.
Hits find_words(std::string_view folded);

/// The longest phrase of `list` at `offset` that ends at a word border; null if there is none.
const Phrase* match_at(std::string_view folded, std::size_t offset, WordList list);

/// The longest phrase of `list` that is (a hint: begins) the whole `word`; null if there is none.
const Phrase* match_word(std::string_view word, WordList list);

}  // namespace unbake::extract
