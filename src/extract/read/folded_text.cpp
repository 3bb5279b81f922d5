#include "extract/read/folded_text.hpp"

#include "extract/read/chars.hpp"
#include "unicode/utf8.hpp"

namespace unbake::extract {

FoldedText::FoldedText(std::string_view original) : original_(original) {
  char32_t last = ' ';
  bool space = false;
  std::size_t space_at = 0;
  for (std::size_t i = 0; i < original.size();) {
    const std::size_t begin = i;
    const char32_t raw = next_char(original, i);
    if (is_space(raw)) {
      if (!space) space_at = begin;
      space = true;
      continue;
    }
    const char32_t c = fold_char(raw);
    if (space && !folded_.empty() && !is_unspaced(last) && !is_unspaced(c)) {
      folded_.push_back(' ');
      from_.push_back(static_cast<std::uint32_t>(space_at));
    }
    unicode::append(folded_, c);
    from_.resize(folded_.size(), static_cast<std::uint32_t>(begin));
    last = c;
    space = false;
  }
  from_.push_back(static_cast<std::uint32_t>(original.size()));
}

bool FoldedText::space_before(std::size_t offset) const {
  if (offset == 0 || offset >= from_.size() || from_[offset] == 0) return false;
  std::size_t before = from_[offset] - 1;
  while (before > 0 && (static_cast<unsigned char>(original_[before]) & 0xC0) == 0x80) --before;
  return is_space(next_char(original_, before));
}

std::string_view FoldedText::original(std::size_t begin, std::size_t end) const {
  if (begin >= end || end > folded_.size()) return {};
  return trimmed(original_.substr(from_[begin], from_[end] - from_[begin]));
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool started = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    if (is_space(next_char(text, i))) continue;
    if (!started) begin = at;
    started = true;
    end = i;
  }
  return started ? text.substr(begin, end - begin) : std::string_view{};
}

}  // namespace unbake::extract
