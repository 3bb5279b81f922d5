#include "extract/word_match.hpp"

#include <algorithm>
#include <cstdint>

#include "extract/chars.hpp"

namespace unbake::extract {
namespace {

/// How phrases begin, by their first byte and by their first two.
struct Beginnings {
  static constexpr std::size_t kPairs = 4096;  // of which some 1,500 are taken

  std::array<std::uint16_t, 257> starts{};    ///< where in phrases() those with each first byte begin
  std::array<std::uint64_t, kPairs> lists{};  ///< which lists have a phrase with such two bytes, as bits

  static std::size_t slot_of(unsigned char first, unsigned char second) { return (first * 61U ^ second * 5U) % kPairs; }
  /// Nearly all places of a text are told by this: no phrase of these lists begins there.
  [[nodiscard]] std::uint64_t lists_at(std::string_view text, std::size_t offset) const {
    const char second = offset + 1 < text.size() ? text[offset + 1] : '\0';
    return lists[slot_of(static_cast<unsigned char>(text[offset]), static_cast<unsigned char>(second))];
  }
};
static_assert(kWordLists <= 64);

constexpr std::uint64_t bit_of(WordList list) { return std::uint64_t{1} << static_cast<unsigned>(list); }
constexpr std::uint64_t kTextLists = ~(((std::uint64_t{1} << kHintLists) - 1) << kFirstHint);

Beginnings make_beginnings() {
  Beginnings index;
  const auto all = phrases();
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.starts[byte] = static_cast<std::uint16_t>(at);
    for (; at < all.size() && static_cast<unsigned char>(all[at].text[0]) == byte; ++at) {
      const bool has_second = all[at].text.size() > 1;
      for (std::size_t second = 0; second < (has_second ? 1 : 256); ++second) {
        const auto next = has_second ? static_cast<unsigned char>(all[at].text[1]) : static_cast<unsigned char>(second);
        index.lists[Beginnings::slot_of(static_cast<unsigned char>(byte), next)] |= bit_of(all[at].list);
      }
    }
  }
  index.starts[256] = static_cast<std::uint16_t>(all.size());
  return index;
}

const Beginnings& beginnings() {
  static const auto index = make_beginnings();
  return index;
}

/// Most places of most texts: between two ASCII letters, or two digits.
bool is_inside_ascii_word(char left, char right) {
  const auto a = static_cast<unsigned char>(left);
  const auto b = static_cast<unsigned char>(right);
  if (a >= 0x80 || b >= 0x80) return false;
  const std::uint8_t both = detail::kAsciiClasses[a] & detail::kAsciiClasses[b];
  const std::uint8_t one = detail::kAsciiClasses[a] ^ detail::kAsciiClasses[b];
  return (both & detail::kWord) != 0 && (one & detail::kDigit) == 0;
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
  std::size_t low = beginnings().starts[byte_at(offset)];
  std::size_t high = beginnings().starts[byte_at(offset) + 1U];
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
  const Beginnings& index = beginnings();
  for (std::size_t offset = 0; offset < folded.size(); ++offset) {
    if ((static_cast<unsigned char>(folded[offset]) & 0xC0) == 0x80) continue;
    if (offset > 0 && is_inside_ascii_word(folded[offset - 1], folded[offset])) continue;
    if ((index.lists_at(folded, offset) & kTextLists) == 0 || !at_word_border(folded, offset)) continue;
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
  if ((beginnings().lists_at(folded, offset) & bit_of(list)) == 0) return found;
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
