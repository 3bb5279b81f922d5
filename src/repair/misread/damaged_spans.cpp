#include "repair/misread/damaged_spans.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// Weights are nats.

/// A character of the text that has no bytes in the wrong encoding, or is no text in the right one, inside damage.
constexpr double kBroken = 3;
/// Damage that begins or ends between two letters, where no structure says that it does.
constexpr double kInsideWord = 5;
/// How much likelier a space behind "\u00E0" is than none, beside what the language says.
constexpr float kOneSpace = 1.5;
/// What a sequence of three bytes and more says for UTF-8, beside what it means.
constexpr double kLongSequence = 6;
/// What a capital before a sign says that gives a character of Latin-1: "\u00C2\u00A9".
constexpr double kCapitalAndSign = 4;

bool is_word(char32_t c) { return c >= 0x80 ? unicode::is_letter(c) : is_ascii_alpha(c); }

/// Of Latin-1, but no quotation mark, which stands behind capitals.
bool is_sign(char32_t c) { return c > 0xA0 && c < 0xC0 && c != 0xAB && c != 0xBB; }

/// What a unit costs, kept or read again, behind a unit of either state.
struct Costs {
  double kept_behind_kept = 0, kept_behind_damaged = 0;
  double damaged_behind_kept = 0, damaged_behind_damaged = 0;
};

class UnitCosts {
 public:
  UnitCosts(std::u32string_view text, const Reading& reading, const language::TextScore& score,
            const language::TextScore::Language& of_text, const language::TextScore::Language& of_other, Family family)
      : text_(text), reading_(reading), score_(score), of_text_(of_text), of_other_(of_other), family_(family) {}

  [[nodiscard]] Costs operator()(const Unit& unit) const {
    const char32_t before = unit.begin == 0 ? U' ' : text_[unit.begin - 1];
    const char32_t other_before = unit.other_begin == 0 ? U' ' : reading_.other[unit.other_begin - 1];
    std::u32string_view here = text_.substr(unit.begin, unit.end - unit.begin);
    std::u32string_view other = reading_.of(unit);
    Costs costs;
    if (unit.kind != Unit::Kind::changed) {
      // Of what is the same only the first character depends on what stands before, and only behind a changed one.
      here = here.substr(0, before == other_before ? 0 : 1);
      other = here;
    }
    costs.kept_behind_kept = score_.cost(of_text_, before, here);
    costs.damaged_behind_damaged = score_.cost(of_other_, other_before, other);
    if (unit.kind == Unit::Kind::broken) costs.damaged_behind_damaged += kBroken;
    if (unit.kind == Unit::Kind::changed && family_ == Family::utf8) {
      const auto longer = std::ranges::count_if(other, [](char32_t c) { return c >= 0x800; });
      costs.damaged_behind_damaged -= kLongSequence * static_cast<double>(longer);
      if (here.size() == 2 && unicode::is_upper(here[0]) && is_sign(here[1]) && other.front() < 0x100) {
        costs.damaged_behind_damaged -= kCapitalAndSign;
      }
    }
    costs.kept_behind_damaged = costs.kept_behind_kept;
    costs.damaged_behind_kept = costs.damaged_behind_damaged;
    if (before != other_before && !here.empty()) {
      costs.kept_behind_damaged += first(of_text_, other_before, here) - first(of_text_, before, here);
      costs.damaged_behind_kept += first(of_other_, before, other) - first(of_other_, other_before, other);
    }
    return costs;
  }

  /// Damage seldom begins or ends inside a word.
  [[nodiscard]] bool is_inside_word(const Unit& unit) const {
    const bool follows = (unit.begin > 0 && is_word(text_[unit.begin - 1])) ||
                         (unit.other_begin > 0 && is_word(reading_.other[unit.other_begin - 1]));
    return follows && (is_word(text_[unit.begin]) || is_word(reading_.other[unit.other_begin]));
  }

 private:
  [[nodiscard]] double first(const language::TextScore::Language& language, char32_t before,
                             std::u32string_view text) const {
    return static_cast<double>(score_.cost(language, before, text.front()));
  }

  std::u32string_view text_;
  const Reading& reading_;
  const language::TextScore& score_;
  const language::TextScore::Language& of_text_;
  const language::TextScore::Language& of_other_;
  Family family_;
};

}  // namespace

// Two states, kept and read again; what is damaged is what then costs least.
std::vector<DamagedSpan> damaged_spans(std::u32string_view text, const Reading& reading,
                                       const language::TextScore& score, const language::TextScore::Language& of_text,
                                       const language::TextScore::Language& of_other, double price, Family family) {
  struct Step {
    bool kept_from_damaged, damaged_from_damaged;
    double gain;  // of reading again, where the unit before is read again too
  };
  const UnitCosts costs_of(text, reading, score, of_text, of_other, family);
  std::vector<Step> steps;
  steps.reserve(reading.units.size());
  double kept = 0, damaged = price / 2;
  for (const Unit& unit : reading.units) {
    const Costs costs = costs_of(unit);
    const bool is_unlikely_edge = family != Family::utf8 && costs_of.is_inside_word(unit);
    const double change = price / 2 + (is_unlikely_edge ? kInsideWord : 0);
    const double stay_kept = kept + costs.kept_behind_kept, leave = damaged + change + costs.kept_behind_damaged;
    const double enter = kept + change + costs.damaged_behind_kept;
    const double stay_damaged = damaged + costs.damaged_behind_damaged;
    steps.push_back({leave < stay_kept, stay_damaged <= enter, costs.kept_behind_kept - costs.damaged_behind_damaged});
    kept = std::min(stay_kept, leave);
    damaged = std::min(enter, stay_damaged);
  }
  std::vector<DamagedSpan> spans;
  bool is_damaged = damaged + price / 2 < kept;
  for (std::size_t i = steps.size(); i-- > 0;) {
    if (is_damaged) {
      if (spans.empty() || spans.back().begin != i + 1) spans.push_back({i, i + 1, 0});
      spans.back().begin = i;
      spans.back().gain += steps[i].gain;
    }
    is_damaged = is_damaged ? steps[i].damaged_from_damaged : steps[i].kept_from_damaged;
  }
  std::ranges::reverse(spans);
  return spans;
}

void restore_spaces(std::u32string_view text, Reading& reading, const language::TextScore& score,
                    const language::TextScore::Language& language) {
  // The units follow each other, so the other reading is made anew: an insertion for each would move all behind it.
  std::u32string other;
  other.reserve(reading.other.size() + reading.units.size());
  const auto lacks_space = [&](const Unit& unit) {
    if (unit.kind != Unit::Kind::changed || text[unit.end - 1] != U' ' || unit.end == text.size()) return false;
    const char32_t last = reading.of(unit).back(), next = text[unit.end];
    if (last != 0xE0 || next == U' ') return false;  // no other word ends in A0 so often
    return score.cost(language, last, U' ') + score.cost(language, U' ', next) <=
           score.cost(language, last, next) + kOneSpace;
  };
  for (Unit& unit : reading.units) {
    const auto begin = static_cast<std::uint32_t>(other.size());
    other += reading.of(unit);
    if (lacks_space(unit)) other.push_back(U' ');
    unit.other_begin = begin;
    unit.other_end = static_cast<std::uint32_t>(other.size());
  }
  reading.other = std::move(other);
}

}  // namespace unbake::repair
