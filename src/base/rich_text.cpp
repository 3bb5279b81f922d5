#include "base/rich_text.hpp"

#include <utility>

namespace unbake {

void apply_edits(std::span<const Edit> edits, RichText& content) {
  content.text = std::move(replay(content.text, edits)).value();
  const OffsetMap moved(edits);
  for (Mark& mark : content.marks) mark.span = {moved(mark.span.begin), moved(mark.span.end)};
}

}  // namespace unbake
