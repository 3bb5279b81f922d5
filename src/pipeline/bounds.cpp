#include "pipeline/bounds.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "output/structure.hpp"

namespace unbake {
namespace {

using Blocks = std::span<article::Block>;

// Rows that the cells reach into below their own, if none spans more than `most`.
std::uint64_t places(Blocks table, std::uint32_t most) {
  const std::uint32_t last = table.back().row;
  std::uint64_t count = 0;
  std::uint32_t rows = 1;
  for (const article::Block& cell : table) {
    if (!cell.cell.covered) rows = std::min<std::uint32_t>(cell.cell.rows, most);
    count += std::min(rows - 1, last - cell.row);
  }
  return count;
}

void bound_table(Blocks table, Work& work) {
  std::uint32_t most = 0;
  for (const article::Block& cell : table) most = std::max<std::uint32_t>(most, cell.cell.rows);
  const std::uint32_t asked = most;
  while (most > 1 && !work.spend(Task::cells, places(table, most) * kCostOfPlace)) most /= 2;
  if (most == asked) return;
  for (article::Block& cell : table) {
    cell.cell.rows = static_cast<std::uint16_t>(std::min<std::uint32_t>(cell.cell.rows, std::max(most, 1U)));
  }
}

// The bytes that a container puts before each line in it, in Markdown.
std::uint64_t width_of(const Container& container) {
  if (container.kind == Container::Kind::quote) return 2;
  if (container.kind != Container::Kind::item) return 0;
  return container.number == 0 ? 2 : std::to_string(container.number).size() + 2;
}

class Nesting {
 public:
  explicit Nesting(article::Article& article) : article_(article), depths_(article.containers.size()) {
    for (std::size_t id = 0; id < depths_.size(); ++id) {
      const ContainerId parent = article.containers[id].parent;
      depths_[id] = parent == kNoContainer ? 1 : depths_[parent] + 1;
    }
  }

  void bound(Work& work) {
    const std::vector<std::uint64_t> costs = costs_by_depth();
    std::uint64_t cost = 0;
    for (const std::uint64_t of_depth : costs) cost += of_depth;
    std::size_t most = costs.size();
    while (most > 0 && !work.spend(Task::nesting, cost)) cost -= costs[--most];
    if (most < costs.size()) dissolve_below(most);
  }

 private:
  // What lines begin with because of the containers of each depth; the outermost have 1, which stands at index 0.
  [[nodiscard]] std::vector<std::uint64_t> costs_by_depth() const {
    std::vector<std::uint64_t> lines(depths_.size());
    const article::Block* before = nullptr;
    for (const article::Block& block : article_.blocks) {
      const bool same_row = before != nullptr && block.kind == BlockKind::table_cell &&
                            before->kind == BlockKind::table_cell && before->row == block.row;
      before = &block;
      if (block.container == kNoContainer || same_row) continue;
      // Its own lines, and the empty one before it.
      lines[block.container] += 2 + static_cast<std::uint64_t>(std::ranges::count(block.content.text, '\n'));
    }
    std::vector<std::uint64_t> costs;
    for (std::size_t id = depths_.size(); id-- > 0;) {  // the inner before the outer
      const Container& container = article_.containers[id];
      if (lines[id] == 0) continue;
      if (container.parent != kNoContainer) lines[container.parent] += lines[id];
      if (costs.size() < depths_[id]) costs.resize(depths_[id]);
      costs[depths_[id] - 1] += lines[id] * width_of(container);
    }
    return costs;
  }

  void dissolve_below(std::size_t depth) {
    // Where what stands in a container comes to stand; parents come before children.
    std::vector<ContainerId> now_in(depths_.size());
    for (std::size_t id = 0; id < depths_.size(); ++id) {
      const ContainerId parent = article_.containers[id].parent;
      const bool stays = depths_[id] <= depth && !is_list(article_.containers[id]);
      now_in[id] = stays ? static_cast<ContainerId>(id) : parent == kNoContainer ? kNoContainer : now_in[parent];
    }
    for (article::Block& block : article_.blocks) {
      if (block.container == kNoContainer || now_in[block.container] == block.container) continue;
      block.container = now_in[block.container];
      if (block.kind == BlockKind::list_item) block.kind = BlockKind::paragraph;
    }
  }

  // A list holds items and nothing else.
  static bool is_list(const Container& container) {
    return container.kind == Container::Kind::list || container.kind == Container::Kind::ordered_list;
  }

  article::Article& article_;
  std::vector<std::uint32_t> depths_;
};

}  // namespace

void keep_in_bounds(article::Article& article, Work& work) {
  for (Blocks blocks = article.blocks; !blocks.empty();) {
    const std::size_t length = output::table_length(blocks);
    if (length != 0) bound_table(blocks.first(length), work);
    blocks = blocks.subspan(std::max<std::size_t>(length, 1));
  }
  Nesting{article}.bound(work);
}

}  // namespace unbake
