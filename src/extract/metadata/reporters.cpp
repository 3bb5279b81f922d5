#include "extract/metadata/reporters.hpp"

#include "extract/read/chars.hpp"
#include "extract/read/names.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

// Bytes before the bracket that a place, a day and a medium take, and bytes in it that a few names and roles take.
constexpr std::size_t kLongestDateline = 120;
constexpr std::size_t kLongestBracket = 120;

bool is_opening(char32_t c) { return c == '(' || c == 0xFF08; }
bool is_closing_bracket(char32_t c) { return c == ')' || c == 0xFF09; }

/// Behind the label at `offset` ("记者"), if one stands there; else `offset`.
std::size_t behind_label(std::string_view text, std::size_t offset) {
  constexpr std::size_t kLongestLabel = 24;
  const std::string folded = fold(text.substr(offset, kLongestLabel));
  const Phrase* label = match_at(folded, 0, WordList::byline);
  // Labels are of Han characters here, and folding keeps their length.
  return label != nullptr && static_cast<unsigned char>(label->text[0]) >= 0xE0 ? offset + label->text.size() : offset;
}

/// The persons in a list of roles and names, joined by a space; only those behind a label, if `labelled`.
std::string persons_of(std::string_view text, bool labelled) {
  std::string persons;
  bool listed = !labelled;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t behind = behind_label(text, i); behind > i && behind <= text.size()) {
      listed = true;
      i = behind;
      continue;
    }
    std::size_t end = i;
    while (end < text.size()) {
      std::size_t next = end;
      if (!is_han(next_char(text, next)) || behind_label(text, end) > end) break;
      end = next;
    }
    const std::string_view name = text.substr(i, end - i);
    if (listed && is_han_person(name)) {
      if (!persons.empty()) persons.push_back(' ');
      persons += name;
    }
    i = end;
    if (name.empty()) next_char(text, i);
  }
  return persons;
}

/// The Hangul syllables right before `end`, at most `most` of them and no others; empty where there are more.
std::string_view hangul_before(std::string_view text, std::size_t end, int most) {
  constexpr std::size_t kBytes = 3;  // of a syllable in UTF-8
  std::size_t begin = end;
  for (int count = 0; begin >= kBytes; begin -= kBytes, ++count) {
    std::size_t at = begin - kBytes;
    if (!is_hangul(next_char(text, at)) || at != begin) break;
    if (count == most) return {};
  }
  return text.substr(begin, end - begin);
}

}  // namespace

std::string korean_reporter(std::string_view text) {
  constexpr std::string_view kReporter = "기자";
  // Family names that nearly all Koreans have; they tell a name from a role ("사진 기자").
  constexpr std::u32string_view kSurnames =
      U"김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민";
  constexpr int kLongestRole = 2;  // "선임기자", "인턴기자"
  constexpr int kLongestName = 4;
  constexpr std::size_t kShortestName = 6;  // bytes: two syllables
  text = text.substr(0, kLongestDateline);
  for (std::size_t at = text.find(kReporter); at != std::string_view::npos; at = text.find(kReporter, at + 1)) {
    std::size_t behind = at + kReporter.size();
    if (behind < text.size() && is_word(next_char(text, behind))) continue;  // 기자회견, 기자는
    const std::size_t role = at - hangul_before(text, at, kLongestRole).size();
    if (role == 0 || text[role - 1] != ' ') continue;
    const std::string_view name = hangul_before(text, role - 1, kLongestName);
    std::size_t first = 0;
    if (name.size() >= kShortestName && kSurnames.find(next_char(name, first)) != std::u32string_view::npos) {
      return std::string(name);
    }
  }
  return {};
}

std::string reporters_at_begin(std::string_view paragraph) {
  if (std::string name = korean_reporter(paragraph); !name.empty()) return name;
  std::size_t begin = std::string_view::npos;
  for (std::size_t i = 0; i < paragraph.size() && i < kLongestDateline + kLongestBracket;) {
    const std::size_t at = i;
    const char32_t c = next_char(paragraph, i);
    if (is_opening(c) && at < kLongestDateline) begin = i;
    if (is_sentence_end(c)) break;
    if (!is_closing_bracket(c) || begin == std::string_view::npos) continue;
    std::string persons = persons_of(paragraph.substr(begin, at - begin), true);
    if (!persons.empty()) return persons;
  }
  return {};
}

std::string reporters_at_end(std::string_view paragraph) {
  if (paragraph.size() <= kLongestDateline) {
    if (std::string name = korean_reporter(paragraph); !name.empty()) return name;
  }
  const std::size_t from = paragraph.size() > kLongestBracket ? paragraph.size() - kLongestBracket : 0;
  std::size_t begin = std::string_view::npos;
  std::size_t end = std::string_view::npos;
  char32_t last = 0;
  bool behind_sentence = false;
  for (std::size_t i = from; i < paragraph.size();) {
    const std::size_t at = i;
    const char32_t c = next_char(paragraph, i);
    if (is_space(c)) continue;
    if (is_opening(c)) {
      begin = i;
      behind_sentence = is_sentence_end(last) || is_closing(last);
    }
    end = is_closing_bracket(c) ? at : std::string_view::npos;
    last = c;
  }
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  const std::string_view inside = paragraph.substr(begin, end - begin);
  std::string persons = persons_of(inside, true);
  if (!persons.empty() || !behind_sentence) return persons;
  // Without a label nothing else may stand there.
  persons = persons_of(inside, false);
  std::size_t letters = 0;
  for (std::size_t i = 0; i < inside.size();) {
    const std::size_t at = i;
    if (is_word(next_char(inside, i))) letters += i - at;
  }
  std::size_t named = 0;
  for (const char c : persons) named += c == ' ' ? 0 : 1;
  return named == letters ? persons : std::string{};
}

}  // namespace unbake::extract
