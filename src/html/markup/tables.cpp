#include "html/markup/tables.hpp"

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "html/markup/numbers.hpp"
#include "html/markup/tags.hpp"

namespace unbake::html {
namespace {

/// A cell of more text than this is a column of a layout; a table that names its columns (<th>) may say more in one.
constexpr std::size_t kMostCellBytes = 1200;
constexpr std::size_t kMostCellBytesWithHeader = 4800;
/// Columns that one cell may span. The standard says 1000; each becomes a block.
constexpr std::int32_t kMostColumns = 32;
/// Rows that one cell may span: what the standard says would be 65534.
constexpr std::int32_t kMostRows = 1000;
/// So many paragraphs in one cell are an article.
constexpr std::uint32_t kMostCellParagraphs = 4;

struct Shape {
  std::uint32_t rows = 0;
  std::uint32_t row_cells = 0;
  std::uint32_t most_row_cells = 0;
  std::size_t cell_bytes = 0;
  std::size_t most_cell_bytes = 0;
  std::uint32_t cell_paragraphs = 0;
  bool header = false;
  bool other_content = false;  ///< what a data table does not hold

  [[nodiscard]] bool is_data() const {
    return !other_content && most_row_cells >= 2 && (rows >= 2 || header) &&
           most_cell_bytes <= (header ? kMostCellBytesWithHeader : kMostCellBytes);
  }
};

/// Two breaks in a row end a paragraph.
bool is_second_break(const Node* line_break) {
  const Node* before = line_break->prev;
  if (before != nullptr && before->type == LXB_DOM_NODE_TYPE_TEXT && trim_ascii(text_of(before)).empty()) {
    before = before->prev;
  }
  return before != nullptr && is_element(before) && tag_of(before) == LXB_TAG_BR;
}

void look_at(const Node* node, Shape& shape) {
  if (node->type == LXB_DOM_NODE_TYPE_TEXT) {
    shape.cell_bytes += trim_ascii(text_of(node)).size();
    shape.most_cell_bytes = std::max(shape.most_cell_bytes, shape.cell_bytes);
    return;
  }
  if (!is_element(node)) return;
  switch (role_of(node)) {
    case TagRole::row:
      ++shape.rows;
      shape.row_cells = 0;
      break;
    case TagRole::cell:
      shape.most_row_cells = std::max(shape.most_row_cells, ++shape.row_cells);
      shape.cell_bytes = 0;
      shape.cell_paragraphs = 0;
      shape.header |= tag_of(node) == LXB_TAG_TH;
      break;
    case TagRole::caption:
      shape.cell_bytes = 0;
      break;
    case TagRole::heading:
    case TagRole::preformatted:
      shape.other_content = true;
      break;
    case TagRole::line_break:
      if (!is_second_break(node)) break;
      [[fallthrough]];
    default:
      if (is_html(node) && (tag_of(node) == LXB_TAG_P || tag_of(node) == LXB_TAG_BR)) {
        shape.other_content |= ++shape.cell_paragraphs > kMostCellParagraphs;
      }
  }
}

}  // namespace

void put_captions_first(Node* table) {
  Node* rows = table->first_child;
  while (rows != nullptr && (!is_element(rows) || role_of(rows) == TagRole::caption)) rows = rows->next;
  for (Node* child = rows; child != nullptr;) {
    Node* caption = child;
    child = child->next;
    if (!is_element(caption) || role_of(caption) != TagRole::caption) continue;
    lxb_dom_node_remove(caption);
    lxb_dom_node_insert_before(rows, caption);
  }
}

bool TableJudge::is_data(const Node* table) {
  const auto known = verdicts_.find(table);
  if (known != verdicts_.end()) return known->second;
  judge_all_in(table);
  return verdicts_[table];
}

CellShape TableJudge::shape_of(const Node* cell) {
  const auto span = [cell](lxb_dom_attr_id_t id, std::int32_t most) {
    return static_cast<std::uint16_t>(std::clamp(parse_non_negative(attribute(cell, id)).value_or(1), 1, most));
  };
  CellShape shape{span(ids_.colspan, kMostColumns), span(ids_.rowspan, kMostRows), tag_of(cell) == LXB_TAG_TH, false};
  if (shape.columns > 1 && !work_.spend(Task::cells, (shape.columns - 1U) * kCostOfPlace)) shape.columns = 1;
  return shape;
}

void TableJudge::judge_all_in(const Node* outer) {
  std::vector<Shape> open;
  const Node* node = outer;
  for (;;) {
    const bool skipped = is_element(node) && (role_of(node) == TagRole::skipped || role_of(node) == TagRole::script);
    if (!skipped) {
      if (is_element(node) && role_of(node) == TagRole::table) {
        if (!open.empty()) open.back().other_content = true;
        open.emplace_back();
        const std::string_view role = attribute(node, ids_.role);
        open.back().other_content = role == "presentation" || role == "none";
      } else {
        look_at(node, open.back());
      }
      if (node->first_child != nullptr) {
        node = node->first_child;
        continue;
      }
    }
    for (;;) {
      if (is_element(node) && role_of(node) == TagRole::table) {
        verdicts_[node] = open.back().is_data();
        open.pop_back();
        if (node == outer) return;
      }
      if (node->next != nullptr) break;
      node = node->parent;
    }
    node = node->next;
  }
}

}  // namespace unbake::html
