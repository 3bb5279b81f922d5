#include "language/text_score.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/ascii.hpp"
#include "base/range.hpp"
#include "unicode/utf8.hpp"

namespace unbake::language {
namespace {

using unicode::Script;

// All weights are in nats. Those that bytes are weighed by as well are in letters.hpp.

/// One more letter of a script that no language has that is known; of one that another language would know.
const float kSameUnknownScript = std::log(50.F), kSameForeignScript = std::log(400.F);
/// U+FFFD: whatever was there. Less than a character that is there, or text would rather be no text than lose one.
constexpr float kLostCharacter = 3;
/// A no-break space where any boundary would do.
constexpr float kNoBreakSpace = 7;

/// CJK characters that a language does not list, by what they are: the rest of its share, divided among so many.
constexpr float kRareIdeograph = 13.5F, kRarerIdeograph = 17, kRareSyllable = 12, kForeignScript = 15,
                kHalfwidthKatakana = 9.4F, kOtherMark = 9;
/// Characters come in runs, and seldom inside a word of letters.
constexpr float kFirstCharacter = 3, kBesideLetter = 5;
/// Two scripts in one word; but Greek letters are signs in Latin text.
constexpr float kMixedWord = 6;

/// So many characters tell the language.
constexpr std::size_t kSample = 300;
/// So many say which few languages need the rest.
constexpr std::size_t kFirstLook = 80, kSecondLook = 5;

/// Costs of text are floats: tables of half the size, whose entries are added up by the million.
constexpr float narrow(double nats) { return static_cast<float>(nats); }

constexpr std::uint32_t bit_of(Script script) { return 1U << static_cast<unsigned>(script); }

bool is_cjk_block(char32_t c) {
  return in(c, 0x2E80, 0x9FFF) || in(c, 0xAC00, 0xD7A3) || in(c, 0xF900, 0xFAFF) || in(c, 0xFE30, 0xFE4F) ||
         in(c, 0xFF00, 0xFFEF) || in(c, 0x20000, 0x3FFFF) || in(c, 0x1100, 0x11FF);
}

}  // namespace

TextScore::TextScore(const Models& models) : models_(&models), symbols_(0x10000), infos_(0x10000 + 4) {
  std::uint16_t symbol_count = 0;
  for (const LetterModel& model : models.letters) {
    for (const char32_t symbol : model.symbols) {
      if (symbols_[symbol] == 0) symbols_[symbol] = ++symbol_count;
    }
  }
  for (const LetterModel& model : models.letters) {
    Letters one;
    one.size = model.symbols.size();
    one.boundary = static_cast<std::uint8_t>(model.place_of(LetterModel::kBoundary));
    one.other = static_cast<std::uint8_t>(model.place_of(LetterModel::kOther));
    one.ascii = static_cast<std::uint8_t>(model.place_of(LetterModel::kAsciiLetter));
    one.script = model.script;
    one.is_latin = model.script == Script::latin;
    one.place.assign(symbol_count + 1U, static_cast<std::uint8_t>(one.size));
    for (std::size_t i = 0; i < one.size; ++i) {
      one.place[symbols_[model.symbols[i]]] = static_cast<std::uint8_t>(i);
    }
    for (const std::uint8_t steps : model.steps) {
      one.costs.push_back(narrow(kNatsPerStep) * static_cast<float>(steps));
    }
    letters_.push_back(std::move(one));
  }
  for (const CharacterModel& model : models.characters) {
    std::vector<float>& costs = characters_.emplace_back(0x10000);
    for (const CharacterModel::Class& one : model.classes) {
      for (const char32_t c : one.characters) {
        if (c < costs.size()) costs[c] = narrow(kNatsPerStep) * static_cast<float>(one.steps);
      }
    }
  }
}

const ComposedLetter* TextScore::parts(char32_t c) const {
  const auto found = std::ranges::find(models_->composed, c, &ComposedLetter::whole);
  return found == models_->composed.end() ? nullptr : &*found;
}

std::size_t TextScore::read_beyond(char32_t c) {
  if (c > 0x10FFFF || !unicode::is_assigned(c) || unicode::is_private_use(c)) return 0x10000;
  if (is_cjk_block(c)) return 0x10001;
  return unicode::script(c) == Script::common ? 0x10002 : 0x10003;
}

TextScore::Info TextScore::read(char32_t c) const {
  Info info;
  info.is_read = true;
  info.is_ascii_letter = is_ascii_alpha(c);
  info.script = unicode::script(c);
  info.is_cjk = is_cjk_block(c);
  const bool is_none = c >= 0x80 && (unicode::is_control(c) || unicode::is_private_use(c) || !unicode::is_assigned(c));
  if (is_none) {
    info.is_cjk = false;
    return info;
  }
  // All that a script has but digits and punctuation is of its words, vowel signs and points too. Bytes are stricter:
  // what one of them stands for is not known yet, and a sign is what a wrong encoding makes of a letter.
  info.kind = kind_of(c, is_letter_or_mark(c) ||
                             (info.script != Script::common && !unicode::is_digit(c) && !unicode::is_punctuation(c)));
  if (info.is_ascii_letter || (c >= 0x80 && c != 0xA0)) {
    const char32_t small = unicode::to_lower(c);
    if (small < symbols_.size()) info.symbol = symbols_[small];
    info.has_parts = parts(small) != nullptr;
  }
  return info;
}

float TextScore::letter_cost(const Letters& letters, char32_t before, const Info& b, char32_t c, const Info& i) const {
  if (i.kind == Kind::none) return narrow(kNoCharacter);
  if (c == U'\uFFFD') return kLostCharacter;
  const auto is_known = [&](const Info& info) { return info.symbol != 0 && letters.place[info.symbol] < letters.size; };
  if (i.has_parts && !is_known(i)) {
    const ComposedLetter& both = *parts(unicode::to_lower(c));
    const Info &letter = info(both.letter), &mark = info(both.mark);
    if (is_known(letter) && is_known(mark)) {
      return letter_cost(letters, before, b, both.letter, letter) +
             letters.costs[letters.place[letter.symbol] * letters.size + letters.place[mark.symbol]];
    }
  }
  if (b.has_parts && !is_known(b)) {
    const char32_t mark = parts(unicode::to_lower(before))->mark;
    if (is_known(info(mark))) return letter_cost(letters, mark, info(mark), c, i);
  }
  // The place of a character in the model, and what it costs beside that.
  const auto place_of = [&](const Info& info, bool is_ascii, float* extra) -> std::uint8_t {
    if (info.is_cjk) return letters.boundary;
    if (is_ascii && !info.is_ascii_letter) return letters.boundary;
    const std::uint8_t place = letters.place[info.symbol];
    if (info.symbol != 0 && place < letters.size) return place;
    if (info.is_ascii_letter && letters.ascii < letters.size) {
      if (extra != nullptr) *extra = narrow(kOneAsciiLetter);
      return letters.ascii;
    }
    if (extra != nullptr) {
      const bool is_sign =
          !is_word(info) || info.script == Script::common || (letters.is_latin && info.script == Script::greek);
      *extra = narrow(is_sign ? kOtherSign : info.script == letters.script ? kOtherLetter : kOtherScript);
    }
    return letters.other;
  };
  float extra = 0;
  const bool is_space = c == 0xA0;
  const std::uint8_t place = is_space ? letters.boundary : place_of(i, c < 0x80, &extra);
  const std::uint8_t place_before =
      before == 0xA0 || b.kind == Kind::none ? letters.boundary : place_of(b, before < 0x80, nullptr);
  if (place == letters.boundary && place_before == letters.boundary) return is_space ? kNoBreakSpace : 0;
  if (place == letters.other && place_before == letters.other && i.script == b.script && i.script != Script::common &&
      i.script != letters.script) {
    return i.script == Script::other || i.script == Script::devanagari ? kSameUnknownScript : kSameForeignScript;
  }
  float cost = letters.costs[place_before * letters.size + place] + extra + (is_space ? kNoBreakSpace : 0);
  if (c >= 0x80 || before >= 0x80) {
    const bool b_word = is_word(b), i_word = is_word(i);
    if (b_word && i_word) {
      if (b.is_cjk) {
        cost += kBesideLetter;
      } else if (b.script != i.script &&
                 !(letters.is_latin && (b.script == Script::greek || i.script == Script::greek)) &&
                 b.script != Script::common && i.script != Script::common) {
        cost += kMixedWord;
      }
    }
    cost += narrow(case_cost(b.kind, i.kind));
  }
  return cost;
}

float TextScore::cjk_cost(std::size_t language, const Info& b, const Info& i, char32_t c) const {
  const std::vector<float>& costs = characters_[language];
  float cost = c < costs.size() ? costs[c] : 0;
  if (cost == 0) {
    if (in(c, 0x4E00, 0x9FFF)) {
      cost = kRareIdeograph;
    } else if (in(c, 0xFF61, 0xFF9F)) {
      cost = kHalfwidthKatakana;
    } else if (i.script == Script::hangul) {
      cost = costs[0xB2E4] != 0 ? kRareSyllable : kForeignScript;  // does the language know U+B2E4?
    } else if (i.script == Script::common) {
      cost = in(c, 0x3200, 0x33FF) ? kRareSyllable : kOtherMark;
    } else {
      cost = i.script == Script::han ? kRarerIdeograph : kForeignScript;
    }
  }
  if (!is_word(i) && is_word(b) && !b.is_cjk) cost += kBesideLetter;
  if (is_word(i) && !b.is_cjk) cost += is_word(b) ? kFirstCharacter + kBesideLetter : kFirstCharacter;
  return cost;
}

TextScore::Mean TextScore::mean(const Language& language, char32_t before, std::u32string_view text) const {
  Mean mean;
  for (const char32_t c : text) {
    if (c == U'\uFFFD') continue;
    const Info& i = info(c);
    const auto one = static_cast<double>(cost(language, before, c));
    if (i.is_cjk && !is_word(i)) {
      ++mean.marks;
    } else if (i.is_cjk) {
      mean.cjk += one;
      ++mean.cjk_count;
    } else if (is_word(i) || c >= 0x80) {
      mean.letters += one;
      ++mean.letter_count;
    }
    before = c;
  }
  if (mean.cjk_count > 0) mean.cjk /= static_cast<double>(mean.cjk_count);
  if (mean.letter_count > 0) mean.letters /= static_cast<double>(mean.letter_count);
  return mean;
}

double TextScore::cost(const Language& language, char32_t before, std::u32string_view text) const {
  double sum = 0;
  for (const char32_t c : text) {
    sum += static_cast<double>(cost(language, before, c));
    before = c;
  }
  return sum;
}

TextScore::Language TextScore::best(std::u32string_view text, Languages allowed) const {
  text = text.substr(0, kSample);
  // Each character's symbol is looked up once, not once for each language.
  std::vector<Step> steps;
  steps.reserve(text.size());
  std::vector<double> sums(characters_.size());
  bool has_cjk = false;
  std::uint32_t scripts = 0;
  for (const char32_t c : text) {
    const Info& i = info(c);
    if (i.is_cjk) {
      has_cjk = true;
      for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += static_cast<double>(cjk_cost(k, i, i, c));
    } else if (c >= 0x80 && i.script != Script::common) {
      scripts |= bit_of(i.script);
    }
    steps.push_back({i.symbol, i.is_cjk || c == 0xA0 || (c < 0x80 && !i.is_ascii_letter), i.is_ascii_letter});
  }
  Language best;
  if (has_cjk) best.characters = static_cast<std::size_t>(std::ranges::min_element(sums) - sums.begin());
  std::uint32_t wanted = 0;
  for (const Letters& letters : letters_) wanted |= scripts & bit_of(letters.script);
  if (wanted == 0) {
    // No letters but those of ASCII, or such as no model has: any language will do.
    wanted = bit_of(Script::latin);
    if (has_cjk) return best;
  }
  struct Candidate {
    float cost;
    std::size_t place;
  };
  const auto is_likelier = [](const Candidate& a, const Candidate& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.place < b.place;
  };
  // The likeliest of these languages, so many of them, by these steps: what is less likely than all that are kept is
  // not weighed to its end.
  const auto likeliest = [&](std::span<const std::size_t> places, std::size_t kept, std::span<const Step> by) {
    std::vector<Candidate> candidates;
    for (const std::size_t place : places) {
      const float most = candidates.size() < kept ? std::numeric_limits<float>::infinity() : candidates.back().cost;
      const Candidate one{rough_cost(letters_[place], by, most), place};
      candidates.insert(std::ranges::upper_bound(candidates, one, is_likelier), one);
      if (candidates.size() > kept) candidates.pop_back();
    }
    std::vector<std::size_t> found;
    found.reserve(candidates.size());
    for (const Candidate& one : candidates) found.push_back(one.place);
    return found;
  };
  std::vector<std::size_t> places;
  for (std::size_t k = 0; k < letters_.size(); ++k) {
    if ((wanted & bit_of(letters_[k].script)) != 0 && (allowed & (Languages{1} << k)) != 0) places.push_back(k);
  }
  std::size_t look = std::min(steps.size(), kFirstLook);
  if (steps.size() > kFirstLook && places.size() > kSecondLook) {
    places = likeliest(places, kSecondLook, std::span(steps).first(look));
    look = steps.size();
  }
  places = likeliest(places, 1, std::span(steps).first(look));
  if (!places.empty()) best.letters = places.front();
  return best;
}

float TextScore::rough_cost(const Letters& letters, std::span<const Step> steps, float most) {
  float sum = 0;
  std::size_t before = letters.boundary;
  for (const Step& step : steps) {
    std::size_t place = step.is_boundary ? letters.boundary : letters.place[step.symbol];
    if (place == letters.size) {
      place = step.is_ascii_letter && letters.ascii < letters.size ? letters.ascii : letters.other;
      sum += narrow(kOneAsciiLetter);
    }
    if (place != letters.boundary || before != letters.boundary) sum += letters.costs[before * letters.size + place];
    before = place;
    if (sum > most) break;
  }
  return sum;
}

TextScore::Languages TextScore::set_of(std::string_view language) const {
  const auto found = std::ranges::find(models_->letters, language, &LetterModel::language);
  return found == models_->letters.end() ? 0 : Languages{1} << (found - models_->letters.begin());
}

}  // namespace unbake::language
