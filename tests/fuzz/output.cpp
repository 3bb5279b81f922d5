// Blocks as no parser would make them: what is written of them is safe and says what they say.
#include <algorithm>

#include "article/article.hpp"
#include "output/json.hpp"
#include "properties.hpp"
#include "target.hpp"
#include "unicode/utf8.hpp"

namespace unbake::fuzz {
namespace {

constexpr std::size_t kKinds = static_cast<std::size_t>(BlockKind::metadata) + 1;
constexpr std::size_t kMarkKinds = static_cast<std::size_t>(MarkKind::image) + 1;

std::string take_text(Input& input) {
  std::string text = unicode::to_well_formed(input.take_line()).text;
  std::erase(text, '\0');
  return text;
}

/// A parent that exists: before it, or none.
ContainerId take_container(Input& input, std::size_t count) {
  const std::size_t id = input.take_below(count + 1);
  return id == count ? kNoContainer : static_cast<ContainerId>(id);
}

std::vector<Container> take_containers(Input& input) {
  std::vector<Container> containers;
  for (std::size_t count = input.take_below(8); count > 0; --count) {
    Container container;
    container.kind = static_cast<Container::Kind>(input.take_below(4));
    container.parent = take_container(input, containers.size());
    container.number = static_cast<std::int8_t>(input.take_byte());
    const bool in_list =
        container.parent != kNoContainer && (containers[container.parent].kind == Container::Kind::list ||
                                             containers[container.parent].kind == Container::Kind::ordered_list);
    if (container.kind == Container::Kind::item && !in_list) container.kind = Container::Kind::quote;
    containers.push_back(container);
  }
  return containers;
}

/// Where a character begins, at or before the offset: marks cut none.
std::size_t between_characters(std::string_view text, std::size_t offset) {
  while (offset < text.size() && offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
  return offset;
}

Mark take_mark(Input& input, std::string_view text) {
  const std::size_t size = std::min<std::size_t>(text.size(), 200);
  Mark mark;
  mark.kind = static_cast<MarkKind>(input.take_below(kMarkKinds));
  const std::size_t begin = input.take_below(size + 1);
  const std::size_t end = begin + input.take_below(size - begin + 1);
  mark.span = {static_cast<std::uint32_t>(between_characters(text, begin)),
               static_cast<std::uint32_t>(between_characters(text, end))};
  if (mark.kind == MarkKind::link || mark.kind == MarkKind::image) mark.value = take_text(input);
  if (mark.kind == MarkKind::image) mark.label = take_text(input);
  return mark;
}

article::Block take_block(Input& input, std::size_t containers) {
  article::Block block;
  block.kind = static_cast<BlockKind>(input.take_below(kKinds));
  block.level = block.kind == BlockKind::heading ? static_cast<std::uint8_t>(1 + input.take_below(6)) : 0;
  block.container = take_container(input, containers);
  block.row = static_cast<std::uint32_t>(input.take_below(4));
  block.cell.columns = static_cast<std::uint16_t>(input.take_below(4));
  block.cell.rows = static_cast<std::uint16_t>(input.take_below(4));
  block.cell.header = input.take_bool();
  if (block.kind == BlockKind::preformatted) block.language = take_text(input);
  const std::size_t marks = input.take_below(5);
  block.content.text = take_text(input);
  for (std::size_t i = 0; i < marks; ++i) block.content.marks.push_back(take_mark(input, block.content.text));
  // As they must be: by their begin, outer before inner.
  std::ranges::stable_sort(block.content.marks, [](const Mark& one, const Mark& other) {
    return one.span.begin != other.span.begin ? one.span.begin < other.span.begin : one.span.end > other.span.end;
  });
  return block;
}

}  // namespace

void output(Input input) {
  const std::size_t size = input.rest().size();
  article::Article article;
  article.containers = take_containers(input);
  while (!input.empty()) article.blocks.push_back(take_block(input, article.containers.size()));
  require_utf8(output::to_json(article), "JSON");
  require_written(article.blocks, article.containers, size);
}

}  // namespace unbake::fuzz
