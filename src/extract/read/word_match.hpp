// Finds the phrases of the word lists in folded text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/read/word_lists.hpp"

namespace unbake::extract {

inline constexpr std::size_t kWordLists = static_cast<std::size_t>(WordList::source) + 1;  // the last of them

/// What one list has in one text.
struct ListHit {
  std::uint32_t covered = 0;  ///< bytes under its phrases, overlaps counted once
  std::uint32_t phrases = 0;  ///< matches that do not overlap
  std::uint32_t begin = 0;    ///< bytes of the longest match tied to the text's begin; 0: none
  bool whole = false;         ///< a phrase tied to both ends
};

using Hits = std::array<ListHit, kWordLists>;

/// All lists over `folded`. Phrases match at word borders: in spaced scripts not inside of a word.
Hits find_words(std::string_view folded);

/// Lists as bits.
constexpr std::uint64_t bit_of(WordList list) { return std::uint64_t{1} << static_cast<unsigned>(list); }
static_assert(kWordLists <= 64);

/// The longest phrase of `list` at `offset` that ends at a word border; null if there is none.
const Phrase* match_at(std::string_view folded, std::size_t offset, WordList list);

/// The same for each of several lists (bits). False where there is none of any, which at most places is soon said.
using Matches = std::array<const Phrase*, kWordLists>;
bool match_all_at(std::string_view folded, std::size_t offset, std::uint64_t lists, Matches& found);

/// The lists of hints (data/words/hints-*.txt) that have a word of a class or an id, one bit each, from the first of
/// them, WordList::hints_advert, up.
inline constexpr std::size_t kFirstHint = static_cast<std::size_t>(WordList::hints_advert);
inline constexpr std::size_t kHintLists = static_cast<std::size_t>(WordList::hints_title) - kFirstHint + 1;
std::uint32_t hints_of(std::string_view word);
inline constexpr std::uint32_t hint_bit(WordList list) { return 1U << (static_cast<std::size_t>(list) - kFirstHint); }

}  // namespace unbake::extract
