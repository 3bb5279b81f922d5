#include "base/rich_text.hpp"

#include <utility>

namespace unbake {

void apply_edits(std::span<const Edit> edits, RichText& content, std::uint32_t base) {
  content.text = std::move(replay(content.text, edits, base)).value();
  const OffsetMap map(edits);
  const auto moved = [&](std::uint32_t offset) { return map(offset + base) - base; };
  for (Mark& mark : content.marks) mark.span = {moved(mark.span.begin), moved(mark.span.end)};
}

}  // namespace unbake
