#include "repair/byte_shift/paired_marks.hpp"

#include <cstddef>

namespace unbake::repair {
namespace {

// By place; ASCII brackets count as full-width ones.
constexpr std::u32string_view kOpening = U"\u201C\u2018\uFF08\u300A";
constexpr std::u32string_view kClosing = U"\u201D\u2019\uFF09\u300B";
constexpr std::size_t kDoubleQuotes = 0;
constexpr std::size_t kSingleQuotes = 1;

// Weights are nats.

// Of a text, an eighth is quoted, a twentieth in brackets, a hundredth a title: where one is open, its closing mark is
// so many times likelier than anywhere.
constexpr std::array<float, 4> kAwaited{2.0F, 2.0F, 3.0F, 4.5F};
// A full stop behind so few quoted characters: what is quoted is a word.
constexpr float kNoSentence = 4.0F;
constexpr std::uint8_t kShortestSentence = 4;
constexpr std::uint8_t kLong = 0xFF;
// Half an ellipsis or dash.
constexpr float kHalf = 3.0F;
constexpr char32_t kEllipsis = U'\u2026', kDash = U'\u2014';

char32_t widened(char32_t c) { return c == U'(' || c == U')' ? c + 0xFEE0 : c; }

bool is_mark(char32_t c) { return c == U'(' || c == U')' || (c >= 0x2018 && c <= 0x300B) || c >= 0xFF08; }

}  // namespace

float PairedMarks::add(char32_t character) {
  const std::uint8_t quoted = quoted_;
  if (quoted_ < kLong) ++quoted_;
  if (character == kEllipsis || character == kDash) {
    half_ = half_ == character ? 0 : character;
    return 0;
  }
  const float half = half_ != 0 ? kHalf : 0;
  half_ = 0;
  return half + cost_of_mark(character, quoted);
}

float PairedMarks::cost_of_mark(char32_t character, std::uint8_t quoted) {
  if (!is_mark(character)) return 0;
  const char32_t c = widened(character);
  if (const std::size_t at = kOpening.find(c); at != std::u32string_view::npos) {
    if (at <= kSingleQuotes) quoted_ = 0;
    return open_[at]++ <= 0 ? 0 : kUnpaired;
  }
  if (const std::size_t at = kClosing.find(c); at != std::u32string_view::npos) {
    return open_[at]-- > 0 ? -kAwaited[at] : kUnpaired;
  }
  return c == U'\u3002' && quoted < kShortestSentence && open_[kDoubleQuotes] > 0 ? kNoSentence : 0;
}

void PairedMarks::add(std::u32string_view text) {
  for (const char32_t c : text) {
    // Nearly all are neither; a search for lost bytes begins with a thousand of them.
    if (is_mark(c) || c == kEllipsis || c == kDash) {
      add(c);
      continue;
    }
    if (quoted_ < kLong) ++quoted_;
    half_ = 0;
  }
}

int PairedMarks::left_open(const PairedMarks& text) const {
  int left = 0;
  for (std::size_t at = 0; at < open_.size(); ++at) {
    if (at != kSingleQuotes && open_[at] + text.open_[at] > 0) ++left;
  }
  return left;
}

}  // namespace unbake::repair
