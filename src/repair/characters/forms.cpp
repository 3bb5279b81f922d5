#include "repair/characters/forms.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/range.hpp"
#include "base/rules.hpp"
#include "repair/characters/jamo.hpp"
#include "repair/characters/visual_order.hpp"
#include "unicode/character_edits.hpp"
#include "unicode/normalize.hpp"
#include "unicode/presentation_forms.hpp"
#include "unicode/properties.hpp"
#include "unicode/radicals.hpp"

namespace unbake::repair {
namespace {

using unicode::NormalForm;

/// Canonically the same, or without another reading.
constexpr double kCertain = 1;
/// Two characters that only a keyboard without the right one writes.
constexpr double kNearlyCertain = 0.95;

constexpr char32_t kNikhahit = 0x0E4D, kThaiAa = 0x0E32, kThaiAm = 0x0E33;

bool is_ligature(char32_t c) { return in(c, 0xFB00, 0xFB06) || in(c, 0xFB13, 0xFB17); }

/// Arabic letters as they join their neighbours. The words and phrases that have a character of their own (U+FDF0 to
/// U+FDFD) are written so on purpose.
bool is_presentation_form(char32_t c) {
  if (!unicode::is_in_presentation_forms(c) || in(c, 0xFDCF, 0xFDFF)) return false;
  const std::u32string letters = unicode::rewritten(c, NormalForm::nfkc);
  return letters.size() != 1 || letters[0] != c;
}

bool is_radical(char32_t c) { return in(c, 0x2E80, 0x2FD5); }

/// Ideographs that Korea's standard has twice, for two readings, and those of DPRK's. Those between them are variants
/// that Japanese names are written with.
bool is_compatibility_ideograph(char32_t c) { return in(c, 0xF900, 0xFA0D) || in(c, 0xFA70, 0xFAD9); }

/// The mark that joins, of one that stands by itself: a sound mark of kana. 0 where it is none.
char32_t joining(char32_t c) {
  if (c == 0x309B || c == 0xFF9E) return 0x3099;
  return c == 0x309C || c == 0xFF9F ? 0x309A : 0;
}

/// One pass over a block; each step takes what begins at `at_`.
class Restoring {
 public:
  Restoring(std::u32string_view text, const FormRules& rules)
      : text_(text), rules_(rules), edits_(text, Stage::blocks) {}

  std::vector<Edit> run() {
    if (rules_.decomposed) {
      find_composed();
      jamo_ = jamo_syllables(text_);
    }
    rules_.radical = rules_.radical && !is_about_radicals();
    rules_.presentation_form = rules_.presentation_form && has_joined_forms() && !is_in_visual_order(text_);
    while (at_ < text_.size()) {
      if (!restore_pieces() && !restore_ligature() && !restore_presentation_forms() && !restore_radicals()) ++at_;
    }
    return edits_.take();
  }

 private:
  void replace(std::size_t end, std::u32string_view after, std::string_view rule, double confidence) {
    edits_.replace(at_, end, after, rule, confidence);
    at_ = end;
  }

  /// Letters and their marks, where both have one character. What NFC only exchanges for another is left.
  void find_composed() {
    composed_ = unicode::rewritings(text_, NormalForm::nfc);
    std::erase_if(composed_, [this](const unicode::Rewriting& part) {
      const bool is_taken =
          rules_.accents || unicode::is_cjk(text_[part.begin]) || in(text_[part.begin], 0x1100, 0x11FF);
      return !is_taken || part.after.size() >= part.end - part.begin || !unicode::is_letter(text_[part.begin]);
    });
  }

  bool restore_pieces() {
    if (!rules_.decomposed) return false;
    if (next_composed_ < composed_.size() && composed_[next_composed_].begin == at_) {
      const unicode::Rewriting& part = composed_[next_composed_++];
      replace(part.end, part.after, rules::kDecomposed, kCertain);
      return true;
    }
    if (next_jamo_ < jamo_.size() && jamo_[next_jamo_].begin == at_) {
      const unicode::Rewriting& part = jamo_[next_jamo_++];
      replace(part.end, part.after, rules::kDecomposed, kNearlyCertain);
      return true;
    }
    if (at_ + 1 >= text_.size()) return false;
    if (const char32_t mark = joining(text_[at_ + 1]); mark != 0) {
      const char32_t both = unicode::composed(text_[at_], mark);
      if (both != 0) replace(at_ + 2, {&both, 1}, rules::kDecomposed, kNearlyCertain);
      return both != 0;
    }
    return restore_sara_am();
  }

  /// Thai's vowel am in its two parts, with the tone mark of its consonant between them or not.
  bool restore_sara_am() {
    if (text_[at_] != kNikhahit) return false;
    const bool has_tone = in(text_[at_ + 1], 0x0E48, 0x0E4B);
    const std::size_t aa = at_ + (has_tone ? 2 : 1);
    if (aa >= text_.size() || text_[aa] != kThaiAa) return false;
    const std::u32string after = has_tone ? std::u32string{text_[at_ + 1], kThaiAm} : std::u32string{kThaiAm};
    replace(aa + 1, after, rules::kDecomposed, kCertain);
    return true;
  }

  bool is_letter_at(std::size_t i) const { return i < text_.size() && unicode::is_letter(text_[i]); }

  /// A ligature within a word; alone it is meant.
  bool restore_ligature() {
    if (!rules_.ligature || !is_ligature(text_[at_])) return false;
    if (!is_letter_at(at_ + 1) && !(at_ > 0 && is_letter_at(at_ - 1))) return false;
    replace(at_ + 1, unicode::rewritten(text_[at_], NormalForm::nfkc), rules::kLigature, kCertain);
    return true;
  }

  /// Two forms beside each other are text; a chart has them one by one.
  bool has_joined_forms() const {
    return std::ranges::adjacent_find(text_, [](char32_t a, char32_t b) {
             return is_presentation_form(a) && is_presentation_form(b);
           }) != text_.end();
  }

  bool restore_presentation_forms() {
    if (!rules_.presentation_form || !is_presentation_form(text_[at_])) return false;
    std::size_t end = at_;
    std::u32string after;
    for (; end < text_.size() && is_presentation_form(text_[end]); ++end) {
      std::u32string letters = unicode::rewritten(text_[end], NormalForm::nfkc);
      if (letters.starts_with(U' ')) letters.erase(0, 1);  // what carries a vowel mark that stands alone
      after.append(letters);
    }
    replace(end, after, rules::kPresentationForm, kCertain);
    return true;
  }

  /// A text that speaks of radicals may mean them.
  bool is_about_radicals() const {
    constexpr std::u32string_view kWords[] = {U"部首", U"康熙", U"adical", U"Kangxi", U"부수"};
    return std::ranges::any_of(
        kWords, [this](std::u32string_view word) { return text_.find(word) != std::u32string_view::npos; });
  }

  /// Radicals and ideographs of compatibility in a run of characters of which others are usual ones.
  bool restore_radicals() {
    if (!rules_.radical || !(is_radical(text_[at_]) || is_compatibility_ideograph(text_[at_]))) return false;
    const auto is_running = [](char32_t c) { return unicode::is_cjk(c) || is_radical(c); };
    if (at_ >= run_end_) {
      std::size_t begin = at_;
      while (begin > 0 && is_running(text_[begin - 1])) --begin;
      run_end_ = at_;
      while (run_end_ < text_.size() && is_running(text_[run_end_])) ++run_end_;
      const std::u32string_view run = text_.substr(begin, run_end_ - begin);
      const bool is_korean = std::ranges::any_of(run, [](char32_t c) { return in(c, 0xAC00, 0xD7A3); });
      run_is_text_ = !is_korean && std::ranges::any_of(run, [](char32_t c) {
        return !is_radical(c) && !is_compatibility_ideograph(c);
      });
    }
    if (!run_is_text_) return false;
    std::u32string ideograph = is_radical(text_[at_]) ? std::u32string(1, unicode::ideograph_of_radical(text_[at_]))
                                                      : unicode::rewritten(text_[at_], NormalForm::nfc);
    if (ideograph.size() != 1 || ideograph[0] == 0) return false;
    replace(at_ + 1, ideograph, rules::kRadical, kCertain);
    return true;
  }

  std::u32string_view text_;
  FormRules rules_;
  unicode::CharacterEdits edits_;
  std::vector<unicode::Rewriting> composed_, jamo_;
  std::size_t next_composed_ = 0, next_jamo_ = 0;
  std::size_t at_ = 0;
  std::size_t run_end_ = 0;   // of the run of ideographs at hand
  bool run_is_text_ = false;  // it has usual characters
};

}  // namespace

bool may_compose(char32_t c) {
  return in(c, 0x0300, 0x036F) || in(c, 0x1160, 0x11FF) || in(c, 0x3099, 0x309C) || in(c, 0x3131, 0x3163) ||
         c == kNikhahit || in(c, 0xFF9E, 0xFF9F);
}

bool is_compatible(char32_t c) {
  return is_radical(c) || is_compatibility_ideograph(c) || is_ligature(c) || unicode::is_in_presentation_forms(c);
}

std::vector<Edit> restore_forms(std::u32string_view text, const FormRules& rules) {
  return Restoring(text, rules).run();
}

}  // namespace unbake::repair
