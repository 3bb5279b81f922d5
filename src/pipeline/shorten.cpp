#include "pipeline/shorten.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/reasons.hpp"
#include "output/html.hpp"
#include "output/markdown.hpp"
#include "output/text.hpp"

namespace unbake {
namespace {

bool fit(const article::Article& article, std::size_t count, double bytes) {
  const std::span<const article::Block> blocks = std::span{article.blocks}.first(count);
  const auto fits = [bytes](const std::string& form) { return static_cast<double>(form.size()) <= bytes; };
  return fits(output::to_html(blocks, article.containers)) && fits(output::to_markdown(blocks, article.containers)) &&
         fits(output::to_text(blocks));
}

bool may_be_parted(const article::Block& before, const article::Block& after) {
  if (after.kind == BlockKind::caption) return before.kind != BlockKind::image;
  if (after.kind != BlockKind::table_cell) return true;
  if (before.kind == BlockKind::caption) return false;
  return before.kind != BlockKind::table_cell || before.row != after.row;
}

// The numbers of blocks that the article may be cut to, none and all among them.
std::vector<std::size_t> cuts(std::span<const article::Block> blocks) {
  std::vector<std::size_t> counts{0};
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    if (may_be_parted(blocks[i - 1], blocks[i])) counts.push_back(i);
  }
  if (!blocks.empty()) counts.push_back(blocks.size());
  return counts;
}

// Links to places that are no longer in the article lead nowhere.
void drop_links_to(std::span<const article::Block> gone, std::span<article::Block> blocks) {
  std::unordered_set<std::string> names;
  for (const article::Block& block : gone) {
    if (block.anchor != 0) names.insert("#" + article::anchor_name(block.anchor));
  }
  if (names.empty()) return;
  for (article::Block& block : blocks) {
    std::erase_if(block.content.marks,
                  [&](const Mark& mark) { return mark.kind == MarkKind::link && names.contains(mark.value); });
  }
}

}  // namespace

void shorten(double bytes, article::Article& article) {
  if (!(bytes > 0) || fit(article, article.blocks.size(), bytes)) return;
  const std::vector<std::size_t> counts = cuts(article.blocks);
  // Each form grows with each block, or nearly so: the last cut that fits is looked for by halves.
  std::size_t fitting = 0;
  for (std::size_t end = counts.size() - 1; end - fitting > 1;) {
    const std::size_t middle = fitting + (end - fitting) / 2;
    (fit(article, counts[middle], bytes) ? fitting : end) = middle;
  }
  const std::size_t count = counts[fitting];
  for (std::size_t i = count; i < article.blocks.size(); ++i) {
    article.removed.push_back({article.blocks[i].place, article.blocks[i].content.text, reason::kOutputLimit});
  }
  std::ranges::sort(article.removed, {}, [](const article::Removed& removed) { return removed.place.begin; });
  drop_links_to(std::span{article.blocks}.subspan(count), std::span{article.blocks}.first(count));
  article.blocks.erase(article.blocks.begin() + static_cast<std::ptrdiff_t>(count), article.blocks.end());
  article.warnings.push_back({"output-limit",
                              "The article is larger than limits.outputBytes allows: what did not fit is listed under "
                              "'removed'. Raise limits.outputBytes for the rest."});
}

}  // namespace unbake
