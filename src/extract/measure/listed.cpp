#include "extract/measure/listed.hpp"

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace unbake::extract {
namespace {

constexpr std::uint32_t kNoHeading = 0xFFFFFFFF;
constexpr int kLeastEntries = 2;

}  // namespace

void mark_listed(const html::Document& document, Features& features) {
  const auto& elements = document.elements;
  if (elements.empty()) return;
  std::vector<std::uint32_t> headings(elements.size(), kNoHeading);  // for each element the first such child
  bool any = false;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    // "Thoughts on …" may be a title, too: a page's first heading is over no list of others.
    if (block.kind != BlockKind::heading || block.level <= 1 || block.element == html::kNoElement) continue;
    if (!features.blocks[i].wording.border) continue;
    const html::ElementId parent = elements[block.element].parent;
    if (parent == html::kNoElement || headings[parent] != kNoHeading) continue;
    headings[parent] = i;
    any = true;
  }
  if (!any) return;
  const auto is_behind = [&](std::size_t element) {
    const html::ElementId parent = elements[element].parent;
    return parent != html::kNoElement && headings[parent] != kNoHeading && features.elements[element].texts > 0 &&
           features.elements[element].first_block > headings[parent];
  };
  std::map<std::pair<html::ElementId, std::string_view>, int> likes;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (is_behind(i)) ++likes[{elements[i].parent, elements[i].name}];
  }
  std::vector<bool> inside(elements.size(), false);
  for (std::size_t i = 0; i < elements.size(); ++i) {  // parents come before their children
    const html::ElementId parent = elements[i].parent;
    if (parent == html::kNoElement) continue;
    inside[i] = inside[parent] || (is_behind(i) && likes[{parent, elements[i].name}] >= kLeastEntries);
  }
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const html::ElementId element = document.blocks[i].element;
    if (element == html::kNoElement || elements[element].parent == html::kNoElement) continue;
    features.blocks[i].listed = inside[elements[element].parent];
  }
}

}  // namespace unbake::extract
