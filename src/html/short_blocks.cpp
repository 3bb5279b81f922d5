#include "html/short_blocks.hpp"

#include <utility>

namespace unbake::html {
namespace {

/// What Task::paragraphs takes for each: a page whose paragraphs have more bytes than this, markup and all, never joins
/// any.
constexpr std::uint64_t kCostOfParagraph = 16;
/// A paragraph of so many bytes takes no more lines.
constexpr std::size_t kMostJoined = 4096;

/// The innermost element around both blocks; kNoElement where that is not known, or where one of them is hidden.
/// Plain text has no elements.
bool find_common(const Document& document, ElementId a, ElementId b, ElementId& common) {
  common = a;
  if (a == b) return true;
  if (a == kNoElement || b == kNoElement || document.elements[b].hidden) return false;
  const ElementId parent = document.elements[b].parent;
  common = parent;
  return parent == a || (parent == document.elements[a].parent && !document.elements[a].hidden);
}

bool may_join(const Block& before, const Block& block) {
  return before.kind == BlockKind::paragraph && before.level == block.level && before.container == block.container &&
         before.content.text.size() < kMostJoined;
}

void join(Block& before, Block block) {
  RichText& content = before.content;
  const auto at = static_cast<std::uint32_t>(content.text.size());
  content.text.push_back('\n');
  content.text.append(block.content.text);
  content.marks.push_back({MarkKind::line_break, {at, at + 1}, {}, {}});
  for (Mark& mark : block.content.marks) {
    mark.span = {mark.span.begin + at + 1, mark.span.end + at + 1};
    content.marks.push_back(std::move(mark));
  }
}

}  // namespace

void add_block(Document& document, Block block, Work& work) {
  const bool is_short = block.kind == BlockKind::paragraph && !block.content.text.empty();
  ElementId common = kNoElement;
  if (is_short && !document.blocks.empty() && !work.spend(Task::paragraphs, kCostOfParagraph) &&
      may_join(document.blocks.back(), block) &&
      find_common(document, document.blocks.back().element, block.element, common)) {
    document.blocks.back().element = common;
    return join(document.blocks.back(), std::move(block));
  }
  document.blocks.push_back(std::move(block));
}

}  // namespace unbake::html
