#include "repair/model/language_model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

#include "base/hash.hpp"
#include "base/section_reader.hpp"
#include "base/sort.hpp"

namespace unbake::repair {
namespace {

constexpr std::uint8_t kVersion = 3;
constexpr std::uint32_t kBasicPlane = 0x10000;
// A step of cost is given in parts of a nat; backing off may be cheaper than nothing, so its steps have a zero point.
constexpr float kStepsPerNat = 64;
constexpr int kBackoffZero = 128;
// At least so many slots for every two pairs, so that a search seldom looks at a second one.
constexpr std::size_t kSlotsForTwo = 3;

// The steps of the shares of a character's uses, and how near to 0 and 1 they come: nothing is impossible.
constexpr float kShareSteps = 31;
constexpr float kLeastShare = 0.02F;
// How likely a character behind a surname that makes no word with it ends a name.
constexpr float kEndsName = 0.5F;
// Ids are below 8,192.
constexpr std::uint32_t kIdBits = 13;
constexpr std::size_t kRows = std::size_t{1} << (32U - kIdBits);
// Most pairs that a search asks for are not kept. A bit for each of a million hashes says so for five of six of these,
// and stays in the processor's cache, as the table does not.
constexpr std::uint32_t kFilterBits = 20;
constexpr std::uint32_t kFilterShift = 32 - kFilterBits;
constexpr std::uint32_t kFree = 0xFFFFFFFF;
constexpr std::uint32_t kNotThere = 0xFFFFFFFF;

// ln x of a positive normal number, to 0.001: the search asks for it at every step.
float fast_log(float x) {
  constexpr std::uint32_t kFractionBits = 23, kIndexBits = 9;
  static const auto table = [] {
    std::array<float, 1U << kIndexBits> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) {
      logs[i] = std::log(1 + (static_cast<float>(i) + 0.5F) / static_cast<float>(logs.size()));
    }
    return logs;
  }();
  const auto bits = std::bit_cast<std::uint32_t>(x);
  const auto exponent = static_cast<float>(static_cast<std::int32_t>(bits >> kFractionBits) - 127);
  return exponent * std::numbers::ln2_v<float> + table[bits >> (kFractionBits - kIndexBits) & (table.size() - 1)];
}

std::uint32_t find(const std::vector<std::uint32_t>& table, std::uint32_t shift, std::uint32_t key) {
  for (std::size_t at = fibonacci_hash(key) >> shift; table[at] != kFree; at = (at + 1) & (table.size() - 1)) {
    if (table[at] == key) return static_cast<std::uint32_t>(at);
  }
  return kNotThere;
}

std::size_t free_slot(const std::vector<std::uint32_t>& table, std::uint32_t shift, std::uint32_t key) {
  std::size_t at = fibonacci_hash(key) >> shift;
  while (table[at] != kFree) at = (at + 1) & (table.size() - 1);
  return at;
}

}  // namespace

void LanguageModel::set_id(char32_t character, std::uint32_t id) {
  const auto narrow = static_cast<std::uint16_t>(id);
  if (character < kBasicPlane) {
    basic_ids_[character] = narrow;
  } else {
    supplementary_.push_back({character, narrow});
  }
}

Result<LanguageModel> LanguageModel::load(Bytes section) {
  SectionReader in(section);
  LanguageModel model;
  const Error broken = broken_section("zh-model");
  if (in.u8() != kVersion) return broken;
  const float step = static_cast<float>(in.u8()) / kStepsPerNat;
  for (std::size_t i = 0; i < model.costs_.size(); ++i) model.costs_[i] = static_cast<float>(i) * step;

  const std::size_t size = in.count();
  if (size == 0 || size >= std::size_t{1} << kIdBits) return broken;
  std::vector<char32_t> characters;
  characters.reserve(size);
  for (std::size_t i = 0; i < size; ++i) characters.push_back(in.varint());
  const std::size_t usual = in.count();
  in.rising(in.count(), kCodePoints, model.usual_elsewhere_);
  const Bytes unigrams = in.bytes(size);
  std::vector<char32_t> folded;
  in.rising(in.count(), kCodePoints, folded);
  std::vector<std::uint32_t> folded_ids;
  folded_ids.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size(); ++i) folded_ids.push_back(in.varint());
  if (!in.ok() || usual > size || std::ranges::any_of(characters, [](char32_t c) { return c >= kCodePoints; }) ||
      std::ranges::any_of(folded_ids, [size](std::uint32_t id) { return id >= size; })) {
    return broken;
  }

  model.unigrams_.assign(unigrams.begin(), unigrams.end());
  model.basic_ids_.assign(kBasicPlane, kNoId);
  for (std::size_t i = 0; i < folded.size(); ++i) model.set_id(folded[i], folded_ids[i]);
  for (std::size_t i = 0; i < size; ++i) model.set_id(characters[i], static_cast<std::uint32_t>(i));
  unbake::sort(model.supplementary_, {}, &Named::character);

  model.usual_elsewhere_.insert(model.usual_elsewhere_.end(), characters.begin(),
                                characters.begin() + static_cast<std::ptrdiff_t>(usual));
  unbake::sort(model.usual_elsewhere_);
  model.usual_basic_.assign(kBasicPlane, false);
  std::erase_if(model.usual_elsewhere_, [&model](char32_t c) {
    if (c >= kBasicPlane) return false;
    model.usual_basic_[c] = true;
    return true;
  });

  model.signs_ = in.varint();
  std::vector<std::size_t> lengths;
  std::size_t total = 0;
  for (std::size_t i = 0; i < size; ++i) total += lengths.emplace_back(in.count());
  const Bytes to_signs = in.bytes(size);
  const Bytes to_han = in.bytes(size);
  // A pair has at least a byte for its second id and one for its cost.
  if (!in.ok() || model.signs_ > size || total > section.size() / 2) return broken;
  const auto backoff = [step](std::uint8_t steps) { return static_cast<float>(steps - kBackoffZero) * step; };
  for (std::size_t i = 0; i < size; ++i) model.backoffs_.push_back({backoff(to_signs[i]), backoff(to_han[i])});
  std::vector<std::uint16_t> seconds;
  for (const std::size_t length : lengths) in.rising(length, size, seconds);
  const Bytes pair_costs = in.bytes(total);
  for (std::vector<float>* levels : {&model.across_levels_, &model.end_levels_}) {
    for (const std::uint8_t percent : in.bytes(in.count())) levels->push_back(static_cast<float>(percent) / 100);
  }
  const Bytes ends = in.bytes(size);
  const Bytes singles = in.bytes(size);
  const Bytes words = in.bytes(total);
  const std::size_t codes = model.across_levels_.size() * model.end_levels_.size();
  if (!in.ok() || codes == 0 || std::ranges::any_of(words, [codes](std::uint8_t code) { return code >= codes; })) {
    return broken;
  }
  for (const std::uint8_t steps : ends) {
    model.ends_.push_back(std::clamp(static_cast<float>(steps) / kShareSteps, kLeastShare, 1 - kLeastShare));
  }
  for (const std::uint8_t steps : singles) model.singles_.push_back(static_cast<float>(steps) / kShareSteps);

  std::vector<std::uint16_t> surnames;
  in.rising(in.count(), size, surnames);
  if (!in.ok()) return broken;
  model.surnames_.assign(size, false);
  for (const std::uint16_t surname : surnames) model.surnames_[surname] = true;

  const std::size_t slots = std::bit_ceil(total * kSlotsForTwo / 2 + 2);
  model.pairs_.assign(slots, kFree);
  model.pair_costs_.assign(slots, 0);
  model.filter_.assign(std::size_t{1} << kFilterBits, false);
  model.hash_shift_ = 32U - static_cast<std::uint32_t>(std::countr_zero(slots));
  std::vector<std::size_t> begins{0};
  std::vector<std::uint32_t> slots_of;
  slots_of.reserve(total);
  for (std::uint32_t first = 0; first < size; ++first) {
    begins.push_back(begins.back() + lengths[first]);
    for (std::size_t pair = begins[first]; pair < begins[first + 1]; ++pair) {
      slots_of.push_back(static_cast<std::uint32_t>(model.insert(first, seconds[pair], pair_costs[pair])));
    }
  }
  model.rows_.assign(slots, 0);
  model.pair_words_.assign(slots, 0);
  for (std::size_t pair = 0; pair < total; ++pair) model.pair_words_[slots_of[pair]] = words[pair];
  if (!model.load_triples(in, begins, seconds, slots_of) || !in.at_end()) return broken;
  return model;
}

bool LanguageModel::load_triples(SectionReader& in, const std::vector<std::size_t>& begins,
                                 const std::vector<std::uint16_t>& seconds,
                                 const std::vector<std::uint32_t>& slots_of) {
  std::vector<std::uint32_t> with_triples;
  in.rising(in.count(), seconds.size(), with_triples);
  std::vector<std::size_t> lengths;
  std::size_t total = 0;
  for (std::size_t row = 0; row < with_triples.size(); ++row) total += lengths.emplace_back(in.count() + 1);
  if (!in.ok() || with_triples.size() >= kRows) return false;
  std::vector<std::uint16_t> thirds;
  for (std::size_t row = 0; row < with_triples.size(); ++row) {
    const std::uint16_t second = seconds[with_triples[row]];
    std::vector<std::uint16_t> places;
    in.rising(lengths[row], begins[second + 1U] - begins[second], places);
    if (!in.ok()) return false;
    for (const std::uint16_t place : places) thirds.push_back(seconds[begins[second] + place]);
  }
  const Bytes costs = in.bytes(total);
  if (!in.ok()) return false;

  const std::size_t slots = std::bit_ceil(total * kSlotsForTwo / 2 + 2);
  triples_.assign(slots, kFree);
  triple_costs_.assign(slots, 0);
  triple_shift_ = 32U - static_cast<std::uint32_t>(std::countr_zero(slots));
  std::size_t triple = 0;
  for (std::uint32_t row = 1; row <= with_triples.size(); ++row) {
    rows_[slots_of[with_triples[row - 1]]] = row;
    for (std::size_t end = triple + lengths[row - 1]; triple < end; ++triple) {
      const std::uint32_t key = row << kIdBits | thirds[triple];
      const std::size_t at = free_slot(triples_, triple_shift_, key);
      triples_[at] = key;
      triple_costs_[at] = costs[triple];
    }
  }
  return true;
}

std::size_t LanguageModel::insert(std::uint32_t first, std::uint32_t second, std::uint8_t cost) {
  const std::uint32_t pair = first << 16U | second;
  const std::size_t at = free_slot(pairs_, hash_shift_, pair);
  pairs_[at] = pair;
  filter_[fibonacci_hash(pair) >> kFilterShift] = true;
  pair_costs_[at] = cost;
  return at;
}

std::uint32_t LanguageModel::supplementary_id(char32_t character) const {
  const auto found = std::ranges::lower_bound(supplementary_, character, {}, &Named::character);
  return found != supplementary_.end() && found->character == character ? found->id : kNoId;
}

float LanguageModel::backed_off(std::uint32_t first, std::uint32_t second) const {
  const Backoff& backoff = backoffs_[first];
  return std::max(costs_[unigrams_[second]] + (second < signs_ ? backoff.to_signs : backoff.to_han), 0.0F);
}

std::uint32_t LanguageModel::find_pair(std::uint32_t first, std::uint32_t second) const {
  const std::uint32_t pair = first << 16U | second;
  return filter_[fibonacci_hash(pair) >> kFilterShift] ? find(pairs_, hash_shift_, pair) : kNotThere;
}

float LanguageModel::pair_cost(std::uint32_t first, std::uint32_t second) const {
  const std::uint32_t at = find_pair(first, second);
  return at == kNotThere ? backed_off(first, second) : costs_[pair_costs_[at]];
}

LanguageModel::Step LanguageModel::step(const Context& context, char32_t next) const {
  const std::uint32_t second = id(next);
  if (second == kNoId) return {kUnknown, {next, 0, 1}};
  const std::uint32_t first = id(context.last);
  if (first == kNoId) return {costs_[unigrams_[second]], {next, 0, singles_[second]}};
  const std::uint32_t pair = find_pair(first, second);
  const bool kept = pair != kNotThere;
  Context then{next, kept ? rows_[pair] : 0U, singles_[second]};
  float cost = kept ? costs_[pair_costs_[pair]] : backed_off(first, second);
  if (first >= signs_) {
    // P(next | last) is that of both ways to get there, on average over all that ends in `last`. What is not kept
    // begins another word.
    const std::size_t code = kept ? pair_words_[pair] : (across_levels_.size() - 1) * end_levels_.size();
    const float across_share = across_levels_[code / end_levels_.size()];
    const float across = context.word_ends * across_share / ends_[first];
    const float within = (1 - context.word_ends) * (1 - across_share) / (1 - ends_[first]);
    then.word_ends = (across * singles_[second] + within * end_levels_[code % end_levels_.size()]) / (across + within);
    cost -= fast_log(across + within);
    if (!kept && surnames_[first]) then.word_ends = std::max(then.word_ends, kEndsName);
  }
  if (second < signs_) {
    then.word_ends = 1;
  } else if (context.row != 0) {
    const std::uint32_t triple = find(triples_, triple_shift_, context.row << kIdBits | second);
    if (triple != kNotThere) cost = costs_[triple_costs_[triple]];
  }
  return {std::max(cost, 0.0F), then};
}

bool LanguageModel::usual(char32_t character) const {
  if (character < usual_basic_.size()) return usual_basic_[character];
  return std::ranges::binary_search(usual_elsewhere_, character);
}

}  // namespace unbake::repair
