#include "html/markup/tasks.hpp"

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

/// An item, its paragraph, a label and one more element may be around the box.
constexpr int kMostAround = 4;

bool is_blank(const Node* node) {
  return node->type == LXB_DOM_NODE_TYPE_COMMENT ||
         (node->type == LXB_DOM_NODE_TYPE_TEXT && trim_ascii(text_of(node)).empty());
}

/// Nothing of the item stands before it.
bool begins_item(const Node* node) {
  for (int up = 0; up < kMostAround && node != nullptr && is_element(node); ++up, node = node->parent) {
    if (tag_of(node) == LXB_TAG_LI) return true;
    for (const Node* before = node->prev; before != nullptr; before = before->prev) {
      if (!is_blank(before)) return false;
    }
  }
  return false;
}

}  // namespace

std::string_view task_box(const Node* input) {
  bool is_box = false, is_shown_only = false, is_done = false;
  for (const lxb_dom_attr_t* at = first_attribute(input); at != nullptr; at = at->next) {
    const std::string_view name = name_of(at);
    if (name == "type") is_box = equals_ascii_case(value_of(at), "checkbox");
    if (name == "disabled") is_shown_only = true;
    if (name == "class") is_shown_only |= value_of(at).find("task-list") != std::string_view::npos;
    if (name == "checked") is_done = true;
  }
  if (!is_box || !is_shown_only || !begins_item(input)) return {};
  return is_done ? "[x] " : "[ ] ";
}

}  // namespace unbake::html
