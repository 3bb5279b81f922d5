#include "extract/word_match.hpp"

#include <algorithm>
#include <cstdint>

#include "extract/chars.hpp"

namespace unbake::extract {
namespace {

struct FirstBytes {
  std::array<std::uint16_t, 257> starts{};  ///< where in phrases() those with each first byte begin
  std::array<std::uint64_t, 256> lists{};   ///< which lists have such a phrase, as bits
};
static_assert(kWordLists <= 64);

FirstBytes make_first_bytes() {
  FirstBytes index;
  const auto all = phrases();
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.starts[byte] = static_cast<std::uint16_t>(at);
    for (; at < all.size() && static_cast<unsigned char>(all[at].text[0]) == byte; ++at) {
      index.lists[byte] |= std::uint64_t{1} << static_cast<unsigned>(all[at].list);
    }
  }
  index.starts[256] = static_cast<std::uint16_t>(all.size());
  return index;
}

const FirstBytes& first_bytes() {
  static const auto index = make_first_bytes();
  return index;
}

/// No word of a spaced script goes on over `offset`.
bool at_word_border(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return true;
  const auto left_byte = static_cast<unsigned char>(text[offset - 1]);
  const auto right_byte = static_cast<unsigned char>(text[offset]);
  if (left_byte < 0x80 && right_byte < 0x80) {
    return !is_word(left_byte) || !is_word(right_byte) || is_digit(left_byte) != is_digit(right_byte);
  }
  std::size_t before = offset - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
  std::size_t after = offset;
  const char32_t left = next_char(text, before);
  const char32_t right = next_char(text, after);
  const auto joins = [](char32_t c) { return is_word(c) && !is_unspaced(c); };
  if (!joins(left) || !joins(right)) return true;
  return is_digit(left) != is_digit(right) || is_hangul(left) || is_hangul(right);
}

/// Calls visit(phrase) for every phrase that stands at `offset`, shorter ones first.
template <typename Visit>
void each_phrase_at(std::string_view text, std::size_t offset, Visit visit) {
  const auto all = phrases();
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  std::size_t low = first_bytes().starts[byte_at(offset)];
  std::size_t high = first_bytes().starts[byte_at(offset) + 1U];
  for (std::size_t depth = 1; low < high; ++depth) {
    while (low < high && all[low].text.size() == depth) visit(all[low++]);
    if (low == high || offset + depth >= text.size()) return;
    const unsigned char next = byte_at(offset + depth);
    const auto less = [&](const Phrase& phrase, unsigned char key) {
      return static_cast<unsigned char>(phrase.text[depth]) < key;
    };
    const auto greater = [&](unsigned char key, const Phrase& phrase) {
      return key < static_cast<unsigned char>(phrase.text[depth]);
    };
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(low);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(high);
    const auto first = std::lower_bound(begin, end, next, less);
    high = low + static_cast<std::size_t>(std::upper_bound(first, end, next, greater) - begin);
    low += static_cast<std::size_t>(first - begin);
  }
}

}  // namespace

Hits find_words(std::string_view folded) {
  Hits hits{};
  std::array<std::size_t, kWordLists> covered_to{};
  const auto& index = first_bytes().starts;
  for (std::size_t offset = 0; offset < folded.size(); ++offset) {
    if ((static_cast<unsigned char>(folded[offset]) & 0xC0) == 0x80) continue;
    const auto first = static_cast<unsigned char>(folded[offset]);
    if (index[first] == index[first + 1U] || !at_word_border(folded, offset)) continue;
    each_phrase_at(folded, offset, [&](const Phrase& phrase) {
      const std::size_t end = offset + phrase.text.size();
      if (phrase.at_begin && offset != 0) return;
      if (phrase.at_end && end != folded.size()) return;
      if (!at_word_border(folded, end)) return;
      const auto list = static_cast<std::size_t>(phrase.list);
      ListHit& hit = hits[list];
      if (phrase.at_begin) hit.begin = std::max(hit.begin, phrase.text.size());
      if (phrase.at_begin && phrase.at_end) hit.whole = true;
      if (offset >= covered_to[list]) ++hit.phrases;
      if (end > covered_to[list]) {
        hit.covered += end - std::max(offset, covered_to[list]);
        covered_to[list] = end;
      }
    });
  }
  return hits;
}

const Phrase* match_at(std::string_view folded, std::size_t offset, WordList list) {
  const Phrase* found = nullptr;
  if (offset >= folded.size()) return found;
  // Credit lines are searched byte by byte for words of a few lists.
  const std::uint64_t lists = first_bytes().lists[static_cast<unsigned char>(folded[offset])];
  if ((lists >> static_cast<unsigned>(list) & 1U) == 0) return found;
  each_phrase_at(folded, offset, [&](const Phrase& phrase) {
    if (phrase.list == list && at_word_border(folded, offset + phrase.text.size())) found = &phrase;
  });
  return found;
}

std::uint32_t hints_of(std::string_view word) {
  std::uint32_t lists = 0;
  if (word.empty()) return lists;
  each_phrase_at(word, 0, [&](const Phrase& phrase) {
    const std::size_t hint = static_cast<std::size_t>(phrase.list) - kFirstHint;
    if (hint >= kHintLists) return;  // lists of what stands in texts; smaller numbers wrap around
    if (phrase.value == 1 || phrase.text.size() == word.size()) lists |= 1U << hint;
  });
  return lists;
}

}  // namespace unbake::extract
