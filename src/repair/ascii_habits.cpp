#include "repair/ascii_habits.hpp"

#include <algorithm>

#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// Where marks of CJK begin; those of Latin are before it.
constexpr char32_t kFirstWide = 0x2000;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z'; }
bool is_word(char32_t c) { return is_digit(c) || is_letter(c); }

// What is likely between any character and one that is Chinese, a digit or a letter, as if it had been seen so often: a
// number or a word goes on; Chinese comes behind a space rather than behind a single digit or letter.
constexpr double kBeforeWide[] = {1, 0.5, 0.3};
constexpr double kBeforeDigit[] = {0.5, 2, 0.3};
constexpr double kBeforeLetter[] = {0.5, 0.3, 2};

// Of the words that end as `rest` does, so many must begin alike.
constexpr std::size_t kNearlyAll = 4;  // three of four

}  // namespace

AsciiHabits::Class AsciiHabits::class_of(char32_t c) {
  if (c == U' ') return of_space;
  if (is_digit(c)) return of_digit;
  if (is_letter(c)) return of_letter;
  if (unicode::is_cjk(c)) return of_cjk;
  return c >= kFirstWide ? of_mark : of_other;
}

void AsciiHabits::add(std::u32string_view text) {
  if (words_.empty()) words_.push_back(U' ');
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Class own = class_of(text[at]);
    if (own < kSorts && at > 0 && at + 1 < text.size()) ++seen_[class_of(text[at - 1])][own][class_of(text[at + 1])];
    if (!is_word(text[at])) continue;
    words_.push_back(text[at]);
    if (at + 1 == text.size() || !is_word(text[at + 1])) words_.push_back(U' ');
  }
}

AsciiHabits::Sort AsciiHabits::between(char32_t before, char32_t behind) const {
  const Class next = class_of(behind);
  const auto& usual = next == of_digit ? kBeforeDigit : next == of_letter ? kBeforeLetter : kBeforeWide;
  std::size_t best = 0;
  double most = -1;
  for (std::size_t sort = 0; sort < kSorts; ++sort) {
    const double likely = usual[sort] + seen_[class_of(before)][sort][next];
    if (likely > most) best = sort;
    most = std::max(most, likely);
  }
  return static_cast<Sort>(best);
}

char32_t AsciiHabits::first_of_word(std::u32string_view rest) const {
  const auto end = std::ranges::find_if_not(rest, is_word);
  const std::u32string ending = std::u32string(rest.begin(), end) + U' ';
  // Numbers end alike by chance.
  if (std::ranges::none_of(ending, is_letter)) return 0;
  std::array<std::uint32_t, 0x80> begins{};
  std::uint32_t all = 0;
  for (std::size_t at = words_.find(ending, 2); at != std::u32string::npos; at = words_.find(ending, at + 1)) {
    if (words_[at - 1] == U' ' || words_[at - 2] != U' ') continue;
    ++begins[words_[at - 1]];
    ++all;
  }
  const auto most = std::ranges::max_element(begins);
  return all > 0 && (all - *most) * kNearlyAll <= all ? static_cast<char32_t>(most - begins.begin()) : 0;
}

}  // namespace unbake::repair
