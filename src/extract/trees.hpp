// A sum of decision trees over a row of bytes, as gradient boosting makes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unbake::extract {

/// Trees as they are compiled in: one array for each kind of number, which compresses to two thirds of nodes in a row.
/// Nodes are in preorder, the branch for "below the threshold" first, one tree behind the other.
struct TreeTable {
  std::span<const std::uint8_t> shape;       ///< for each node: 1 a question, 0 an answer
  std::span<const std::uint8_t> columns;     ///< of the questions: what is asked for
  std::span<const std::uint8_t> thresholds;  ///< … and from where on the answer is the second branch
  std::span<const std::int8_t> answers;      ///< in kAnswerUnits
};

inline constexpr float kAnswerUnit = 1.0F / 64;

/// The two passes (classify.hpp).
struct TwoPasses {
  TreeTable first, second;
};

/// Plain text has trees of its own: those for HTML ask for the elements around a block before all else.
struct BlockModel {
  TwoPasses html, text;
};

/// The trained one: tools/training/blocks.mjs writes block_model.gen.cpp.
BlockModel block_model();

class Trees {
 public:
  explicit Trees(const TreeTable& table);

  /// The logarithm of the odds. `row` must have all columns that are asked for.
  [[nodiscard]] float evaluate(std::span<const std::uint8_t> row) const;

 private:
  /// The first branch is the next node, the second one `skip` nodes on. An answer leads to itself: nothing is below 0.
  struct Node {
    std::uint8_t column = 0, threshold = 0;
    std::uint16_t skip = 0;
  };

  std::vector<Node> nodes_;
  std::vector<std::int8_t> answers_;  ///< for each node; of questions 0
  std::vector<std::uint32_t> roots_;
  int depth_ = 0;  ///< of the deepest tree
};

}  // namespace unbake::extract
