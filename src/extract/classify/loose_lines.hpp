// Menus, lists and tables: what lines without running text look like together.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/classify/columns.hpp"

namespace unbake::extract {

/// Rows begin … end - 1, without running text, between two that have some.
struct LooseLines {
  std::size_t begin = 0, end = 0;  ///< equal for a row of running text
  double digits = 0;               ///< their share of the characters
  double tabular = 0;  ///< by how much more rows some way apart are alike in shape than rows side by side: a table's
                       ///< cells, one a row, are alike in each column. 0 … 1
};

/// For each row those that it is among.
std::vector<LooseLines> find_loose_lines(const Features& features, const Table& table);

}  // namespace unbake::extract
