#include "repair/paired_marks.hpp"

#include <cstddef>

namespace unbake::repair {
namespace {

// By place; ASCII brackets count as full-width ones.
constexpr std::u32string_view kOpening = U"\u201C\u2018\uFF08\u300A";
constexpr std::u32string_view kClosing = U"\u201D\u2019\uFF09\u300B";
constexpr std::size_t kSingleQuotes = 1;

char32_t widened(char32_t c) { return c == U'(' || c == U')' ? c + 0xFEE0 : c; }

bool is_mark(char32_t c) { return c == U'(' || c == U')' || (c >= 0x2018 && c <= 0x300B) || c >= 0xFF08; }

}  // namespace

bool PairedMarks::add(char32_t character) {
  if (!is_mark(character)) return true;
  const char32_t c = widened(character);
  if (const std::size_t at = kOpening.find(c); at != std::u32string_view::npos) return open_[at]++ <= 0;
  if (const std::size_t at = kClosing.find(c); at != std::u32string_view::npos) return open_[at]-- > 0;
  return true;
}

void PairedMarks::add(std::u32string_view text) {
  for (const char32_t c : text) add(c);
}

int PairedMarks::left_open(const PairedMarks& text) const {
  int left = 0;
  for (std::size_t at = 0; at < open_.size(); ++at) {
    if (at != kSingleQuotes && open_[at] + text.open_[at] > 0) ++left;
  }
  return left;
}

}  // namespace unbake::repair
