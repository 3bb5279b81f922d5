// A sum of decision trees over a row of bytes, as gradient boosting makes them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
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

/// The trees of each kind of page, in the order of PageKind.
inline constexpr std::size_t kKindsOfModel = 7;
using KindModel = std::array<TreeTable, kKindsOfModel>;

/// The trained one: tools/training/blocks.mjs writes block_model.gen.cpp.
BlockModel block_model();
KindModel kind_model();
/// The names of the columns (schema.hpp) that it was trained on, in their order.
std::span<const std::string_view> block_model_columns();
std::span<const std::string_view> kind_model_columns();

/// The logarithm of the odds for each of `rows`, which stand one behind the other, `columns` bytes each. They must have
/// all columns that are asked for.
std::vector<float> evaluate(const TreeTable& trees, std::span<const std::uint8_t> rows, std::size_t columns);

}  // namespace unbake::extract
