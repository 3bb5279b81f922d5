#include "extract/metadata/tags.hpp"

#include <algorithm>

#include "base/sort.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/text_stats.hpp"

namespace unbake::extract {
namespace {

constexpr std::size_t kMostTags = 32;
constexpr double kLongestTag = 8;  // words; longer ones are sentences
// Links to the tags stand so near to the body; those of other articles' teasers do not.
constexpr std::uint32_t kBeforeBody = 12;
constexpr std::uint32_t kBehindBody = 24;

class Tags {
 public:
  void add(std::string_view tag) {
    if (tags_.size() == kMostTags) return;
    tag = trimmed(tag);
    if (tag.starts_with('#')) tag.remove_prefix(1);
    const TextStats stats = count_text(tag);
    if (stats.letters == 0 || stats.weight > kLongestTag) return;
    std::string key = fold(tag);
    if (std::ranges::find(keys_, key) != keys_.end()) return;
    keys_.push_back(std::move(key));
    tags_.emplace_back(tag);
  }

  /// "one, two; three"
  void add_list(std::string_view list) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < list.size();) {
      const std::size_t at = i;
      const char32_t c = next_char(list, i);
      if (c != ',' && c != ';' && c != 0xFF0C && c != 0xFF1B && c != 0x3001 && c != '|') continue;  // ， ； 、
      add(list.substr(begin, at - begin));
      begin = i;
    }
    add(list.substr(begin));
  }

  [[nodiscard]] bool empty() const { return tags_.empty(); }
  std::vector<std::string> take() { return std::move(tags_); }

 private:
  std::vector<std::string> tags_, keys_;
};

void add_from_head(const html::Document& document, std::string_view name, Tags& tags) {
  for (const html::Block& block : document.blocks) {
    if (block.kind == BlockKind::metadata && block.label == name) tags.add_list(block.content.text);
  }
}

/// The addresses of links with rel=tag, in their order.
std::vector<std::string_view> tag_addresses(const html::Document& document) {
  std::vector<std::string_view> addresses;
  for (const html::Meta& meta : document.head.metas) {
    if (meta.name == "tag") addresses.push_back(meta.content);
  }
  unbake::sort(addresses);
  return addresses;
}

}  // namespace

std::vector<std::string> read_tags(const html::Document& document, std::string_view keywords, std::uint32_t body_begin,
                                   std::uint32_t body_end) {
  Tags tags;
  add_from_head(document, "article:tag", tags);
  const std::vector<std::string_view> addresses = tag_addresses(document);
  const auto count = static_cast<std::uint32_t>(document.blocks.size());
  const std::uint32_t end = std::min(count, body_end + kBehindBody);
  for (std::uint32_t i = addresses.empty()          ? end
                         : body_begin > kBeforeBody ? body_begin - kBeforeBody
                                                    : 0;
       i < end; ++i) {
    const RichText& content = document.blocks[i].content;
    for (const Mark& mark : content.marks) {
      if (mark.kind != MarkKind::link || !std::ranges::binary_search(addresses, mark.value)) continue;
      tags.add(text_under(mark, content.text));
    }
  }
  tags.add_list(keywords);
  for (const std::string_view name : {"news_keywords", "keywords"}) {
    if (tags.empty()) add_from_head(document, name, tags);
  }
  return tags.take();
}

}  // namespace unbake::extract
