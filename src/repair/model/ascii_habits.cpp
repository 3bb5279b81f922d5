#include "repair/model/ascii_habits.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/ascii.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// Where marks of CJK begin; those of Latin are before it.
constexpr char32_t kFirstWide = 0x2000;

// What is likely between any character and one that is Chinese, a digit or a letter, as if it had been seen so often: a
// number or a word goes on; Chinese comes behind a space rather than behind a single digit or letter.
constexpr double kBeforeWide[] = {1, 0.5, 0.3};
constexpr double kBeforeDigit[] = {0.5, 2, 0.3};
constexpr double kBeforeLetter[] = {0.5, 0.3, 2};

// Of the words that end as `rest` does, so many must begin alike.
constexpr std::size_t kNearlyAll = 4;  // three of four
// Words that are remembered: not those of a whole page of Latin text. Characters behind the first one.
constexpr std::size_t kMostWords = 2000;
constexpr std::size_t kLongest = 12;

}  // namespace

AsciiHabits::Class AsciiHabits::class_of(char32_t c) {
  if (c == U' ') return of_space;
  if (is_ascii_digit(c)) return of_digit;
  if (is_ascii_alpha(c)) return of_letter;
  if (unicode::is_cjk(c)) return of_cjk;
  return c >= kFirstWide ? of_mark : of_other;
}

void AsciiHabits::add(std::u32string_view text) {
  std::size_t word = 0;  // where it begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Class own = class_of(text[at]);
    if (own < kSorts && at > 0 && at + 1 < text.size()) ++seen_[class_of(text[at - 1])][own][class_of(text[at + 1])];
    if (!is_ascii_alphanumeric(text[at])) {
      word = at + 1;
    } else if (at + 1 == text.size() || !is_ascii_alphanumeric(text[at + 1])) {
      add_word(text.substr(word, at + 1 - word));
    }
  }
}

// Numbers end alike by chance: only what has a letter behind the first character says how it begins.
void AsciiHabits::add_word(std::u32string_view word) {
  const std::u32string_view rest = word.substr(1);
  if (rest.size() > kLongest || std::ranges::none_of(rest, is_ascii_alpha<char32_t>)) return;
  const auto order = [](const Word& a, const Word& b) { return std::tie(a.rest, a.first) < std::tie(b.rest, b.first); };
  Word entry{std::u32string(rest), word.front(), 1};
  const auto found = std::ranges::lower_bound(words_, entry, order);
  if (found != words_.end() && found->rest == rest && found->first == entry.first) {
    ++found->count;
  } else if (words_.size() < kMostWords) {
    words_.insert(found, std::move(entry));
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
  const std::u32string_view ending =
      rest.substr(0, std::ranges::find_if_not(rest, is_ascii_alphanumeric<char32_t>) - rest.begin());
  std::uint32_t all = 0, most = 0;
  char32_t first = 0;
  for (auto at = std::ranges::lower_bound(words_, ending, {}, &Word::rest); at != words_.end() && at->rest == ending;
       ++at) {
    all += at->count;
    if (at->count <= most) continue;
    most = at->count;
    first = at->first;
  }
  return (all - most) * kNearlyAll <= all ? first : 0;
}

}  // namespace unbake::repair
