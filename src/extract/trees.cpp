#include "extract/trees.hpp"

namespace unbake::extract {

Trees::Trees(const TreeTable& table) {
  nodes_.reserve(table.shape.size());
  std::vector<std::uint32_t> open;  // questions whose second branch is still to come
  std::size_t question = 0;
  std::size_t answer = 0;
  bool is_root = true;
  for (const std::uint8_t asks : table.shape) {
    const auto at = static_cast<std::uint32_t>(nodes_.size());
    if (is_root) roots_.push_back(at);
    is_root = false;
    if (asks != 0) {
      nodes_.push_back({table.columns[question], table.thresholds[question], 0});
      ++question;
      open.push_back(at);
      continue;
    }
    nodes_.push_back({static_cast<std::uint8_t>(table.answers[answer++]), 0, 0});
    // The branch ends here. The innermost question without a second one gets it; where there is none, so does the tree.
    if (open.empty()) {
      is_root = true;
    } else {
      nodes_[open.back()].skip = static_cast<std::uint16_t>(at + 1 - open.back());
      open.pop_back();
    }
  }
}

float Trees::evaluate(std::span<const std::uint8_t> row) const {
  std::int32_t sum = 0;
  for (const std::uint32_t root : roots_) {
    const Node* node = &nodes_[root];
    while (node->skip != 0) node += row[node->column] < node->threshold ? 1 : node->skip;
    sum += static_cast<std::int8_t>(node->column);
  }
  return static_cast<float>(sum) * kAnswerUnit;
}

}  // namespace unbake::extract
