#include "repair/characters/visual_order.hpp"

#include <algorithm>

#include "repair/characters/character_edits.hpp"
#include "base/rules.hpp"
#include "unicode/bidi.hpp"
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
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const Joining first = unicode::joining_of(text[i]);
    if (first == Joining::none) continue;
    const Joining second = unicode::joining_of(text[i + 1]);
    votes.logical += join(first, second) ? 1 : 0;
    votes.visual += join(second, first) ? 1 : 0;
  }
  return votes;
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
  CharacterEdits edits(block);
  const Votes votes = votes_of(block);
  if (votes.logical > votes.visual) return {};
  for (std::size_t begin = 0; begin < block.size();) {
    const std::size_t end = std::min(block.find(U'\n', begin), block.size());
    const std::u32string_view line = block.substr(begin, end - begin);
    if (std::ranges::any_of(line, unicode::is_rtl)) {
      edits.replace(begin, end, unicode::visual_to_logical(line), rules::kVisualOrder, kConfidence);
    }
    begin = end + 1;
  }
  return edits.take();
}

}  // namespace unbake::repair
