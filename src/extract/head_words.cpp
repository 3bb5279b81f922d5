#include "extract/head_words.hpp"

#include <algorithm>

#include "extract/chars.hpp"
#include "extract/head_values.hpp"
#include "extract/words.hpp"

namespace unbake::extract {
namespace {

// So many bytes at their begin tell that two texts are the same one: some 6 words, or 13 Han characters.
constexpr std::size_t kSameBegin = 40;

}  // namespace

HeadWords::HeadWords(const html::Document& document) {
  std::string_view title = head_value(document, {"og:title", "twitter:title", "dc.title", "title"});
  each_word(fold(title), [&](std::uint32_t word, std::uint32_t) {
    if (std::ranges::find(title_, word) == title_.end()) title_.push_back(word);
  });
  for (const char* name : {"description", "og:description"}) {
    std::string text = fold(head_value(document, {name}));
    if (text.size() >= kSameBegin) descriptions_.push_back(text.substr(0, kSameBegin));
  }
}

void HeadWords::compare(std::string_view folded, double& share, double& covered) const {
  if (title_.empty()) return;
  std::uint32_t words = 0;
  std::uint32_t common = 0;
  each_word(folded, [&](std::uint32_t word, std::uint32_t) {
    ++words;
    if (std::ranges::find(title_, word) != title_.end()) ++common;
  });
  if (words == 0) return;
  share = static_cast<double>(common) / words;
  covered = std::min(1.0, static_cast<double>(common) / static_cast<double>(title_.size()));
}

bool HeadWords::describes(std::string_view folded) const {
  return std::ranges::any_of(descriptions_, [&](const std::string& text) { return folded.starts_with(text); });
}

}  // namespace unbake::extract
