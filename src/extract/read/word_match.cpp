#include "extract/read/word_match.hpp"

#include <algorithm>
#include <bit>
#include <bitset>
#include <cstdint>
#include <cstring>

#include "base/hash.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

bool is_hint(WordList list) {
  const auto number = static_cast<std::size_t>(list);
  return number >= kFirstHint && number < kFirstHint + kHintLists;
}

unsigned char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : '\0';
}

/// The values that one byte of a text may have where a phrase begins: the phrase's own; behind a short one, any.
struct Values {
  unsigned begin;
  unsigned end;
};
Values values_at(std::string_view phrase, std::size_t at) {
  if (at >= phrase.size()) return {0, 256};
  const unsigned byte = byte_at(phrase, at);
  return {byte, byte + 1};
}

/// Tells of most places of most texts that no phrase of a set begins there: by three bytes, then by six.
class Filter {
 public:
  void add(std::string_view phrase) {
    const bool is_short = phrase.size() < kLong;
    if (!is_short) long_[long_slot(phrase, 0)] = true;
    const Values seconds = values_at(phrase, 1), thirds = values_at(phrase, 2);
    for (unsigned second = seconds.begin; second < seconds.end; ++second) {
      for (unsigned third = thirds.begin; third < thirds.end; ++third) {
        const std::size_t slot = slot_of(byte_at(phrase, 0) | second << 8 | third << 16);
        any_[slot] = true;
        if (is_short) short_[slot] = true;
      }
    }
  }
  [[nodiscard]] bool may_begin(std::string_view text, std::size_t at) const {
    const std::size_t slot = slot_of(three_bytes(text, at));
    return any_[slot] && (short_[slot] || long_[long_slot(text, at)]);
  }

 private:
  static constexpr std::size_t kLong = 6;
  static constexpr unsigned kBits = 14;  // of at most 1,500 phrases in a set

  static unsigned three_bytes(std::string_view text, std::size_t at) {
    static_assert(std::endian::native == std::endian::little);
    if (std::uint32_t bytes = 0; at + sizeof bytes <= text.size()) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      return bytes & 0xFF'FFFF;
    }
    return byte_at(text, at) | static_cast<unsigned>(byte_at(text, at + 1)) << 8 |
           static_cast<unsigned>(byte_at(text, at + 2)) << 16;
  }
  static std::size_t slot_of(std::uint32_t key) { return fibonacci_hash(key) >> (32 - kBits); }
  static std::size_t long_slot(std::string_view text, std::size_t at) {
    return slot_of(three_bytes(text, at) * 31 + three_bytes(text, at + 3));
  }

  std::bitset<1U << kBits> any_, short_, long_;
};

/// How phrases begin.
class Beginnings {
 public:
  Beginnings() {
    const auto all = phrases();
    std::size_t at = 0;
    for (std::size_t byte = 0; byte < 256; ++byte) {
      starts_[byte] = static_cast<std::uint16_t>(at);
      for (; at < all.size() && byte_at(all[at].text, 0) == byte; ++at) add(all[at]);
    }
    starts_[256] = static_cast<std::uint16_t>(all.size());
  }

  /// Where in phrases() those with this first byte begin.
  [[nodiscard]] std::size_t start(std::size_t byte) const { return starts_[byte]; }
  /// May one of `lists` have a phrase at `offset`?
  [[nodiscard]] bool may_begin(std::string_view text, std::size_t offset, std::uint64_t lists) const {
    return (lists_[pair_slot(byte_at(text, offset), byte_at(text, offset + 1))] & lists) != 0;
  }

  Filter hints;
  Filter texts;   ///< of the other lists, where a text begins
  Filter inside;  ///< ... elsewhere

 private:
  static constexpr unsigned kPairBits = 12;  // of which some 1,500 are taken

  static std::size_t pair_slot(unsigned first, unsigned second) {
    return (first * 61U ^ second * 5U) % (1U << kPairBits);
  }
  void add(const Phrase& phrase) {
    const std::string_view text = phrase.text;
    const Values seconds = values_at(text, 1);
    for (unsigned second = seconds.begin; second < seconds.end; ++second) {
      lists_[pair_slot(byte_at(text, 0), second)] |= bit_of(phrase.list);
    }
    (is_hint(phrase.list) ? hints : texts).add(text);
    if (!is_hint(phrase.list) && !phrase.at_begin) inside.add(text);
  }

  std::array<std::uint16_t, 257> starts_{};
  std::array<std::uint64_t, 1U << kPairBits> lists_{};  ///< as bits, those that have a phrase with such two bytes
};

const Beginnings& beginnings() {
  static const Beginnings index;
  return index;
}

/// The next character behind the one at `offset` that is not part of the same word of ASCII letters, or of digits.
std::size_t next_place(std::string_view text, std::size_t offset) {
  const auto class_at = [text](std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? detail::kAsciiClasses[byte] : std::uint8_t{0};
  };
  const std::uint8_t word = class_at(offset++);
  if ((word & detail::kWord) != 0) {
    while (offset < text.size() && class_at(offset) == word) ++offset;
  } else {
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) ++offset;
  }
  return offset;
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
  std::size_t low = beginnings().start(byte_at(offset));
  std::size_t high = beginnings().start(byte_at(offset) + 1U);
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
  std::array<std::uint32_t, kWordLists> covered_to{};
  const Beginnings& index = beginnings();
  for (std::size_t offset = 0; offset < folded.size(); offset = next_place(folded, offset)) {
    if (!(offset == 0 ? index.texts : index.inside).may_begin(folded, offset)) continue;
    if (!at_word_border(folded, offset)) continue;
    each_phrase_at(folded, offset, [&](const Phrase& phrase) {
      const auto size = static_cast<std::uint32_t>(phrase.text.size());
      const auto begin = static_cast<std::uint32_t>(offset);
      const std::uint32_t end = begin + size;
      if (phrase.at_begin && offset != 0) return;
      if (phrase.at_end && end != folded.size()) return;
      if (!at_word_border(folded, end)) return;
      const auto list = static_cast<std::size_t>(phrase.list);
      ListHit& hit = hits[list];
      if (phrase.at_begin) hit.begin = std::max(hit.begin, size);
      if (phrase.at_begin && phrase.at_end) hit.whole = true;
      if (begin >= covered_to[list]) ++hit.phrases;
      if (end > covered_to[list]) {
        hit.covered += end - std::max(begin, covered_to[list]);
        covered_to[list] = end;
      }
    });
  }
  return hits;
}

bool match_all_at(std::string_view folded, std::size_t offset, std::uint64_t lists, Matches& found) {
  if (offset >= folded.size() || !beginnings().may_begin(folded, offset, lists)) return false;
  found.fill(nullptr);
  bool any = false;
  each_phrase_at(folded, offset, [&](const Phrase& phrase) {
    if ((bit_of(phrase.list) & lists) == 0 || !at_word_border(folded, offset + phrase.text.size())) return;
    found[static_cast<std::size_t>(phrase.list)] = &phrase;
    any = true;
  });
  return any;
}

const Phrase* match_at(std::string_view folded, std::size_t offset, WordList list) {
  Matches found;
  return match_all_at(folded, offset, bit_of(list), found) ? found[static_cast<std::size_t>(list)] : nullptr;
}

std::uint32_t hints_of(std::string_view word) {
  std::uint32_t lists = 0;
  if (!beginnings().hints.may_begin(word, 0)) return lists;
  each_phrase_at(word, 0, [&](const Phrase& phrase) {
    const std::size_t hint = static_cast<std::size_t>(phrase.list) - kFirstHint;
    if (hint >= kHintLists) return;  // lists of what stands in texts; smaller numbers wrap around
    if (phrase.value == 1 || phrase.text.size() == word.size()) lists |= 1U << hint;
  });
  return lists;
}

}  // namespace unbake::extract
