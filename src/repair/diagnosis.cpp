#include "repair/diagnosis.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "repair/byte_shift/byte_shift.hpp"
#include "repair/model/annotations.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// What an annotation behind a character says of who put it there. A machine annotates what everyone reads (and most
// often a character that it had just made Traditional), and each character again and again, always alike. An author
// annotates what is rare, and once; or that one character has two readings.
constexpr double kCommonCharacter = 1.0;
constexpr double kTraditionalCharacter = 0.5;  // on top of the above
constexpr double kAnnotatedAgain = 1.0;
constexpr double kRareCharacter = -2.0;
constexpr double kSecondReading = -4.0;
// The bracket of an annotation was swallowed, "?qu)": no author writes so.
constexpr double kResidue = 2.0;
// Punctuation that was replaced in the bytes: the same tools do it.
constexpr double kReplacedPunctuation = 0.5;
constexpr std::size_t kMostPlaces = 20;  // that are looked at for it
// Two annotations of what everyone reads are a pattern.
constexpr double kPattern = 2.0;
// Above this share of annotated characters a text is a primer. Below the other, annotations are too few for a machine
// that worked on the whole text (unless its characters are Traditional, when it may have had few to annotate).
constexpr double kPrimer = 0.4;
constexpr double kTooFew = 0.004;
// A document whose characters are so many times more often of one script than of the other is written in that. (A page
// that was converted character by character has some Simplified ones left.)
constexpr std::size_t kOneScript = 3;
// -ln P: a character that makes up less than one in 160,000 of running text is rare.
constexpr double kRareCost = 12.0;

bool is_traditional(char32_t c, const convert::ScriptConverter& script) {
  return script.is_foreign(c, convert::ScriptConverter::Target::hans);
}

bool is_simplified(char32_t c, const convert::ScriptConverter& script) {
  return script.is_foreign(c, convert::ScriptConverter::Target::hant);
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

std::u32string without_annotations(std::u32string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto annotation = annotation_at(text, at)) {
      at = annotation->end;
    } else {
      out.push_back(text[at++]);
    }
  }
  return out;
}

// How many broken characters before a mark whose bytes stood across two characters can be put right, up to `enough`.
std::size_t count_replaced_punctuation(const std::vector<std::u32string>& blocks, const Knowledge& knowledge,
                                       const Vocabulary& vocabulary, std::size_t enough, Work& work) {
  std::size_t count = 0;
  std::size_t places = 0;
  for (const std::u32string& text : blocks) {
    for (std::size_t at = 1; at + 1 < text.size() && count < enough && places < kMostPlaces; ++at) {
      if (!is_broken(text[at]) || replaced_punctuation(text[at + 1]) == 0) continue;
      ++places;
      const std::u32string before = without_annotations(std::u32string_view(text).substr(0, at));
      if (realign(before, {text, {}}, at, knowledge, vocabulary, work)) ++count;
    }
  }
  return count;
}

// Text that is read one byte off says nothing of the author's words. It goes from a broken character to one with a
// trail byte in the ASCII range.
void add_undamaged(std::u32string_view text, const encoding::DoubleByte& gbk, Vocabulary& vocabulary) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t broken = std::min(text.find_first_of(U"?\uFFFD", begin), text.size());
    vocabulary.add(text.substr(begin, broken - begin));
    begin = broken + 1;
    if (const auto residue = residue_at(text, begin)) begin = residue->end;
    for (bool shifted = true; shifted && begin < text.size(); ++begin) {
      if (const auto annotation = annotation_at(text, begin)) begin = annotation->end;
      if (begin == text.size() || is_broken(text[begin])) break;
      const auto bytes = gbk.encode(text[begin]);
      shifted = bytes ? bytes->second >= 0x80 : text[begin] < U'@' || text[begin] > U'~';
    }
  }
}

}  // namespace

Diagnosis diagnose(const std::vector<std::u32string>& blocks, const Knowledge& knowledge, Work& work) {
  Diagnosis diagnosis;
  // All of it is about text with Han; most of the Web's has none.
  const auto has_han = [](const std::u32string& text) { return std::ranges::any_of(text, unicode::is_han); };
  if (std::ranges::none_of(blocks, has_han)) return diagnosis;
  std::map<char32_t, std::string> readings;  // of annotated characters, as first annotated
  std::size_t han = 0;
  std::size_t traditional = 0;
  std::size_t simplified = 0;
  std::size_t ascii_marks = 0;
  std::size_t wide_marks = 0;
  std::size_t annotations = 0;
  std::size_t traditional_annotations = 0;
  double evidence = 0;
  for (const std::u32string& text : blocks) {
    add_undamaged(text, knowledge.gbk, diagnosis.vocabulary);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (unicode::is_han(text[at])) {
        ++han;
        if (is_traditional(text[at], knowledge.script)) ++traditional;
        if (is_simplified(text[at], knowledge.script)) ++simplified;
      }
      if (at > 0 && unicode::is_han(text[at - 1])) {
        if (is_one_of(text[at], U",:;!")) ++ascii_marks;
        if (is_one_of(text[at], U"\uFF0C\uFF1A\uFF1B\uFF01")) ++wide_marks;
      }
      if (is_broken(text[at]) && residue_at(text, at + 1)) evidence += kResidue;
      const auto annotation = at == 0 ? std::nullopt : annotation_at(text, at);
      if (!annotation) continue;
      const char32_t base = text[at - 1];
      if (!unicode::is_han(base) || !knowledge.readings.has(base, annotation->pinyin)) continue;
      ++annotations;
      const auto [known, is_new] = readings.try_emplace(base, annotation->pinyin);
      if (!is_new) {
        evidence += known->second == annotation->pinyin ? kAnnotatedAgain : kSecondReading;
        continue;
      }
      if (knowledge.model.cost(base) > kRareCost) {
        evidence += kRareCharacter;
        continue;
      }
      evidence += kCommonCharacter;
      if (is_traditional(base, knowledge.script)) {
        evidence += kTraditionalCharacter;
        ++traditional_annotations;
      }
    }
  }
  diagnosis.traditional = traditional > simplified;
  if (traditional > kOneScript * simplified) diagnosis.vocabulary.foreign = Candidates::kSimplified;
  if (simplified > kOneScript * traditional) diagnosis.vocabulary.foreign = Candidates::kTraditional;
  if (annotations > 0 && evidence < kPattern) {
    const auto enough = static_cast<std::size_t>(std::ceil((kPattern - evidence) / kReplacedPunctuation));
    evidence += kReplacedPunctuation *
                static_cast<double>(count_replaced_punctuation(blocks, knowledge, diagnosis.vocabulary, enough, work));
  }
  const auto share = static_cast<double>(annotations) / static_cast<double>(han == 0 ? 1 : han);
  diagnosis.injected_pinyin =
      evidence >= kPattern && share <= kPrimer && (share >= kTooFew || traditional_annotations > 0);
  diagnosis.folded = ascii_marks > wide_marks;
  return diagnosis;
}

}  // namespace unbake::repair
