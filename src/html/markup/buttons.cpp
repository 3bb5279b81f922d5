#include "html/markup/buttons.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "html/markup/tags.hpp"

namespace unbake::html {
namespace {

/// A heading or a term is so many elements around its button at most.
constexpr int kMostAround = 3;
/// … and what a menu or a form is made of so many around each of its buttons.
constexpr int kMostTools = 8;
/// More nodes in a heading are looked at no further: each of its buttons asks.
constexpr int kMostNodes = 100;
/// What opens on a press is named by words. One word ("Menu", "Share", "Filter") names a tool.
constexpr std::size_t kLeastBytes = 6;

bool is_button(const Node* node) { return is_element(node) && tag_of(node) == LXB_TAG_BUTTON; }

bool is_blank(const Node* node) { return trim_ascii(text_of(node)).empty(); }

bool is_nothing_but_buttons(const Node* heading) {
  int nodes = 0;
  for (const Node* node = heading->first_child; node != nullptr;) {
    if (++nodes > kMostNodes) return false;
    if (node->type == LXB_DOM_NODE_TYPE_TEXT && !is_blank(node)) return false;
    node = is_button(node) ? next_skipping(node, heading) : next_node(node, heading);
  }
  return true;
}

/// Text of the same line right before or behind the element.
bool has_text_beside(const Node* element, bool before) {
  const Node* beside = before ? element->prev : element->next;
  while (beside != nullptr && beside->type != LXB_DOM_NODE_TYPE_TEXT && !is_element(beside)) {
    beside = before ? beside->prev : beside->next;
  }
  if (beside == nullptr) return false;
  if (beside->type == LXB_DOM_NODE_TYPE_TEXT) return !is_blank(beside);
  return role_of(beside) == TagRole::mark;
}

bool stands_in_sentence(const Node* button) {
  const Node* element = button;
  while (element->prev == nullptr && element->next == nullptr && role_of(element->parent) == TagRole::plain) {
    element = element->parent;
  }
  return has_text_beside(element, true) && has_text_beside(element, false);
}

/// More than one word, or a word of a script that writes none apart.
bool has_words(const Node* button) {
  std::size_t bytes = 0;
  bool several = false;
  for (const Node* node = next_node(button, button); node != nullptr; node = next_node(node, button)) {
    if (node->type != LXB_DOM_NODE_TYPE_TEXT || role_of(node->parent) == TagRole::skipped) continue;
    const std::string_view text = trim_ascii(text_of(node));
    bytes += text.size();
    several = several || std::ranges::any_of(text, [](char c) { return is_ascii_space(c) || c < 0; });
  }
  return several && bytes >= kLeastBytes;
}

bool is_in_tools(const Node* button) {
  const Node* around = button;
  for (int i = 0; i < kMostTools && around != nullptr && is_element(around); ++i, around = around->parent) {
    const lxb_tag_id_t tag = tag_of(around);
    if (tag == LXB_TAG_NAV || tag == LXB_TAG_FORM || tag == LXB_TAG_HEADER || tag == LXB_TAG_FOOTER) return true;
  }
  return false;
}

bool opens_what_follows(const Node* button) {
  if (attribute_named(button, "aria-expanded").empty() || !attribute_named(button, "aria-haspopup").empty())
    return false;
  if (is_in_tools(button)) return false;
  const Node* around = button;
  for (int i = 0; i < kMostAround && around != nullptr && is_element(around); ++i, around = around->parent) {
    if (role_of(around) == TagRole::list_item) return false;
    for (const Node* next = around->next; next != nullptr; next = next->next) {
      if (is_element(next)) return role_of(next) == TagRole::block && has_words(button);
    }
  }
  return false;
}

}  // namespace

ButtonText text_of_button(const Node* button) {
  const Node* around = button->parent;
  for (int i = 0; i < kMostAround && around != nullptr && is_element(around); ++i, around = around->parent) {
    const bool names = role_of(around) == TagRole::heading || tag_of(around) == LXB_TAG_DT;
    if (names) return is_nothing_but_buttons(around) ? ButtonText::part : ButtonText::none;
  }
  if (stands_in_sentence(button)) return ButtonText::part;
  return opens_what_follows(button) ? ButtonText::paragraph : ButtonText::none;
}

}  // namespace unbake::html
