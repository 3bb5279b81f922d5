#include "repair/language_model.hpp"

#include <algorithm>
#include <bit>

#include "base/section_reader.hpp"

namespace unbake::repair {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint32_t kBasicPlane = 0x10000;
// A step of cost is given in parts of a nat; backing off may be cheaper than nothing, so its steps have a zero point.
constexpr float kStepsPerNat = 64;
constexpr int kBackoffZero = 128;
// At least so many slots for every two pairs, so that a search seldom looks at a second one.
constexpr std::size_t kSlotsForTwo = 3;

/// Fibonacci hashing (D. Knuth, TAOCP 3, 6.4): the upper bits of the product are well mixed.
constexpr std::uint32_t hash(std::uint32_t pair) { return pair * 2654435769U; }

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
  if (size == 0 || size >= kNoId) return broken;
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
  std::ranges::sort(model.supplementary_, {}, &Named::character);

  model.usual_elsewhere_.insert(model.usual_elsewhere_.end(), characters.begin(),
                                characters.begin() + static_cast<std::ptrdiff_t>(usual));
  std::ranges::sort(model.usual_elsewhere_);
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
  if (!in.ok() || !in.at_end()) return broken;

  const std::size_t slots = std::bit_ceil(total * kSlotsForTwo / 2 + 2);
  model.pairs_.assign(slots, kNoPair);
  model.pair_costs_.assign(slots, 0);
  model.hash_shift_ = 32U - static_cast<std::uint32_t>(std::countr_zero(slots));
  std::size_t pair = 0;
  for (std::uint32_t first = 0; first < size; ++first) {
    for (std::size_t end = pair + lengths[first]; pair < end; ++pair)
      model.insert(first, seconds[pair], pair_costs[pair]);
  }
  return model;
}

void LanguageModel::insert(std::uint32_t first, std::uint32_t second, std::uint8_t cost) {
  const std::uint32_t pair = first << 16U | second;
  std::size_t at = hash(pair) >> hash_shift_;
  while (pairs_[at] != kNoPair) at = (at + 1) & (pairs_.size() - 1);
  pairs_[at] = pair;
  pair_costs_[at] = cost;
}

std::uint32_t LanguageModel::supplementary_id(char32_t character) const {
  const auto found = std::ranges::lower_bound(supplementary_, character, {}, &Named::character);
  return found != supplementary_.end() && found->character == character ? found->id : kNoId;
}

float LanguageModel::pair_cost(std::uint32_t first, std::uint32_t second) const {
  const std::uint32_t pair = first << 16U | second;
  for (std::size_t at = hash(pair) >> hash_shift_; pairs_[at] != kNoPair; at = (at + 1) & (pairs_.size() - 1)) {
    if (pairs_[at] == pair) return costs_[pair_costs_[at]];
  }
  const Backoff& backoff = backoffs_[first];
  return std::max(costs_[unigrams_[second]] + (second < signs_ ? backoff.to_signs : backoff.to_han), 0.0F);
}

bool LanguageModel::usual(char32_t character) const {
  if (character < usual_basic_.size()) return usual_basic_[character];
  return std::ranges::binary_search(usual_elsewhere_, character);
}

}  // namespace unbake::repair
