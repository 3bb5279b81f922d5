#include "repair/byte_shift/byte_shift.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "repair/model/annotations.hpp"
#include "repair/model/broken.hpp"
#include "repair/model/text_cost.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// How much more likely the repaired text must be, in nats. With a trace of what was done (punctuation behind the '?',
// the residue of an annotation) little is needed; a bare '?' is a question mark far more often than a lost byte.
constexpr double kGainWithTrace = 3.5;
// Text as it stands can't have a tag without its '<'.
constexpr double kGainWithTag = -3;
constexpr double kGainWithoutTrace = 16.0;
// Chinese costs 4 to 6 nats a character, with a name in it somewhat more. Where so much stands before the damage, the
// text is damaged in another way.
constexpr double kMostBefore = 9.0;

// Code points in which Chinese is looked for: a Latin word in Chinese text is shorter.
constexpr std::size_t kNearby = 24;

bool is_among_chinese(std::u32string_view before, std::u32string_view block, std::size_t at) {
  const std::u32string_view near = before.substr(before.size() - std::min(before.size(), kNearby));
  return std::ranges::any_of(near, unicode::is_han) || std::ranges::any_of(block.substr(at, kNearby), unicode::is_han);
}

// A bare '?' is a question mark where so many characters behind it cost no more than this on average, as a sentence
// would: of what is read one byte off each costs 10 and more, and hardly any damage is shorter. The search costs a
// hundred times as much as this look.
constexpr std::size_t kLook = 4;
constexpr double kMostOfSentence = 6.5;

// What a search costs at least, in hypotheses: what is known of the text before and behind is looked at first.
constexpr std::uint64_t kLeastSteps = 64;

bool begins_sentence(std::u32string_view text, const TextCost& text_cost) {
  text = text.substr(0, kLook);
  if (text.size() < kLook || std::ranges::any_of(text, is_broken)) return false;
  TextCost::Context context;
  context.last = kParagraphEdge;
  double cost = 0;
  for (const char32_t c : text) {
    const TextCost::Step step = text_cost(context, c);
    context = step.context;
    cost += static_cast<double>(step.cost);
  }
  return cost <= kMostOfSentence * kLook;
}

}  // namespace

std::optional<Realigned> realign(std::u32string_view before, const DamagedBlock& damaged, std::size_t at,
                                 const Knowledge& knowledge, const Vocabulary& vocabulary, Work& work) {
  const std::u32string_view block = damaged.text;
  if (!is_among_chinese(before, block, at)) return std::nullopt;
  const TextCost text_cost(knowledge, vocabulary);
  const char32_t next = at + 1 < block.size() ? block[at + 1] : 0;
  const auto annotation = residue_at(block, at + 1);
  const std::uint8_t second_byte = replaced_punctuation(next);
  const bool is_bare = !annotation && second_byte == 0;
  if (is_bare && (!unicode::is_cjk(next) || begins_sentence(block.substr(at + 1), text_cost))) return std::nullopt;
  if (!work.spend(Task::vain_byte_shift, kLeastSteps)) return std::nullopt;

  ShiftSearch search(before, damaged, knowledge, text_cost, work);
  if (search.mean_before() > kMostBefore) return std::nullopt;
  if (annotation) {
    search.begin_with_residue(annotation->pinyin);
    search.run(at, annotation->end);
  } else if (second_byte != 0) {
    search.begin_with_punctuation(second_byte);
    search.run(at, at + 2);
  } else {
    search.begin_anywhere();
    search.run(at, at + 1);
  }
  const auto in_vain = [&]() -> std::optional<Realigned> {
    for (std::uint64_t steps = search.steps(); steps > kLeastSteps; steps -= kLeastSteps) {
      if (!work.spend(Task::vain_byte_shift, kLeastSteps)) break;
    }
    return std::nullopt;
  };
  if (search.done().empty()) return in_vain();

  const ShiftSearch::Reading& best = search.done().front();
  const double gain = best.restored == U'<' ? kGainWithTag : is_bare ? kGainWithoutTrace : kGainWithTrace;
  if (search.gain(best) < gain) return in_vain();

  const std::u32string text = search.text(best);

  double all = 0;
  for (const ShiftSearch::Reading& reading : search.done()) {
    if (&reading == &best || search.text(reading) != text)
      all += std::exp(static_cast<float>(best.cost - reading.cost));
  }
  return Realigned{best.end, text, 1 / all, best.key == 0 ? std::u32string{} : std::u32string{best.key}, best.lost};
}

}  // namespace unbake::repair
