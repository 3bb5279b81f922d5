#include "language/chinese_model.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <span>

#include "base/section_reader.hpp"
#include "base/sort.hpp"

namespace unbake::language {
namespace {

constexpr std::uint8_t kVersion = 3;
constexpr std::uint32_t kBasicPlane = 0x10000;
// A step of cost is given in parts of a nat; backing off may be cheaper than nothing, so its steps have a zero point.
constexpr float kStepsPerNat = 64;
constexpr int kBackoffZero = 128;
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

}  // namespace

void ChineseModel::Table::make(std::size_t entries) {
  // At least three slots for every two entries, so that a search seldom looks at a second one.
  const std::size_t slots = std::bit_ceil(entries * 3 / 2 + 2);
  keys_.assign(slots, kFree);
  shift_ = 32U - static_cast<std::uint32_t>(std::countr_zero(slots));
}

std::size_t ChineseModel::Table::insert(std::uint32_t key) {
  std::size_t at = fibonacci_hash(key) >> shift_;
  while (keys_[at] != kFree) at = (at + 1) & (keys_.size() - 1);
  keys_[at] = key;
  return at;
}

struct ChineseModel::Pairs {
  std::vector<std::size_t> begins{0};  ///< of each first id's pairs, and where the last one's end
  std::vector<std::uint16_t> seconds;  ///< by pair: its second id
  std::vector<std::size_t> slots;      ///< by pair: its place in pairs_
};

Result<ChineseModel> ChineseModel::load(Bytes section) {
  SectionReader in(section);
  ChineseModel model;
  Pairs pairs;
  const bool is_sound = in.u8() == kVersion && model.load_characters(in) && model.load_pairs(in, pairs) &&
                        model.load_words(in, pairs) && model.load_surnames(in) && model.load_triples(in, pairs);
  if (!is_sound || !in.at_end()) return broken_section("zh-model");
  return model;
}

bool ChineseModel::load_characters(SectionReader& in) {
  const float step = static_cast<float>(in.u8()) / kStepsPerNat;
  for (std::size_t i = 0; i < costs_.size(); ++i) costs_[i] = static_cast<float>(i) * step;
  const auto read = [&in](std::size_t count) {
    std::vector<char32_t> numbers;
    numbers.reserve(count);
    while (numbers.size() < count) numbers.push_back(in.varint());
    return numbers;
  };
  const std::size_t size = in.count();
  if (size == 0 || size >= std::size_t{1} << kIdBits) return false;
  const std::vector<char32_t> characters = read(size);
  const std::size_t usual = in.count();
  in.rising(in.count(), kCodePoints, usual_elsewhere_);
  const Bytes unigrams = in.bytes(size);
  std::vector<char32_t> folded;
  in.rising(in.count(), kCodePoints, folded);
  const std::vector<char32_t> folded_ids = read(folded.size());
  const auto all_below = [](std::span<const char32_t> numbers, std::size_t limit) {
    return std::ranges::all_of(numbers, [limit](char32_t number) { return number < limit; });
  };
  if (!in.ok() || usual > size || !all_below(characters, kCodePoints) || !all_below(folded_ids, size)) return false;

  unigrams_.assign(unigrams.begin(), unigrams.end());
  basic_ids_.assign(kBasicPlane, kNoId);
  for (std::size_t i = 0; i < folded.size(); ++i) set_id(folded[i], folded_ids[i]);
  for (std::size_t i = 0; i < size; ++i) set_id(characters[i], static_cast<std::uint32_t>(i));
  unbake::sort(supplementary_, {}, &Named::character);
  set_usual(std::span(characters).first(usual));
  return true;
}

void ChineseModel::set_id(char32_t character, std::uint32_t id) {
  const auto narrow = static_cast<std::uint16_t>(id);
  if (character < kBasicPlane) {
    basic_ids_[character] = narrow;
  } else {
    supplementary_.push_back({character, narrow});
  }
}

void ChineseModel::set_usual(std::span<const char32_t> characters) {
  usual_elsewhere_.insert(usual_elsewhere_.end(), characters.begin(), characters.end());
  unbake::sort(usual_elsewhere_);
  usual_basic_.assign(kBasicPlane, false);
  std::erase_if(usual_elsewhere_, [this](char32_t c) {
    if (c >= kBasicPlane) return false;
    usual_basic_[c] = true;
    return true;
  });
}

bool ChineseModel::load_pairs(SectionReader& in, Pairs& pairs) {
  const std::size_t size = unigrams_.size();
  signs_ = in.varint();
  for (std::size_t i = 0; i < size; ++i) pairs.begins.push_back(pairs.begins.back() + in.count());
  const Bytes to_signs = in.bytes(size), to_han = in.bytes(size);
  if (!in.ok() || signs_ > size) return false;
  const auto backoff = [step = costs_[1]](std::uint8_t steps) {
    return static_cast<float>(steps - kBackoffZero) * step;
  };
  for (std::size_t i = 0; i < size; ++i) backoffs_.push_back({backoff(to_signs[i]), backoff(to_han[i])});
  for (std::size_t i = 0; i < size; ++i) in.rising(pairs.begins[i + 1] - pairs.begins[i], size, pairs.seconds);
  const std::size_t total = pairs.begins.back();
  const Bytes costs = in.bytes(total);
  if (!in.ok()) return false;

  pairs_.make(total);
  pair_costs_.assign(pairs_.slots(), 0);
  pair_words_.assign(pairs_.slots(), 0);
  rows_.assign(pairs_.slots(), 0);
  filter_.assign(std::size_t{1} << kFilterBits, false);
  pairs.slots.reserve(total);
  for (std::uint32_t first = 0; first < size; ++first) {
    for (std::size_t pair = pairs.begins[first]; pair < pairs.begins[first + 1]; ++pair) {
      const std::uint32_t key = first << 16U | pairs.seconds[pair];
      filter_[fibonacci_hash(key) >> kFilterShift] = true;
      pair_costs_[pairs.slots.emplace_back(pairs_.insert(key))] = costs[pair];
    }
  }
  return true;
}

bool ChineseModel::load_words(SectionReader& in, const Pairs& pairs) {
  for (std::vector<float>* levels : {&across_levels_, &end_levels_}) {
    for (const std::uint8_t percent : in.bytes(in.count())) levels->push_back(static_cast<float>(percent) / 100);
  }
  const std::size_t size = unigrams_.size();
  const Bytes ends = in.bytes(size), singles = in.bytes(size), words = in.bytes(pairs.seconds.size());
  const std::size_t codes = across_levels_.size() * end_levels_.size();
  if (!in.ok() || codes == 0 || std::ranges::any_of(words, [codes](std::uint8_t code) { return code >= codes; })) {
    return false;
  }
  for (const std::uint8_t steps : ends) {
    ends_.push_back(std::clamp(static_cast<float>(steps) / kShareSteps, kLeastShare, 1 - kLeastShare));
  }
  for (const std::uint8_t steps : singles) singles_.push_back(static_cast<float>(steps) / kShareSteps);
  for (std::size_t pair = 0; pair < words.size(); ++pair) pair_words_[pairs.slots[pair]] = words[pair];
  return true;
}

bool ChineseModel::load_surnames(SectionReader& in) {
  std::vector<std::uint16_t> surnames;
  in.rising(in.count(), unigrams_.size(), surnames);
  surnames_.assign(unigrams_.size(), false);
  for (const std::uint16_t surname : surnames) surnames_[surname] = true;
  return in.ok();
}

bool ChineseModel::load_triples(SectionReader& in, const Pairs& pairs) {
  std::vector<std::uint32_t> with_triples;
  in.rising(in.count(), pairs.seconds.size(), with_triples);
  std::vector<std::size_t> lengths;
  std::size_t total = 0;
  for (std::size_t row = 0; row < with_triples.size(); ++row) total += lengths.emplace_back(in.count() + 1);
  if (!in.ok() || with_triples.size() >= kRows) return false;
  std::vector<std::uint16_t> thirds;
  for (std::size_t row = 0; row < with_triples.size(); ++row) {
    const std::uint16_t second = pairs.seconds[with_triples[row]];
    const std::size_t begin = pairs.begins[second];
    std::vector<std::uint16_t> places;
    in.rising(lengths[row], pairs.begins[second + 1U] - begin, places);
    if (!in.ok()) return false;
    for (const std::uint16_t place : places) thirds.push_back(pairs.seconds[begin + place]);
  }
  const Bytes costs = in.bytes(total);
  if (!in.ok()) return false;

  triples_.make(total);
  triple_costs_.assign(triples_.slots(), 0);
  std::size_t triple = 0;
  for (std::uint32_t row = 1; row <= with_triples.size(); ++row) {
    rows_[pairs.slots[with_triples[row - 1]]] = row;
    for (std::size_t end = triple + lengths[row - 1]; triple < end; ++triple) {
      triple_costs_[triples_.insert(row << kIdBits | thirds[triple])] = costs[triple];
    }
  }
  return true;
}

std::uint32_t ChineseModel::supplementary_id(char32_t character) const {
  const auto found = std::ranges::lower_bound(supplementary_, character, {}, &Named::character);
  return found != supplementary_.end() && found->character == character ? found->id : kNoId;
}

float ChineseModel::backed_off(std::uint32_t first, std::uint32_t second) const {
  const Backoff& backoff = backoffs_[first];
  return std::max(costs_[unigrams_[second]] + (second < signs_ ? backoff.to_signs : backoff.to_han), 0.0F);
}

std::uint32_t ChineseModel::find_pair(std::uint32_t first, std::uint32_t second) const {
  const std::uint32_t pair = first << 16U | second;
  return filter_[fibonacci_hash(pair) >> kFilterShift] ? pairs_.find(pair) : kNotThere;
}

float ChineseModel::pair_cost(std::uint32_t first, std::uint32_t second) const {
  const std::uint32_t at = find_pair(first, second);
  return at == kNotThere ? backed_off(first, second) : costs_[pair_costs_[at]];
}

ChineseModel::Step ChineseModel::step(const Context& context, char32_t next) const {
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
    const std::uint32_t triple = triples_.find(context.row << kIdBits | second);
    if (triple != kNotThere) cost = costs_[triple_costs_[triple]];
  }
  return {std::max(cost, 0.0F), then};
}

bool ChineseModel::usual(char32_t character) const {
  if (character < usual_basic_.size()) return usual_basic_[character];
  return std::ranges::binary_search(usual_elsewhere_, character);
}

}  // namespace unbake::language
