#include "repair/misread/acceptance.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/ascii.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// Means are nats for a character; running text has 2 to 3 for a letter of an alphabet, 6 to 9 for an ideograph, of
// which there are thousands. Density is nats gained for each character of the text that changes.

constexpr double kNoText = 8.5;        ///< letters that cost more are of no language that is known ...
constexpr double kDenseUnknown = 6.5;  ///< ... but what stands there may be so odd that it must be damage
constexpr double kBareSequence = 2.6;  ///< two characters that touch no word gain so many prices
constexpr double kLeastDensity = 0.1;  ///< of UTF-8, which has proved itself already

/// Sequences of UTF-8 in a row that chance does not make, whatever they say.
constexpr std::size_t kSequencesInARow = 3;

constexpr double kIdeographs = 10.5, kAllIdeographs = 9, kDenseIdeographs = 2.5;
constexpr std::size_t kFewIdeographs = 5;  ///< so many out of other ideographs: chance
constexpr double kLettersOfPairs = 4;      ///< Latin letters of a CJK encoding, where C1 controls show that it is one

constexpr double kLettersBesideControls = 8;
constexpr double kLettersBesideSigns = 3.6, kDenseSigns = 8;
constexpr double kSeveralLetters = 3.1, kDenseSeveral = 5;
constexpr double kOneLetter = 2.9, kDenseOne = 12, kDenseTwice = 8, kUsualPrice = 10;
constexpr std::size_t kLeastOfAlphabet = 4;  ///< characters of an alphabet that is not Latin
constexpr std::size_t kLeastLetters = 5;     ///< different ones of it, whatever their case: German has four of its own
constexpr double kAlphabet = 3.9, kDenseAlphabet = 3.3;
constexpr double kRareWords = 4.6, kDenseRare = 5;  ///< or odder words, out of what is odder by far

/// Different units are counted up to this.
constexpr std::size_t kManyDistinct = 20;

bool is_c1(char32_t c) { return c >= 0x80 && c < 0xA0; }

/// A line that is drawn: three of one character of the block Box Drawing side by side. (Two are 照 in GBK.)
bool has_drawn_line(std::u32string_view text) {
  for (std::size_t i = 2; i < text.size(); ++i) {
    if (text[i] >= 0x2500 && text[i] < 0x2580 && text[i] == text[i - 1] && text[i] == text[i - 2]) return true;
  }
  return false;
}

/// What speaks for a span beside its gain.
struct Evidence {
  std::size_t changed = 0, broken = 0;        // characters of the text
  std::size_t distinct = 0;                   // units that differ
  std::size_t letters = 0;                    // letters that differ not only in their case
  std::size_t in_a_row = 0;                   // characters read again side by side
  std::size_t signs = 0;                      // signs of the text that are letters inside words, read again
  language::TextScore::Mean read_again, all;  // of what is read again; of the span, ASCII and all
  bool is_latin = true;                       // no letters but Latin ones come out
  bool is_sign = true;          // no letters but Greek ones come out, which stand for themselves in any text
  bool has_controls = false;    // the text has what no one writes: C1 controls, a no-break space for a letter
  bool has_inner_mark = false;  // what comes out has a byte order mark inside of a line
  bool has_unassigned = false;  // what comes out has what is no character
  bool is_from_cjk = false;     // the text has ideographs
  bool has_drawn_line = false;  // … what tables and frames are drawn with
  bool touches_cjk = false;     // undamaged ideographs stand right beside it
  bool touches_lost = false;    // U+FFFD stands right beside it
  bool is_in_word = false;      // some changed unit stands beside an ASCII letter, or a changed one
};

void add(language::TextScore::Mean& sum, const language::TextScore::Mean& mean) {
  const auto both = [](double a, std::size_t a_count, double b, std::size_t b_count) {
    const auto count = static_cast<double>(a_count + b_count);
    return count == 0 ? 0 : (a * static_cast<double>(a_count) + b * static_cast<double>(b_count)) / count;
  };
  sum.letters = both(sum.letters, sum.letter_count, mean.letters, mean.letter_count);
  sum.cjk = both(sum.cjk, sum.cjk_count, mean.cjk, mean.cjk_count);
  sum.letter_count += mean.letter_count;
  sum.cjk_count += mean.cjk_count;
}

Evidence evidence(std::u32string_view text, const Reading& reading, const DamagedSpan& span,
                  const language::TextScore& score, const language::TextScore::Language& language) {
  Evidence found;
  std::vector<std::u32string_view> distinct;
  std::vector<char32_t> letters;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const Unit& unit = reading.units[i];
    if (unit.kind == Unit::Kind::broken) ++found.broken;
    if (unit.kind != Unit::Kind::changed) continue;
    const std::u32string_view here = text.substr(unit.begin, unit.end - unit.begin);
    const std::u32string_view other = reading.of(unit);
    found.changed += here.size();
    found.in_a_row = std::max(found.in_a_row, other.size());
    if (distinct.size() < kManyDistinct && std::ranges::find(distinct, other) == distinct.end()) {
      distinct.push_back(other);
    }
    if (const char32_t lower = unicode::to_lower(other[0]);
        letters.size() < kManyDistinct && std::ranges::find(letters, lower) == letters.end()) {
      letters.push_back(lower);
    }
    const char32_t before = unit.other_begin == 0 ? U' ' : reading.other[unit.other_begin - 1];
    const char32_t after = unit.other_end == reading.other.size() ? U' ' : reading.other[unit.other_end];
    add(found.read_again, score.mean(language, before, other));
    const bool follows_changed = i > span.begin && reading.units[i - 1].kind == Unit::Kind::changed;
    found.is_in_word =
        found.is_in_word || is_ascii_alpha(before) || is_ascii_alpha(after) || follows_changed || other.size() > 1;
    const bool is_between_letters = unit.begin > 0 && unit.end < text.size() && is_ascii_alpha(text[unit.begin - 1]) &&
                                    is_ascii_alpha(text[unit.end]);
    if (here.size() == 1 && here[0] < 0x2000 && is_between_letters && !unicode::is_letter(here[0]) &&
        unicode::is_letter(other[0])) {
      ++found.signs;
    }
    found.is_from_cjk = found.is_from_cjk || std::ranges::any_of(here, unicode::is_cjk);
    // C3 A0 is "à", and was read as a letter and a no-break space.
    found.has_controls = found.has_controls || other == U"\u00E0" || std::ranges::any_of(here, is_c1);
    const bool begins = unit.begin == 0 || unicode::is_space(text[unit.begin - 1]);
    found.has_inner_mark = found.has_inner_mark || (!begins && other.front() == U'\uFEFF');
    for (const char32_t c : other) {
      found.has_unassigned = found.has_unassigned || !unicode::is_assigned(c) || unicode::is_private_use(c);
      const unicode::Script script = unicode::script(c);
      found.is_sign = found.is_sign && (script == unicode::Script::common || script == unicode::Script::greek);
      found.is_latin = found.is_latin && (script == unicode::Script::common || script == unicode::Script::latin);
    }
  }
  found.distinct = distinct.size();
  found.letters = letters.size();
  const Unit &first = reading.units[span.begin], &last = reading.units[span.end - 1];
  found.has_drawn_line = has_drawn_line(text.substr(first.begin, last.end - first.begin));
  found.touches_cjk = (first.begin > 0 && unicode::is_cjk(text[first.begin - 1])) ||
                      (last.end < text.size() && unicode::is_cjk(text[last.end]));
  found.touches_lost = (first.begin > 0 && text[first.begin - 1] == U'\uFFFD') ||
                       (last.end < text.size() && text[last.end] == U'\uFFFD');
  found.all = score.mean(
      language, U' ', std::u32string_view(reading.other).substr(first.other_begin, last.other_end - first.other_begin));
  return found;
}

bool is_utf8(const Evidence& found, double gain, double price, double density) {
  const bool is_sign = found.is_sign && (found.changed > 2 || found.is_in_word);
  const bool is_proven = found.in_a_row >= kSequencesInARow && !found.is_from_cjk;
  if (!is_sign && !is_proven && !found.has_controls && found.read_again.letters > kNoText && density < kDenseUnknown) {
    return false;
  }
  if (found.changed == 2 && !found.is_in_word && !found.has_controls) return gain >= price * kBareSequence;
  return density >= kLeastDensity;
}

bool is_cjk_text(const Evidence& found, double density) {
  const std::size_t count = found.read_again.cjk_count;
  if (count * 3 < found.read_again.letter_count * 2 || count < 2) {
    return found.has_controls && found.all.letters <= kLettersOfPairs;
  }
  if (found.is_from_cjk && count < kFewIdeographs) return false;
  return found.read_again.cjk <= kIdeographs && found.all.cjk <= kAllIdeographs && density >= kDenseIdeographs;
}

bool is_letters(const Evidence& found, double price, double density) {
  if (!found.is_latin) {
    return found.changed >= kLeastOfAlphabet && found.letters >= kLeastLetters &&
           ((found.read_again.letters <= kAlphabet && density >= kDenseAlphabet) ||
            (found.read_again.letters <= kRareWords && density >= kDenseRare));
  }
  if (found.has_controls) return found.all.letters <= kLettersBesideControls;
  if (found.signs > 0) return found.all.letters <= kLettersBesideSigns && density >= kDenseSigns;
  if (found.distinct >= 2) return found.all.letters <= kSeveralLetters && density >= kDenseSeveral;
  return price <= kUsualPrice && found.all.letters <= kOneLetter &&
         density >= (found.changed >= 2 ? kDenseTwice : kDenseOne);
}

}  // namespace

bool is_acceptable(std::u32string_view text, const Reading& reading, const DamagedSpan& span,
                   const language::TextScore& score, const language::TextScore::Language& language, double price,
                   Family family) {
  const Evidence found = evidence(text, reading, span, score, language);
  if (found.has_unassigned || found.has_inner_mark) return false;
  if (found.has_drawn_line && family != Family::utf8) return false;
  const double density = span.gain / static_cast<double>(found.changed);
  if (family == Family::controls)
    return !found.touches_lost && !found.touches_cjk && (found.is_sign || found.all.letters <= kLettersBesideControls);
  if (family == Family::letters) {
    return found.broken * 3 <= found.changed && is_letters(found, price, density);
  }
  // A few characters in the middle of ideographs are more likely rare ideographs.
  if (found.touches_cjk && found.changed < 6 && !found.has_controls) return false;
  if (family == Family::utf8) return is_utf8(found, span.gain, price, density);
  return found.broken * 3 <= found.changed && is_cjk_text(found, density);
}

}  // namespace unbake::repair
