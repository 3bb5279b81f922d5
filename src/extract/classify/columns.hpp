// What the classifier looks at: one row of bytes for each block with text that a reader sees. A byte says as much as
// the trees (trees.hpp) can use, and what they were trained on is what they are given, bit by bit.
//
// The columns and their places stand in schema.hpp. The model is trained for what is written: after any change to it,
// node tools/training/blocks.mjs.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/classify/groups.hpp"
#include "extract/classify/page_schema.hpp"
#include "extract/classify/schema.hpp"
#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

using Row = std::array<std::uint8_t, kColumns>;

struct Table {
  std::vector<std::uint32_t> blocks;  ///< indices in Document::blocks, in order
  std::vector<Row> rows;              ///< one for each of them
  PageRow page{};                     ///< of the page as a whole
  Groups groups;
};

/// 0 of nothing.
inline double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

/// Writes columns: of a row, or of a part of one that begins at the column `first`.
class Columns {
 public:
  explicit Columns(std::span<std::uint8_t> out, std::size_t first = 0) : out_(out), first_(first) {}

  void flag(std::size_t column, bool value) { put(column, value ? 1 : 0); }
  void number(std::size_t column, std::size_t value) {
    put(column, static_cast<std::uint8_t>(std::min<std::size_t>(value, 255)));
  }
  /// 0 … 1, in 200ths.
  void share(std::size_t column, double value) {
    put(column, static_cast<std::uint8_t>(std::clamp(value, 0.0, 1.0) * 200));
  }
  /// 0 … 30,000 in steps of 1/16 octave: the upper bits of a float are a logarithm.
  void log(std::size_t column, double value) {
    const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(1 + std::max(0.0, value)));
    put(column, static_cast<std::uint8_t>(std::min<std::uint32_t>((bits >> 19) - (127U << 4), 255)));
  }
  /// -8 … 8 in 16ths, 128 for 0.
  void score(std::size_t column, float value) {
    put(column, static_cast<std::uint8_t>(std::clamp(value * 16 + 128.5F, 0.0F, 255.0F)));
  }
  void copy(std::size_t column, std::span<const std::uint8_t> values) {
    std::ranges::copy(values, out_.begin() + static_cast<std::ptrdiff_t>(column - first_));
  }

 private:
  void put(std::size_t column, std::uint8_t value) { out_[column - first_] = value; }

  std::span<std::uint8_t> out_;
  std::size_t first_;
};

/// Rows with the columns of the first pass, but for the kind of page: kind_columns() writes those.
/// `url`: the page's address where the caller knows it.
Table first_columns(const html::Document& document, const Features& features, std::string_view url = {});
/// The columns of the second pass: `scores` has the first one's for each row. Returns the indices of the rows that have
/// them, in order: those that it is worth looking at again.
std::vector<std::uint32_t> score_columns(const html::Document& document, const Features& features,
                                         std::span<const float> scores, Table& table);

void text_columns(const html::Block& block, const BlockFeatures& own, Columns& out);
void tree_columns(const html::Document& document, const Features& features, Table& table);
void group_columns(const html::Document& document, const Features& features, const Groups& groups, Table& table);
void order_columns(const html::Document& document, const Features& features, Table& table);

/// The element with most of what `sums` counts that still has all of it in one place: from the root down into the child
/// that has at least `share` of the whole. kNoElement where there are no elements. `sums` is of elements, with all that
/// is inside of each.
html::ElementId descend(const html::Document& document, const std::vector<double>& sums, double share);

/// Steps between elements and the way from the root to `target`.
class Climb {
 public:
  Climb(const html::Document& document, html::ElementId target);
  /// Steps up from `element` to the first one on the way; kFar where there is no way.
  [[nodiscard]] std::uint8_t up(html::ElementId element) const;
  /// Steps from there on down to the target.
  [[nodiscard]] std::uint8_t down(html::ElementId element) const;

 private:
  struct Steps {
    std::uint8_t up = 0, down = 0;
  };
  std::vector<Steps> steps_;
};

}  // namespace unbake::extract
