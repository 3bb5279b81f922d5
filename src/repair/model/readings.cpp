#include "repair/model/readings.hpp"

#include <algorithm>
#include <numeric>

#include "base/section_reader.hpp"
#include "base/sort.hpp"

namespace unbake::repair {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kTones = 5;

bool fits(std::uint8_t asked, std::uint8_t tone) { return asked == 0 || asked == tone; }

}  // namespace

Result<Readings> Readings::load(Bytes section) {
  SectionReader in(section);
  const Error broken = broken_section("readings");
  if (in.u8() != kVersion) return broken;
  std::vector<std::string> by_use;
  for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
    const Bytes letters = in.bytes(in.u8());
    by_use.emplace_back(letters.begin(), letters.end());
  }
  Readings readings;
  in.rising(in.count(), kCodePoints, readings.characters_);
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < readings.characters_.size(); ++i) {
    readings.begins_.push_back(static_cast<std::uint32_t>(total));
    total += in.count();
  }
  // Each reading has at least a byte for its syllable and one for its tone.
  if (!in.ok() || total > section.size() / 2 || by_use.size() > 0xFFFF) return broken;
  readings.begins_.push_back(static_cast<std::uint32_t>(total));

  // In the section the most used syllable comes first, here they are sorted for the search.
  std::vector<std::uint16_t> order(by_use.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  unbake::sort(order, {}, [&by_use](std::uint16_t i) { return std::string_view(by_use[i]); });
  std::vector<std::uint16_t> sorted_place(by_use.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    sorted_place[order[i]] = static_cast<std::uint16_t>(i);
    readings.syllables_.push_back(by_use[order[i]]);
  }
  for (std::uint64_t i = 0; i < total && in.ok(); ++i) {
    const std::uint32_t place = in.varint();
    if (place >= by_use.size()) return broken;
    readings.readings_.push_back({sorted_place[place], 0});
  }
  for (Reading& reading : readings.readings_) {
    reading.tone = in.u8();
    if (reading.tone == 0 || reading.tone > kTones) return broken;
  }
  if (!in.ok() || !in.at_end()) return broken;
  return readings;
}

std::size_t Readings::syllable_index(std::string_view letters) const {
  const auto found = std::ranges::lower_bound(syllables_, letters);
  return found != syllables_.end() && *found == letters ? static_cast<std::size_t>(found - syllables_.begin())
                                                        : syllables_.size();
}

std::optional<Readings::Sound> Readings::sound(std::string_view pinyin) const {
  const auto syllable = pinyin_at(pinyin);
  if (!syllable || syllable->bytes != pinyin.size()) return std::nullopt;
  return Sound{syllable_index(syllable->letters), syllable->tone};
}

bool Readings::has(char32_t character, const Sound& sound) const {
  const auto found = std::ranges::lower_bound(characters_, character);
  if (found == characters_.end() || *found != character) return false;
  const auto at = static_cast<std::size_t>(found - characters_.begin());
  return std::any_of(readings_.begin() + begins_[at], readings_.begin() + begins_[at + 1], [&](const Reading& reading) {
    return reading.syllable == sound.syllable && fits(sound.tone, reading.tone);
  });
}

bool Readings::has(char32_t character, std::string_view pinyin) const {
  const auto asked = sound(pinyin);
  return asked && has(character, *asked);
}

std::vector<char32_t> Readings::characters(std::string_view pinyin) const {
  std::vector<char32_t> result;
  const auto asked = sound(pinyin);
  if (!asked) return result;
  for (std::size_t at = 0; at < characters_.size(); ++at) {
    for (std::uint32_t i = begins_[at]; i < begins_[at + 1]; ++i) {
      if (readings_[i].syllable != asked->syllable || !fits(asked->tone, readings_[i].tone)) continue;
      result.push_back(characters_[at]);
      break;
    }
  }
  return result;
}

}  // namespace unbake::repair
