#include "repair/byte_shift/swallowed_ascii.hpp"

#include "base/ascii.hpp"
#include "repair/model/annotations.hpp"
#include "repair/model/broken.hpp"

namespace unbake::repair {
namespace {

// Code points between brackets that belong together.
constexpr std::size_t kLongestBracket = 40;

// Whether a ')' comes before any '('. Annotations have brackets of their own, and what is left of one has only the
// second.
bool closes_bracket(std::u32string_view text) {
  for (std::size_t i = 0; i < text.size() && text[i] != U'\n'; ++i) {
    if (const auto annotation = is_broken(text[i]) ? residue_at(text, i + 1) : annotation_at(text, i)) {
      i = annotation->end - 1;
    } else if (text[i] == U'(' || text[i] == U'\uFF08') {
      return false;
    } else if (text[i] == U')') {
      return true;
    }
  }
  return false;
}

bool is_rest_of_year(std::u32string_view text) {
  return text.size() > 3 && is_ascii_digit(text[0]) && is_ascii_digit(text[1]) && is_ascii_digit(text[2]) &&
         text[3] == U'\u5E74';
}

bool is_rest_of_tag(std::u32string_view text) {
  const std::size_t begin = text.starts_with(U'/') ? 1 : 0;
  std::size_t end = begin;
  while (end < text.size() && is_ascii_alpha(text[end])) ++end;
  return end > begin && text.substr(end).starts_with(U'>');
}

}  // namespace

char32_t swallowed_ascii(std::u32string_view text, std::size_t at) {
  const std::u32string_view rest = text.substr(at + 1, kLongestBracket);
  if (closes_bracket(rest)) return U'(';
  if (is_rest_of_year(rest)) return rest[0] == U'0' ? U'2' : U'1';
  return is_rest_of_tag(rest) ? U'<' : 0;
}

}  // namespace unbake::repair
