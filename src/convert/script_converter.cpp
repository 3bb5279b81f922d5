#include "convert/script_converter.hpp"

#include <algorithm>

#include "base/section_reader.hpp"
#include "base/sort.hpp"
#include "unicode/utf8.hpp"

namespace unbake::convert {
namespace {

constexpr std::uint8_t kVersion = 2;
constexpr std::uint16_t kNoPlace = 0xFFFF;
// In field 5 of the section's phrases: the value is spelt out.
constexpr std::uint32_t kSpelt = 0xFFFF;
constexpr std::size_t kLongestPhrase = 255;

/// A character of the text and where it stands.
struct Character {
  char32_t value;
  std::uint32_t begin;
};

std::vector<Character> characters_of(std::string_view utf8) {
  std::vector<Character> result;
  result.reserve(utf8.size() / 2);
  for (std::size_t at = 0; at < utf8.size();) {
    const unicode::ShortCodePoint c = unicode::decode_short_at(utf8, at);
    result.push_back({c.value, static_cast<std::uint32_t>(at)});
    at += c.length;
  }
  return result;
}

/// Gathers replacements; what touches the one before becomes part of it.
class Replacements {
 public:
  void add(Span span, char32_t after) {
    extend(span);
    unicode::append(result_.back().after, after);
  }
  void add(Span span, const char32_t* after, std::size_t length) {
    extend(span);
    for (std::size_t i = 0; i < length; ++i) unicode::append(result_.back().after, after[i]);
  }
  std::vector<ScriptConverter::Replacement> take() { return std::move(result_); }

 private:
  void extend(Span span) {
    if (result_.empty() || result_.back().span.end != span.begin) {
      result_.push_back({span, {}});
    } else {
      result_.back().span.end = span.end;
    }
  }
  std::vector<ScriptConverter::Replacement> result_;
};

}  // namespace

bool ScriptConverter::Direction::load_characters(SectionReader& in) {
  std::vector<char32_t> froms;
  in.rising(in.count(), kCodePoints, froms);
  for (const char32_t from : froms) {
    const std::uint32_t zigzag = in.varint();
    const std::int64_t step = (zigzag & 1U) != 0 ? -static_cast<std::int64_t>(zigzag / 2) - 1 : zigzag / 2;
    const std::int64_t value = static_cast<std::int64_t>(from) + step;
    if (value < 0 || value >= kCodePoints) return false;
    characters.push_back({from, static_cast<char32_t>(value)});
  }
  if (!characters.empty()) listed.resize(characters.back().from + std::size_t{1});
  for (const Pair& pair : characters) listed[pair.from] = true;
  in.rising(in.count(), kCodePoints, kept);
  return in.ok();
}

bool ScriptConverter::Direction::load_phrases(SectionReader& in) {
  std::vector<char32_t> alphabet;
  for (std::size_t left = in.count(); left > 0; --left) alphabet.push_back(in.varint());
  if (!in.ok() || alphabet.size() >= kNoPlace) return false;
  if (std::ranges::any_of(alphabet, [](char32_t c) { return c >= kCodePoints; })) return false;
  for (std::size_t i = 0; i < alphabet.size(); ++i) places.push_back({alphabet[i], static_cast<char32_t>(i)});
  unbake::sort(places, {}, &Pair::from);

  // The same six runs as tools/data/opencc.mjs lists.
  const std::size_t size = in.count();
  std::vector<std::uint32_t> shared(size);
  std::vector<std::uint32_t> more(size);
  std::vector<std::uint32_t> first(size);
  for (auto& value : shared) value = in.varint();
  for (auto& value : more) value = in.varint();
  for (auto& value : first) value = in.varint();
  if (!in.ok()) return false;
  begins.assign(alphabet.size() + 1, 0);
  std::size_t last_begin = 0;
  std::size_t last_length = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t begin = keys.size();
    if (shared[i] > last_length || more[i] == 0 || more[i] > kLongestPhrase - shared[i]) return false;
    for (std::size_t k = 0; k < shared[i]; ++k) keys.push_back(keys[last_begin + k]);
    const std::uint64_t base = shared[i] < last_length ? keys[last_begin + shared[i]] : 0;
    if (base + first[i] >= alphabet.size()) return false;
    // longest() relies on the order: each key is behind the one before it, and not the same.
    if (shared[i] < last_length && first[i] == 0) return false;
    keys.push_back(static_cast<std::uint16_t>(base + first[i]));
    for (std::uint32_t k = 1; k < more[i]; ++k) {
      const std::uint32_t place = in.varint();
      if (place >= alphabet.size()) return false;
      keys.push_back(static_cast<std::uint16_t>(place));
    }
    last_begin = begin;
    last_length = keys.size() - begin;
    phrases.push_back({static_cast<std::uint32_t>(begin), 0, static_cast<std::uint8_t>(last_length), 0});
    ++begins[keys[begin] + std::size_t{1}];
  }
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];

  std::vector<std::uint32_t> changes(size);
  for (auto& value : changes) value = in.varint();
  for (std::size_t i = 0; i < size && in.ok(); ++i) {
    Phrase& phrase = phrases[i];
    phrase.value = static_cast<std::uint32_t>(values.size());
    const std::size_t length = changes[i] == kSpelt ? in.count() : phrase.key_length;
    if (length > kLongestPhrase) return false;
    phrase.value_length = static_cast<std::uint8_t>(length);
    for (std::size_t k = 0; k < length; ++k) {
      if (changes[i] == kSpelt || (k < 16 && (changes[i] >> k & 1U) != 0)) {
        const std::uint32_t place = in.varint();
        if (place >= alphabet.size()) return false;
        values.push_back(alphabet[place]);
      } else {
        values.push_back(convert(alphabet[keys[phrase.key + k]]));
      }
    }
  }
  return in.ok();
}

bool ScriptConverter::Direction::load(SectionReader& in) { return load_characters(in) && load_phrases(in); }

char32_t ScriptConverter::Direction::convert(char32_t character) const {
  if (character >= listed.size() || !listed[character]) return character;  // most are not
  return std::ranges::lower_bound(characters, character, {}, &Pair::from)->to;
}

std::uint16_t ScriptConverter::Direction::place(char32_t character) const {
  const auto found = std::ranges::lower_bound(places, character, {}, &Pair::from);
  return found != places.end() && found->from == character ? static_cast<std::uint16_t>(found->to) : kNoPlace;
}

const ScriptConverter::Phrase* ScriptConverter::Direction::longest(const std::uint16_t* text,
                                                                   std::size_t length) const {
  if (text[0] == kNoPlace) return nullptr;
  const Phrase* begin = phrases.data() + begins[text[0]];
  const Phrase* end = phrases.data() + begins[text[0] + std::size_t{1}];
  const Phrase* best = nullptr;
  // The phrases that agree with the text so far are a range; each further character narrows it.
  for (std::size_t k = 1; begin != end; ++k) {
    if (begin->key_length == k) best = begin++;
    if (k == length || text[k] == kNoPlace) break;
    const auto at_k = [this, k](const Phrase& phrase) { return keys[phrase.key + k]; };
    begin = std::ranges::lower_bound(begin, end, text[k], {}, at_k);
    end = std::ranges::upper_bound(begin, end, text[k], {}, at_k);
  }
  return best;
}

Result<ScriptConverter> ScriptConverter::load(Bytes section) {
  SectionReader in(section);
  ScriptConverter converter;
  if (in.u8() != kVersion || !converter.to_hant_.load(in) || !converter.to_hans_.load(in) || !in.at_end()) {
    return broken_section("opencc");
  }
  return converter;
}

char32_t ScriptConverter::convert(char32_t character, Target target) const {
  return direction(target).convert(character);
}

bool ScriptConverter::is_foreign(char32_t character, Target target) const {
  const Direction& to = direction(target);
  return to.convert(character) != character && !std::ranges::binary_search(to.kept, character);
}

std::vector<ScriptConverter::Replacement> ScriptConverter::convert(std::string_view utf8, Target target) const {
  const Direction& to = direction(target);
  const std::vector<Character> text = characters_of(utf8);
  std::vector<std::uint16_t> places(text.size());
  std::ranges::transform(text, places.begin(), [&to](const Character& c) { return to.place(c.value); });
  Replacements found;
  const auto span_of = [&text](std::size_t i) {
    return Span{text[i].begin, text[i].begin + unicode::utf8_length(text[i].value)};
  };
  const auto replace = [&](std::size_t i, char32_t after) {
    if (after != text[i].value) found.add(span_of(i), after);
  };
  for (std::size_t at = 0; at < text.size();) {
    const Phrase* phrase = to.longest(places.data() + at, text.size() - at);
    if (phrase == nullptr) {
      replace(at, to.convert(text[at].value));
      ++at;
      continue;
    }
    const char32_t* value = to.values.data() + phrase->value;
    if (phrase->value_length == phrase->key_length) {
      for (std::size_t i = 0; i < phrase->key_length; ++i) replace(at + i, value[i]);
    } else {
      found.add({text[at].begin, span_of(at + phrase->key_length - 1U).end}, value, phrase->value_length);
    }
    at += phrase->key_length;
  }
  return found.take();
}

}  // namespace unbake::convert
