// Tables that hold data, told from tables that lay a page out. Internal to the room.
#pragma once

#include <unordered_map>

#include "base/container.hpp"
#include "base/work.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

/// Browsers show a table's caption above it, wherever it stands in the page.
void put_captions_first(Node* table);

class TableJudge {
 public:
  TableJudge(const AttributeIds& ids, Work& work) : ids_(ids), work_(work) {}

  /// Whether the table holds data: two columns at least, cells of a few words, and no tables, headings or code inside.
  /// An outer table is looked through once, together with all tables inside it.
  bool is_data(const Node* table);

  /// How a cell of such a table lies in it. A cell becomes a block for each column that it spans: it spans one where
  /// Task::cells does not allow more.
  CellShape shape_of(const Node* cell);

 private:
  void judge_all_in(const Node* outer);

  const AttributeIds& ids_;
  Work& work_;
  std::unordered_map<const Node*, bool> verdicts_;
};

}  // namespace unbake::html
