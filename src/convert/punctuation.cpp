#include "convert/punctuation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/ascii.hpp"
#include "base/rules.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf32.hpp"
#include "unicode/utf8.hpp"

namespace unbake::convert {
namespace {

constexpr char32_t kWidth = 0xFEE0;  // from U+0021 to U+FF01

bool is_latin(char32_t c) { return unicode::is_letter(c) && !unicode::is_cjk(c); }
bool is_candidate(char32_t c) { return std::u32string_view{U",;:!?()"}.find(c) != std::u32string_view::npos; }
bool is_bracket(char32_t c) { return c == U'(' || c == U')' || c == 0xFF08 || c == 0xFF09; }

// CJK characters and the punctuation that is set in their width.
bool is_wide(char32_t c) {
  return unicode::is_cjk(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60) || c == 0x2018 ||
         c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026 || c == 0x00B7;
}

// Widens until nothing is left to widen: a mark beside one that was widened stands beside a wide one, and a second look
// at the result must find no more. Widening is never taken back, and each mark is looked at again only when something
// that it depends on is widened, so all of it is linear.
class Widener {
 public:
  explicit Widener(std::u32string text)
      : text_(std::move(text)),
        partners_(text_.size(), kNone),
        around_(text_.size(), kNone),
        has_wide_inside_(text_.size()),
        is_in_wide_brackets_(text_.size()) {}

  // The text with its punctuation widened.
  std::u32string run() {
    pair_brackets();
    place_in_brackets();
    for (std::size_t i = 0; i < text_.size(); ++i) {
      look_at(i);
      while (!waiting_.empty()) {
        const std::size_t next = waiting_.back();
        waiting_.pop_back();
        look_at(next);
      }
    }
    return std::move(text_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
  // The place of the next character on that side that is no space; the size of the text where there is none.
  [[nodiscard]] std::size_t place_left_of(std::size_t i) const {
    while (i > 0 && text_[i - 1] == U' ') --i;
    return i > 0 ? i - 1 : text_.size();
  }
  [[nodiscard]] std::size_t place_right_of(std::size_t i) const {
    while (at(i + 1) == U' ') ++i;
    return std::min(i + 1, text_.size());
  }
  [[nodiscard]] char32_t left_of(std::size_t i) const { return at(place_left_of(i)); }
  [[nodiscard]] char32_t right_of(std::size_t i) const { return at(place_right_of(i)); }

  void pair_brackets() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == U'(') open.push_back(i);
      if (text_[i] != U')' || open.empty()) continue;
      partners_[i] = open.back();
      partners_[open.back()] = i;
      open.pop_back();
    }
  }

  // The pair that each character stands in, and what stands in full-width brackets.
  void place_in_brackets() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == U')' && partners_[i] != kNone) open.pop_back();
      if (!open.empty()) around_[i] = open.back();
      if (!open.empty() && is_wide(text_[i])) has_wide_inside_[open.back()] = true;
      if (text_[i] == U'(' && partners_[i] != kNone) open.push_back(i);
      if (text_[i] == U'\uFF08') enter_wide_brackets(i);
    }
  }

  // From the opening bracket to the next one of any sort.
  void enter_wide_brackets(std::size_t i) {
    for (++i; i < text_.size() && !is_bracket(text_[i]); ++i) {
      is_in_wide_brackets_[i] = true;
      if (is_candidate(text_[i])) waiting_.push_back(i);
    }
  }

  void look_at(std::size_t i) {
    if (!is_candidate(text_[i])) return;
    if (!is_bracket(text_[i])) {
      if (widens(i)) widen(i);
      return;
    }
    const std::size_t other = partners_[i];
    if (other == kNone || !widens_pair(std::min(i, other), std::max(i, other))) return;
    widen(i);
    widen(other);
  }

  // What depends on the character waits for another look.
  void widen(std::size_t i) {
    text_[i] += kWidth;
    for (const std::size_t beside : {place_left_of(i), place_right_of(i)}) {
      if (is_candidate(at(beside))) waiting_.push_back(beside);
    }
    if (around_[i] != kNone && !has_wide_inside_[around_[i]]) {
      has_wide_inside_[around_[i]] = true;
      waiting_.push_back(around_[i]);
    }
    if (text_[i] == U'\uFF08') enter_wide_brackets(i);
  }

  // Both brackets of a pair or none: where the text around or inside is CJK, but not where Latin text calls f(x).
  [[nodiscard]] bool widens_pair(std::size_t begin, std::size_t end) const {
    if (has_wide_inside_[begin]) return true;
    const char32_t before = begin > 0 ? text_[begin - 1] : 0;
    const bool is_call = is_latin(before) || is_ascii_digit(before) || before == U'_';
    return !is_call && (is_wide(left_of(begin)) || is_wide(right_of(end)));
  }

  // "&#22269;", "&eacute;": what is shown of an escape stays one.
  [[nodiscard]] bool ends_reference(std::size_t i) const {
    constexpr std::size_t kLongest = 32;
    const auto is_name = [](char32_t c) { return is_ascii_digit(c) || c == U'#' || (c < 0x80 && is_latin(c)); };
    std::size_t begin = i;
    while (begin > 0 && i - begin < kLongest && is_name(text_[begin - 1])) --begin;
    return begin < i && begin > 0 && text_[begin - 1] == U'&';
  }

  [[nodiscard]] bool widens(std::size_t i) const {
    const char32_t c = text_[i];
    const char32_t before = i > 0 ? text_[i - 1] : 0;
    const char32_t after = at(i + 1);
    if (is_ascii_digit(before) && is_ascii_digit(after)) return false;  // 1,000  20:02
    if (c == U':' && after == U'/' && at(i + 2) == U'/') return false;  // an address
    if (c == U';' && ends_reference(i)) return false;
    if (is_wide(left_of(i))) return true;
    // After "51.8%" or "COVID-19" the text that follows tells. English puts a space behind its comma, Chinese does not.
    if (is_wide(right_of(i))) return c != U'!' && c != U'?' ? true : !is_latin(before);
    return (c == U',' || c == U';') && after != U' ' && is_in_wide_brackets_[i];
  }

  std::u32string text_;
  std::vector<std::uint32_t> partners_;    // of brackets: the other one's place
  std::vector<std::uint32_t> around_;      // the place of the opening bracket of the innermost pair around it
  std::vector<bool> has_wide_inside_;      // of opening brackets
  std::vector<bool> is_in_wide_brackets_;  // behind a full-width opening bracket and before any other
  std::vector<std::size_t> waiting_;       // to be looked at again
};

}  // namespace

std::vector<Edit> widen_punctuation(std::string_view utf8) {
  std::vector<Edit> edits;
  if (utf8.find_first_of(",;:!?(") == std::string_view::npos) return edits;
  const std::u32string text = unicode::to_utf32(utf8);
  if (std::ranges::none_of(text, unicode::is_cjk)) return edits;
  const std::u32string widened = Widener(text).run();
  std::uint32_t offset = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != widened[i]) {
      edits.push_back({Stage::repaired,
                       rules::kPunctuation,
                       {offset, offset + 1},
                       std::string(1, utf8[offset]),
                       unicode::from_utf32(std::u32string_view{&widened[i], 1}),
                       1,
                       ""});
    }
    offset += unicode::utf8_length(text[i]);
  }
  return edits;
}

}  // namespace unbake::convert
