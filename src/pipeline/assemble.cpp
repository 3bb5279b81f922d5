#include "pipeline/assemble.hpp"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/reasons.hpp"
#include "pipeline/addresses.hpp"
#include "pipeline/bounds.hpp"
#include "pipeline/shorten.hpp"

namespace unbake {
namespace {

// The innermost element of that name around an element, itself included.
html::ElementId closest(const html::Document& document, html::ElementId element, std::string_view name) {
  while (element != html::kNoElement && document.elements[element].name != name) {
    element = document.elements[element].parent;
  }
  return element;
}

// Numbers the rows of the article's tables.
class Rows {
 public:
  explicit Rows(const html::Document& document) : document_(document) {}

  std::uint32_t of(html::ElementId cell) {
    const html::ElementId row = closest(document_, cell, "tr");
    if (row == row_) return number_;
    const html::ElementId table = closest(document_, row, "table");
    number_ += table == table_ ? 1 : 2;
    row_ = row;
    table_ = table;
    return number_;
  }

 private:
  const html::Document& document_;
  html::ElementId row_ = html::kNoElement;
  html::ElementId table_ = html::kNoElement;
  std::uint32_t number_ = 0;
};

// The links of a page that is no article, in their order. Places on the page itself lead nowhere.
std::vector<article::Link> links_of(const html::Document& document, const extract::Extraction& extraction,
                                    Addresses& addresses) {
  std::vector<article::Link> links;
  std::unordered_set<std::string> known;
  for (const auto& [index, reason] : extraction.removed) {
    if (reason == reason::kHidden) continue;
    const RichText& content = document.blocks[index].content;
    for (const Mark& mark : content.marks) {
      if (mark.kind != MarkKind::link || mark.value.empty() || mark.value.starts_with('#')) continue;
      std::string text{text_under(mark, content.text)};
      std::string address = addresses.absolute(mark.value, output::AddressUse::link);
      if (text.empty() || address.empty() || !known.insert(address).second) continue;
      links.push_back({std::move(text), std::move(address)});
    }
  }
  return links;
}

}  // namespace

void assemble(html::Document&& document, extract::Extraction&& extraction, std::string_view page_url,
              double output_bytes, article::Article& article, Work& work) {
  Addresses addresses{page_url, document.head.base, work};
  article.title = std::move(extraction.title);
  if (extraction.title_block != extract::kNoBlock) {
    article.title_place = {document.blocks[extraction.title_block].place, extraction.title_piece};
  }
  article.byline = std::move(extraction.byline);
  article.source = std::move(extraction.source);
  article.published = std::move(extraction.published);
  article.modified = std::move(extraction.modified);
  article.language = std::move(extraction.language);
  article.direction = std::move(extraction.direction);
  article.site = std::move(extraction.site);
  article.url = addresses.absolute(extraction.url, output::AddressUse::page);
  // A page that names none that may stand is still where it came from.
  if (article.url.empty()) article.url = addresses.absolute(page_url, output::AddressUse::page);
  article.description = std::move(extraction.description);
  article.tags = std::move(extraction.tags);
  article.kind = {extraction.kind, extraction.kind_confidence};
  article.license = addresses.license(extraction.license);
  article.image = addresses.absolute(extraction.image, output::AddressUse::image);
  article.next_page = addresses.absolute(extraction.next_page, output::AddressUse::page);

  if (extraction.body.empty()) article.links = links_of(document, extraction, addresses);
  for (const auto& [index, reason] : extraction.removed) {
    html::Block& block = document.blocks[index];
    article.removed.push_back({block.place, std::move(block.content.text), reason});
  }

  Rows rows{document};
  for (const std::uint32_t index : extraction.body) {
    html::Block& from = document.blocks[index];
    article::Block& to = article.blocks.emplace_back();
    to.kind = from.kind;
    to.level = from.level;
    to.container = from.container;
    to.cell = from.cell;
    to.language = from.language;
    to.place = from.place;
    to.content = std::move(from.content);
    if (to.kind == BlockKind::table_cell) to.row = rows.of(from.element);
  }
  resolve_addresses({document.anchors, extraction.body}, addresses, article.blocks);
  article.containers = std::move(document.containers);
  keep_in_bounds(article, work);
  shorten(output_bytes, article);
}

}  // namespace unbake
