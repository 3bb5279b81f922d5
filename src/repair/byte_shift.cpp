#include "repair/byte_shift.hpp"

#include <cmath>
#include <cstdint>

#include "repair/notes.hpp"
#include "repair/shift_search.hpp"
#include "repair/text_cost.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// How much more likely the repaired text must be, in nats. With a trace of what was done (punctuation behind the '?',
// the residue of a note) little is needed; a bare '?' is a question mark far more often than a lost byte.
constexpr double kGainWithTrace = 3.5;
constexpr double kGainWithoutTrace = 16.0;

// The trail byte of the full-width punctuation (A3 xx) that stands for `c`, folded or not; 0 for any other character.
std::uint8_t replaced_punctuation(char32_t c) {
  constexpr char32_t kFullWidth = 0xFEE0;  // from U+0021 to U+FF01
  constexpr std::u32string_view kReplaced = U"!,:;?";
  const char32_t folded = c > kFullWidth ? c - kFullWidth : c;
  return kReplaced.find(folded) == std::u32string_view::npos ? 0 : static_cast<std::uint8_t>(folded + 0x80);
}

}  // namespace

std::optional<Realigned> realign(std::u32string_view before, std::u32string_view block, std::size_t at,
                                 const Knowledge& knowledge, const Vocabulary& vocabulary) {
  const TextCost text_cost(knowledge.model, vocabulary);
  ShiftSearch search(before, block, knowledge, text_cost);
  const char32_t next = at + 1 < block.size() ? block[at + 1] : 0;
  double gain = kGainWithTrace;
  if (const auto note = residue_at(block, at + 1)) {
    search.begin_with_residue(note->pinyin);
    search.run(note->end);
  } else if (const std::uint8_t second_byte = replaced_punctuation(next)) {
    search.begin_with_punctuation(second_byte);
    search.run(at + 2);
  } else if (unicode::is_cjk(next)) {
    gain = kGainWithoutTrace;
    search.begin_anywhere();
    search.run(at + 1);
  }
  if (search.done().empty()) return std::nullopt;

  const ShiftSearch::Reading& best = search.done().front();
  if (search.cost_as_it_stands(at, best.end) - best.cost < gain) return std::nullopt;

  double all = 0;
  const std::u32string text = search.text(best);
  for (const ShiftSearch::Reading& reading : search.done()) {
    if (&reading == &best || search.text(reading) != text) all += std::exp(best.cost - reading.cost);
  }
  return Realigned{best.end, text, 1 / all, best.key == 0 ? std::u32string{} : std::u32string{best.key}, best.lost};
}

}  // namespace unbake::repair
