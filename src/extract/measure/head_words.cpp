#include "extract/measure/head_words.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/head_values.hpp"

namespace unbake::extract {
namespace {

// So many bytes at their begin tell that two texts are the same one: some 6 words, or 13 Han characters.
constexpr std::size_t kSameBegin = 40;

}  // namespace

HeadWords::HeadWords(const html::Document& document) {
  std::string_view title = head_value(document, {"og:title", "twitter:title", "dc.title", "title"});
  for (const Word& word : words_in(fold(title))) title_.push_back(word.number);
  unbake::sort(title_);
  title_.erase(std::ranges::unique(title_).begin(), title_.end());
  for (const char* name : {"description", "og:description"}) {
    std::string text = fold(head_value(document, {name}));
    if (text.size() >= kSameBegin) descriptions_.push_back(text.substr(0, kSameBegin));
  }
}

void HeadWords::compare(std::span<const Word> words, double& share, double& covered) const {
  if (title_.empty() || words.empty()) return;
  const auto common = static_cast<double>(
      std::ranges::count_if(words, [&](const Word& word) { return std::ranges::binary_search(title_, word.number); }));
  share = common / static_cast<double>(words.size());
  covered = std::min(1.0, common / static_cast<double>(title_.size()));
}

bool HeadWords::describes(std::string_view folded) const {
  return std::ranges::any_of(descriptions_, [&](const std::string& text) { return folded.starts_with(text); });
}

}  // namespace unbake::extract
