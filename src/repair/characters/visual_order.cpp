#include "repair/characters/visual_order.hpp"

#include <algorithm>

#include "base/rules.hpp"
#include "unicode/bidi.hpp"
#include "unicode/character_edits.hpp"
#include "unicode/presentation_forms.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

using unicode::Joining;

/// A text has its own order, but for a name or two that another program has put in.
constexpr std::size_t kMostContrary = 10;  // one in so many
/// One word may be a riddle.
constexpr std::size_t kLeastWords = 2;
/// Each letter is counted with its order.
constexpr double kConfidence = 0.98;

/// Arabic's, above and below letters: they join nothing.
constexpr bool is_vowel_mark(char32_t c) { return (c >= 0x064B && c <= 0x065F) || c == 0x0670; }

constexpr bool is_hebrew_point(char32_t c) { return c >= 0x0591 && c <= 0x05C7; }

/// Does a vowel mark stand before its letter? Then programs have turned the text by words or by lines, and nothing
/// tells which.
bool has_marks_first(std::u32string_view line) {
  char32_t before = U' ';
  for (const char32_t c : line) {
    if ((is_vowel_mark(c) || is_hebrew_point(c)) && before == U' ') return true;
    before = c;
  }
  return false;
}

/// Two Arabic forms that stand so in the order of reading, and never in the other one.
bool join(Joining first, Joining second) {
  return (first == Joining::initial && second == Joining::medial) ||
         (first == Joining::medial && second == Joining::final);
}

}  // namespace

VisualOrder::Votes VisualOrder::votes_of(std::u32string_view text) {
  Votes votes;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_hebrew_letter(text[end])) ++end;
    if (end - begin >= 2) {
      votes.visual += is_hebrew_final(text[begin]) ? 1 : 0;
      votes.logical += is_hebrew_final(text[end - 1]) ? 1 : 0;
    }
    begin = end + 1;
  }
  Joining before = Joining::none;
  for (const char32_t c : text) {
    if (is_vowel_mark(c)) continue;
    const Joining joining = unicode::joining_of(c);
    votes.logical += join(before, joining) ? 1 : 0;
    votes.visual += join(joining, before) ? 1 : 0;
    before = joining;
  }
  return votes;
}

bool is_in_visual_order(std::u32string_view text) {
  const VisualOrder::Votes votes = VisualOrder::votes_of(text);
  return votes.visual > votes.logical;
}

void VisualOrder::look(std::u32string_view block) {
  const Votes votes = votes_of(block);
  votes_.visual += votes.visual;
  votes_.logical += votes.logical;
}

bool VisualOrder::is_shown() const {
  return votes_.visual >= kLeastWords && votes_.visual > votes_.logical * kMostContrary;
}

std::vector<Edit> VisualOrder::restore(std::u32string_view block) const {
  unicode::CharacterEdits edits(block, Stage::blocks);
  const Votes votes = votes_of(block);
  if (votes.logical > votes.visual) return {};
  for (std::size_t begin = 0; begin < block.size();) {
    const std::size_t end = std::min(block.find(U'\n', begin), block.size());
    const std::u32string_view line = block.substr(begin, end - begin);
    if (std::ranges::any_of(line, unicode::is_rtl) && !has_marks_first(line)) {
      edits.replace(begin, end, unicode::visual_to_logical(line), rules::kVisualOrder, kConfidence);
    }
    begin = end + 1;
  }
  return edits.take();
}

}  // namespace unbake::repair
