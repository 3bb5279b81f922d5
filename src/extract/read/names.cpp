#include "extract/read/names.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/text_stats.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

constexpr double kLongestName = 9;  // "Anna Maria Example, Ben Example and Carl Example"
constexpr std::uint32_t kLongestHanName = 16;
constexpr int kLongestHanPerson = 3;
// No name ends so: "Insights from" leads to one.
constexpr std::string_view kLeadOn[] = {"and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"};

}  // namespace

bool is_name(std::string_view text) {
  if (text.empty()) return false;
  const TextStats stats = count_text(text);
  if (stats.digits > 2 || stats.letters < 2 || stats.weight > kLongestName || stats.unspaced > kLongestHanName)
    return false;
  const bool sentence = stats.unspaced > 0 ? stats.sentences > 0 || fold(text).find(',') != std::string::npos
                                           : stats.sentences > 1 || (stats.ends_sentence && stats.words > 4);
  if (sentence) return false;
  const std::size_t space = text.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? "" : text.substr(space + 1);
  if (std::ranges::find(kLeadOn, last) != std::end(kLeadOn)) return false;
  if (is_ascii_digit(text[0]) && !last.empty() && is_ascii_lower(last[0])) return false;  // "28 people"
  std::size_t i = 0;
  const char32_t first = next_char(text, i);
  return !is_ascii_lower(first) || stats.words <= 1;
}

bool is_medium(std::string_view name) {
  return find_words(fold(name))[static_cast<std::size_t>(WordList::media)].phrases > 0;
}

bool is_han_person(std::string_view name) {
  int count = 0;
  for (std::size_t i = 0; i < name.size(); ++count) {
    const char32_t c = next_char(name, i);
    if (!is_han(c) || count == kLongestHanPerson) return false;
    if (count == 0 && !std::ranges::binary_search(surnames(), static_cast<char16_t>(c))) return false;
  }
  return count >= 2;
}

}  // namespace unbake::extract
