// Tables that hold data, told from tables that lay a page out. Internal to the room.
#pragma once

#include <unordered_map>

#include "html/dom.hpp"

namespace unbake::html {

class TableJudge {
 public:
  explicit TableJudge(const AttributeIds& ids) : ids_(ids) {}

  /// Whether the table holds data: two columns at least, cells of a few words, and no tables, headings or code inside.
  /// An outer table is looked through once, together with all tables inside it.
  bool is_data(const Node* table);

 private:
  void judge_all_in(const Node* outer);

  const AttributeIds& ids_;
  std::unordered_map<const Node*, bool> verdicts_;
};

}  // namespace unbake::html
