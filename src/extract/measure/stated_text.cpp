#include "extract/measure/stated_text.hpp"

#include <algorithm>
#include <string>

#include "base/hash.hpp"
#include "base/sort.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

// The longest character reference that is left out: "&rdquo;", "&#x2019;".
constexpr std::size_t kLongestReference = 10;
constexpr std::size_t kLongestTag = 4000;

/// Calls visit(number) for each run of three words.
template <typename Visit>
void each_run(std::span<const Word> words, Visit visit) {
  for (std::size_t i = 2; i < words.size(); ++i) {
    visit((fibonacci_hash(words[i - 2].number) ^ words[i - 1].number) * 0x85EB'CA77U ^ words[i].number);
  }
}

std::string without_markup(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  std::size_t next_close = 0;  // of tags: looked for once, however many signs are before it
  for (std::size_t begin = 0;;) {
    const std::size_t at = text.find_first_of("<&", begin);
    plain += text.substr(begin, at - begin);
    if (at == std::string_view::npos) return plain;
    const bool is_tag = text[at] == '<';
    if (is_tag && next_close < at) next_close = std::min(text.find('>', at), text.size());
    const std::size_t end =
        is_tag ? next_close : std::min(text.substr(0, at + kLongestReference + 1).find(';', at), text.size());
    const bool is_markup = end < text.size() && end - at < kLongestTag;
    plain += is_markup ? ' ' : text[at];
    begin = (is_markup ? end : at) + 1;
  }
}

}  // namespace

void StatedText::add(std::string_view text) {
  const std::vector<Word> words = words_in(fold(without_markup(text)));
  words_ += words.size();
  each_run(words, [&](std::uint32_t run) { runs_.push_back(run); });
}

void StatedText::seal() { unbake::sort(runs_); }

double StatedText::share_of(std::span<const Word> words) const {
  if (runs_.empty()) return 0;
  std::size_t found = 0;
  std::size_t all = 0;
  each_run(words, [&](std::uint32_t run) {
    ++all;
    if (std::ranges::binary_search(runs_, run)) ++found;
  });
  return all > 0 ? static_cast<double>(found) / static_cast<double>(all) : 0;
}

}  // namespace unbake::extract
