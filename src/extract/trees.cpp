#include "extract/trees.hpp"

#include <algorithm>

namespace unbake::extract {

Trees::Trees(const TreeTable& table) {
  struct Question {
    std::uint32_t at;
    int depth;
  };
  nodes_.reserve(table.shape.size());
  answers_.reserve(table.shape.size());
  std::vector<Question> open;  // questions whose second branch is still to come
  std::size_t question = 0;
  std::size_t answer = 0;
  int depth = 0;
  bool is_root = true;
  for (const std::uint8_t asks : table.shape) {
    const auto at = static_cast<std::uint32_t>(nodes_.size());
    if (is_root) roots_.push_back(at);
    is_root = false;
    if (asks != 0) {
      nodes_.push_back({table.columns[question], table.thresholds[question], 0});
      answers_.push_back(0);
      ++question;
      open.push_back({at, depth});
      depth_ = std::max(depth_, ++depth);
      continue;
    }
    nodes_.emplace_back();
    answers_.push_back(table.answers[answer++]);
    // The branch ends here. The innermost question without a second one gets it; where there is none, so does the tree.
    if (open.empty()) {
      is_root = true;
      depth = 0;
    } else {
      nodes_[open.back().at].skip = static_cast<std::uint16_t>(at + 1 - open.back().at);
      depth = open.back().depth + 1;
      open.pop_back();
    }
  }
}

float Trees::evaluate(std::span<const std::uint8_t> row) const {
  std::int32_t sum = 0;
  for (const std::uint32_t root : roots_) {
    // As many steps for every row: where a tree ends early, the processor could not guess.
    std::uint32_t at = root;
    for (int step = 0; step < depth_; ++step) {
      const Node& node = nodes_[at];
      at += row[node.column] < node.threshold ? 1U : node.skip;
    }
    sum += answers_[at];
  }
  return static_cast<float>(sum) * kAnswerUnit;
}

}  // namespace unbake::extract
