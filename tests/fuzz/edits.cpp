// Logs that nobody checked: replay refuses what does not fit, and marks follow what does.
#include "base/edit.hpp"
#include "base/rich_text.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {
namespace {

Span take_span(Input& input) {
  const std::uint32_t begin = input.take_byte();
  return {begin, begin + input.take_byte() % 16};
}

}  // namespace

void edits(Input input) {
  std::vector<Edit> log;
  for (std::size_t count = input.take_below(6); count > 0; --count) {
    Edit edit;
    edit.span = take_span(input);
    edit.before = input.take_line();
    edit.after = input.take_line();
    log.push_back(std::move(edit));
  }
  RichText content;
  for (std::size_t count = input.take_below(6); count > 0; --count) {
    Mark mark;
    mark.kind = static_cast<MarkKind>(input.take_below(13));
    mark.span = take_span(input);
    content.marks.push_back(std::move(mark));
  }
  const ExactText text{input.text()};
  // Half of the edits fit by their making: else hardly one of a log ever would.
  std::uint32_t at = 0;
  for (Edit& edit : log) {
    if (edit.before.size() % 2 == 0 || edit.span.begin < at || edit.span.end > text.view().size()) continue;
    edit.before = text.view().substr(edit.span.begin, edit.span.size());
    at = edit.span.end;
  }
  const auto replayed = replay(text.view(), log);
  const OffsetMap map{log};
  std::uint32_t last = 0;
  for (std::uint32_t offset = 0; replayed.ok() && offset <= text.view().size(); ++offset) {
    require(map(offset) >= last && map(offset) <= replayed.value().size(), "offsets keep their order");
    last = map(offset);
  }
  if (!replayed.ok()) return;
  content.text = text.view();
  std::erase_if(content.marks, [&](const Mark& mark) { return mark.span.end > content.text.size(); });
  apply_edits(log, content);
  require(content.text == replayed.value(), "a block's edits are replay's");
  for (const Mark& mark : content.marks) {
    require(mark.span.begin <= mark.span.end && mark.span.end <= content.text.size(), "a mark lies in its text");
  }
}

}  // namespace unbake::fuzz
