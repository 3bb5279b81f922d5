#include "repair/punctuation.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "repair/rules.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf32.hpp"

namespace unbake::repair {
namespace {

constexpr char32_t kWidth = 0xFEE0;  // from U+0021 to U+FF01

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_latin(char32_t c) { return unicode::is_letter(c) && !unicode::is_cjk(c); }
bool is_candidate(char32_t c) { return std::u32string_view{U",;:!?()"}.find(c) != std::u32string_view::npos; }

// CJK characters and the punctuation that is set in their width.
bool is_wide(char32_t c) {
  return unicode::is_cjk(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60) || c == 0x2018 ||
         c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2014 || c == 0x2026 || c == 0x00B7;
}

class Widener {
 public:
  explicit Widener(std::u32string text) : text_(std::move(text)) {}

  // The text with its punctuation widened.
  std::u32string run() {
    pair_brackets();
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (is_candidate(text_[at]) && text_[at] != U'(' && text_[at] != U')' && widens(at)) text_[at] += kWidth;
    }
    return std::move(text_);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
  [[nodiscard]] char32_t left_of(std::size_t i) const {
    while (i > 0 && text_[i - 1] == U' ') --i;
    return i > 0 ? text_[i - 1] : 0;
  }
  [[nodiscard]] char32_t right_of(std::size_t i) const {
    while (at(i + 1) == U' ') ++i;
    return at(i + 1);
  }

  // Both brackets of a pair or none: where the text around or inside is CJK, but not where Latin text calls f(x).
  void pair_brackets() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == U'(') open.push_back(i);
      if (text_[i] != U')' || open.empty()) continue;
      const std::size_t begin = open.back();
      open.pop_back();
      const bool wide_inside = std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                                           text_.begin() + static_cast<std::ptrdiff_t>(i), is_wide);
      const char32_t before = begin > 0 ? text_[begin - 1] : 0;
      const bool is_call = is_latin(before) || is_digit(before) || before == U'_';
      if (!wide_inside && (is_call || !(is_wide(left_of(begin)) || is_wide(right_of(i))))) continue;
      text_[begin] += kWidth;
      text_[i] += kWidth;
    }
  }

  [[nodiscard]] bool widens(std::size_t i) const {
    const char32_t c = text_[i];
    const char32_t before = i > 0 ? text_[i - 1] : 0;
    const char32_t after = at(i + 1);
    if (is_digit(before) && is_digit(after)) return false;              // 1,000  20:02
    if (c == U':' && after == U'/' && at(i + 2) == U'/') return false;  // an address
    if (is_wide(left_of(i))) return true;
    // After "51.8%" or "COVID-19" the text that follows tells. English puts a space behind its comma, Chinese does not.
    if (is_wide(right_of(i))) return c != U'!' && c != U'?' ? true : !is_latin(before);
    return (c == U',' || c == U';') && after != U' ' && in_wide_brackets(i);
  }

  [[nodiscard]] bool in_wide_brackets(std::size_t i) const {
    const std::size_t bracket = std::u32string_view{text_}.substr(0, i).find_last_of(U"()\uFF08\uFF09");
    return bracket != std::u32string_view::npos && text_[bracket] == U'\uFF08';
  }

  std::u32string text_;
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

}  // namespace unbake::repair
