#include "base/edit.hpp"

#include <algorithm>

namespace unbake {

Result<std::string> replay(std::string_view stage_text, std::span<const Edit> edits, std::uint32_t base) {
  std::string out;
  out.reserve(stage_text.size());
  std::uint32_t at = 0;
  for (const Edit& edit : edits) {
    const Span span{edit.span.begin - base, edit.span.end - base};
    const bool fits = edit.span.begin >= base && span.begin >= at && span.end >= span.begin &&
                      span.end <= stage_text.size() && stage_text.substr(span.begin, span.size()) == edit.before;
    if (!fits) {
      return Error{ErrorCode::bad_edit,
                   "An edit does not fit the text: give edits of one stage, in order, with that stage's text.",
                   edit.span.begin};
    }
    out.append(stage_text.substr(at, span.begin - at)).append(edit.after);
    at = span.end;
  }
  out.append(stage_text.substr(at));
  return out;
}

OffsetMap::OffsetMap(std::span<const Edit> edits, Way way) {
  steps_.reserve(edits.size());
  std::int64_t shift = 0;
  for (const Edit& edit : edits) {
    const auto begin = static_cast<std::uint32_t>(edit.span.begin + shift);
    shift += static_cast<std::int64_t>(edit.after.size()) - static_cast<std::int64_t>(edit.span.size());
    const Span after{begin, static_cast<std::uint32_t>(edit.span.end + shift)};
    steps_.push_back(way == Way::forth ? Step{edit.span, after.end} : Step{after, edit.span.end});
  }
}

std::uint32_t OffsetMap::operator()(std::uint32_t offset) const {
  // The last edit that starts before the offset decides; one that starts at the offset is still ahead of it.
  const auto next = std::ranges::partition_point(steps_, [&](const Step& step) { return step.before.begin < offset; });
  if (next == steps_.begin()) return offset;
  const Step& step = *std::prev(next);
  return offset < step.before.end ? step.after_end : step.after_end + (offset - step.before.end);
}

std::uint32_t OffsetMap::end_of(std::uint32_t offset) const {
  const auto next = std::ranges::partition_point(steps_, [&](const Step& step) { return step.before.end <= offset; });
  if (next != steps_.end() && next->before.begin < offset) return next->after_end;
  return next == steps_.begin() ? offset : std::prev(next)->after_end + (offset - std::prev(next)->before.end);
}

}  // namespace unbake
