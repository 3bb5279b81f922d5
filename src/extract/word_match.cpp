#include "extract/word_match.hpp"

#include <algorithm>
#include <cstdint>

#include "extract/chars.hpp"

namespace unbake::extract {
namespace {

/// Where in phrases() those with each first byte begin.
std::array<std::uint16_t, 257> make_first_byte_index() {
  std::array<std::uint16_t, 257> starts{};
  const auto all = phrases();
  std::size_t at = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    while (at < all.size() && static_cast<unsigned char>(all[at].text[0]) < byte) ++at;
    starts[byte] = static_cast<std::uint16_t>(at);
  }
  starts[256] = static_cast<std::uint16_t>(all.size());
  return starts;
}

const std::array<std::uint16_t, 257>& first_byte_index() {
  static const auto index = make_first_byte_index();
  return index;
}

/// Which lists may have a phrase that begins at a place, by a few bits of its first bytes: at most places none has.
class Beginnings {
 public:
  Beginnings() {
    static_assert(kWordLists <= 32);
    for (const Phrase& phrase : phrases()) {
      const auto first = static_cast<unsigned char>(phrase.text[0]);
      (phrase.text.size() < kBytes ? shorter_[first] : slots_[slot(phrase.text, 0)]) |= bit_of(phrase.list);
    }
  }

  static std::uint32_t bit_of(WordList list) { return 1U << static_cast<unsigned>(list); }

  /// A bit for each list; `offset` is not the end of the text.
  [[nodiscard]] std::uint32_t lists_at(std::string_view text, std::size_t offset) const {
    const std::uint32_t lists = shorter_[static_cast<unsigned char>(text[offset])];
    return text.size() - offset < kBytes ? lists : lists | slots_[slot(text, offset)];
  }

 private:
  static constexpr std::size_t kBytes = 3;  // one character of Chinese
  static constexpr std::size_t kSlots = 4096;

  static std::size_t slot(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(text[offset + i])}; };
    return (byte(0) * 257 ^ byte(1) * 67 ^ byte(2)) % kSlots;
  }

  std::array<std::uint32_t, 256> shorter_{};  // by first byte, of phrases with fewer bytes
  std::array<std::uint32_t, kSlots> slots_{};
};

const Beginnings& beginnings() {
  static const Beginnings known;
  return known;
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
  std::size_t low = first_byte_index()[byte_at(offset)];
  std::size_t high = first_byte_index()[byte_at(offset) + 1U];
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
  const Beginnings& known = beginnings();
  for (std::size_t offset = 0; offset < folded.size(); ++offset) {
    if ((static_cast<unsigned char>(folded[offset]) & 0xC0) == 0x80) continue;
    if (known.lists_at(folded, offset) == 0 || !at_word_border(folded, offset)) continue;
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
  if ((beginnings().lists_at(folded, offset) & Beginnings::bit_of(list)) == 0) return found;
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
