#include "base/edit.hpp"

#include <algorithm>

namespace unbake {

Result<std::string> replay(std::string_view stage_text, std::span<const Edit> edits) {
  std::string out;
  out.reserve(stage_text.size());
  std::uint32_t at = 0;
  for (const Edit& edit : edits) {
    const Span span = edit.span;
    const bool fits = span.begin >= at && span.end >= span.begin && span.end <= stage_text.size() &&
                      stage_text.substr(span.begin, span.size()) == edit.before;
    if (!fits) {
      return Error{ErrorCode::bad_edit,
                   "An edit does not fit the text: give edits of one stage, in order, with that stage's text.",
                   span.begin};
    }
    out.append(stage_text.substr(at, span.begin - at)).append(edit.after);
    at = span.end;
  }
  out.append(stage_text.substr(at));
  return out;
}

OffsetMap::OffsetMap(std::span<const Edit> edits) {
  steps_.reserve(edits.size());
  std::int64_t shift = 0;
  for (const Edit& edit : edits) {
    shift += static_cast<std::int64_t>(edit.after.size()) - static_cast<std::int64_t>(edit.span.size());
    steps_.push_back({edit.span, static_cast<std::uint32_t>(edit.span.end + shift)});
  }
}

std::uint32_t OffsetMap::operator()(std::uint32_t offset) const {
  // The last edit that starts before the offset decides; one that starts at the offset is still ahead of it.
  const auto next = std::ranges::partition_point(steps_, [&](const Step& step) { return step.before.begin < offset; });
  if (next == steps_.begin()) return offset;
  const Step& step = *std::prev(next);
  return offset < step.before.end ? step.after_end : step.after_end + (offset - step.before.end);
}

}  // namespace unbake
