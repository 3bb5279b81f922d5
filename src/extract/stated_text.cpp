#include "extract/stated_text.hpp"

#include <algorithm>
#include <string>

#include "extract/words.hpp"

namespace unbake::extract {
namespace {

// The longest character reference that is left out: "&rdquo;", "&#x2019;".
constexpr std::size_t kLongestReference = 10;

/// Calls visit(number) for each run of three words; gives the number of words.
template <typename Visit>
std::size_t each_run(std::string_view folded, Visit visit) {
  std::size_t words = 0;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  each_word(folded, [&](std::uint32_t word, std::uint32_t) {
    if (++words >= 3) visit((first * 0x9E37'79B1U ^ second) * 0x85EB'CA77U ^ word);
    first = second;
    second = word;
  });
  return words;
}

std::string without_markup(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char close = text[i] == '<' ? '>' : text[i] == '&' ? ';' : '\0';
    const std::size_t end = close == '\0' ? std::string_view::npos : text.find(close, i);
    if (end == std::string_view::npos || (close == ';' && end - i > kLongestReference)) {
      plain += text[i];
      continue;
    }
    plain += ' ';
    i = end;
  }
  return plain;
}

}  // namespace

void StatedText::add(std::string_view text) {
  words_ += each_run(fold(without_markup(text)), [&](std::uint32_t run) { runs_.push_back(run); });
}

void StatedText::seal() { std::ranges::sort(runs_); }

double StatedText::share_of(std::string_view folded) const {
  if (runs_.empty()) return 0;
  std::size_t found = 0;
  std::size_t all = 0;
  each_run(folded, [&](std::uint32_t run) {
    ++all;
    if (std::ranges::binary_search(runs_, run)) ++found;
  });
  return all > 0 ? static_cast<double>(found) / static_cast<double>(all) : 0;
}

}  // namespace unbake::extract
