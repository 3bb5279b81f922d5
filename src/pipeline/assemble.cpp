#include "pipeline/assemble.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/url.hpp"

namespace unbake {
namespace {

// The element around a table cell that is its row.
html::ElementId row_of(const html::Document& document, html::ElementId element) {
  while (element != html::kNoElement && document.elements[element].name != "tr") {
    element = document.elements[element].parent;
  }
  return element;
}

}  // namespace

void assemble(html::Document&& document, extract::Extraction&& extraction, std::string_view page_url,
              article::Article& article) {
  const std::string base = resolve_url(page_url, document.head.base);
  article.title = std::move(extraction.title);
  article.byline = std::move(extraction.byline);
  article.source = std::move(extraction.source);
  article.published = std::move(extraction.published);
  article.modified = std::move(extraction.modified);
  article.language = std::move(extraction.language);
  article.direction = std::move(extraction.direction);
  article.site = std::move(extraction.site);
  article.url = resolve_url(base, extraction.url);
  article.description = std::move(extraction.description);
  article.tags = std::move(extraction.tags);
  const bool is_name = extraction.license.find_first_of("/:") == std::string::npos;
  article.license = is_name ? std::move(extraction.license) : resolve_url(base, extraction.license);
  if (!extraction.image.empty()) article.image = resolve_url(base, extraction.image);

  std::vector<std::uint32_t> offsets;
  offsets.reserve(document.blocks.size());
  std::uint32_t offset = 0;
  for (const html::Block& block : document.blocks) {
    offsets.push_back(offset);
    offset += static_cast<std::uint32_t>(block.content.text.size()) + 1;
  }
  for (const auto& [index, reason] : extraction.removed) {
    const std::string& text = document.blocks[index].content.text;
    const Span span{offsets[index], offsets[index] + static_cast<std::uint32_t>(text.size())};
    article.removed.push_back({span, text, reason});
  }

  std::uint32_t row = 0;
  html::ElementId row_element = html::kNoElement;
  for (const std::uint32_t index : extraction.body) {
    html::Block& from = document.blocks[index];
    article::Block to{from.kind, from.level, from.ordered, 0, std::move(from.content)};
    for (Mark& mark : to.content.marks) {
      const bool is_address = mark.kind == MarkKind::link || mark.kind == MarkKind::image;
      if (is_address && !mark.value.empty()) mark.value = resolve_url(base, mark.value);
    }
    if (to.kind == BlockKind::table_cell) {
      const html::ElementId element = row_of(document, from.element);
      if (element != row_element) ++row;
      row_element = element;
      to.row = row;
    }
    article.blocks.push_back(std::move(to));
  }
}

}  // namespace unbake
