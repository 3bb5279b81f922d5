#include "extract/choose/footnotes.hpp"

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/reasons.hpp"
#include "base/sort.hpp"

namespace unbake::extract {
namespace {

/// A link of one block to another, or to itself, of the same page.
struct Link {
  std::uint32_t from, to;
  [[nodiscard]] std::uint64_t key() const { return std::uint64_t{from} << 32U | to; }
};

/// In the order of the page. Of anchors of one name the first counts.
std::vector<Link> links_inside(const html::Document& document) {
  struct Named {
    std::uint32_t from;
    std::string_view to;
  };
  std::vector<Named> named;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    for (const Mark& mark : document.blocks[i].content.marks) {
      if (mark.kind == MarkKind::link && mark.value.size() > 1 && mark.value[0] == '#') {
        named.push_back({i, std::string_view{mark.value}.substr(1)});
      }
    }
  }
  const auto behind = static_cast<std::uint32_t>(document.blocks.size());
  std::unordered_map<std::string_view, std::uint32_t> blocks;  // of the few anchors that are asked for
  for (const Named& link : named) blocks.try_emplace(link.to, behind);
  if (!blocks.empty()) {
    for (const html::Anchor& anchor : std::views::reverse(document.anchors)) {
      if (const auto found = blocks.find(anchor.name); found != blocks.end()) found->second = anchor.block;
    }
  }
  std::vector<Link> links;
  for (const auto& [from, name] : named) {
    if (const std::uint32_t to = blocks.find(name)->second; to < behind) links.push_back({from, to});
  }
  return links;
}

/// Why a note may have been left out: it looks like no text, or is mostly links. Not because it is hidden or said
/// twice.
bool is_judged_by_looks(std::string_view reason) {
  return reason == reason::kOutside || reason == reason::kRelated || reason == reason::kNavigation;
}

}  // namespace

void keep_footnotes(const html::Document& document, std::vector<std::string_view>& reasons) {
  if (document.anchors.empty()) return;
  const std::vector<Link> links = links_inside(document);
  std::vector<std::uint64_t> known;
  known.reserve(links.size());
  for (const Link& link : links) known.push_back(link.key());
  sort(known);
  for (const Link& link : links) {
    if (reasons[link.from] != reason::kNone || document.blocks[link.from].kind == BlockKind::metadata) continue;
    if (is_judged_by_looks(reasons[link.to]) && std::ranges::binary_search(known, Link{link.to, link.from}.key())) {
      reasons[link.to] = reason::kNone;
    }
  }
}

}  // namespace unbake::extract
