#include "repair/model/vocabulary.hpp"

#include <cmath>

#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// What a document says is a sample of what it may say. Counted against these, a pair that follows a character the one
// time that it is there is worth a half, and the characters of a short text little.
constexpr float kOtherPairs = 1;
constexpr float kOtherCharacters = 200;

}  // namespace

void Vocabulary::add(std::u32string_view text) {
  ascii_.add(text);
  char32_t previous = 0;
  for (const char32_t c : text) {
    const char32_t current = unicode::is_han(c) && c < kBasicPlane ? c : 0;
    if (current != 0) {
      ++characters_[current];
      ++total_;
      if (previous != 0) {
        ++pairs_[key(previous, current)];
        filter_[slot(previous, current)] = true;
      }
    }
    previous = current;
  }
}

float Vocabulary::pair_cost(char32_t previous, std::uint32_t count) const {
  return std::log((static_cast<float>(characters_[previous]) + kOtherPairs) / static_cast<float>(count));
}

float Vocabulary::character_cost(char32_t character) const {
  return std::log((static_cast<float>(total_) + kOtherCharacters) / static_cast<float>(characters_[character]));
}

}  // namespace unbake::repair
