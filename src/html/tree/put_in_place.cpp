#include "html/tree/put_in_place.hpp"

namespace unbake::html {
namespace {

/// All that stands in `from` comes to stand behind `place`. The last of it, or `place`.
Node* move_children(Node* from, Node* place) {
  while (from->first_child != nullptr) {
    Node* child = from->first_child;
    lxb_dom_node_remove(child);
    lxb_dom_node_insert_after(place, child);
    place = child;
  }
  return place;
}

/// The slots of a shadow root by their names, the first of each.
std::unordered_map<std::string_view, Node*> slots_between(Node* first, const Node* behind) {
  std::unordered_map<std::string_view, Node*> slots;
  for (Node* root = first; root != behind; root = root->next) {
    for (const Node* node = root; node != nullptr; node = next_node(node, root)) {
      if (is_element(node) && tag_of(node) == LXB_TAG_SLOT) {
        slots.try_emplace(attribute_named(node, "name"), const_cast<Node*>(node));
      }
    }
  }
  return slots;
}

}  // namespace

bool open_shadow_root(Node* shadow) {
  if (attribute_named(shadow, "shadowrootmode").empty()) return false;
  lxb_dom_document_fragment_t* content = lxb_html_interface_template(shadow)->content;
  if (content == nullptr || content->node.first_child == nullptr) return true;
  Node* light = shadow->next;
  Node* const first = content->node.first_child;
  move_children(&content->node, shadow);
  const auto slots = slots_between(first, light);
  std::unordered_map<const Node*, bool> filled;
  while (light != nullptr) {
    Node* node = light;
    light = light->next;
    const auto slot = slots.find(is_element(node) ? attribute_named(node, "slot") : std::string_view{});
    if (slot == slots.end()) continue;
    Node* place = slot->second;
    const bool is_text = is_element(node) || node->type == LXB_DOM_NODE_TYPE_TEXT;
    if (is_element(node) && filled.try_emplace(place, true).second) {
      while (place->first_child != nullptr) lxb_dom_node_remove(place->first_child);  // shown where nothing is slotted
    }
    if (!is_text) continue;
    lxb_dom_node_remove(node);
    lxb_dom_node_insert_child(place, node);
  }
  return true;
}

void StreamedParts::put_behind(Node* placeholder) {
  const std::string_view id = attribute(placeholder, LXB_DOM_ATTR_ID);
  if (!id.starts_with("B:")) return;
  if (!has_looked_) {
    has_looked_ = true;
    const Node* root = placeholder;
    while (root->parent != nullptr) root = root->parent;
    for (const Node* node = next_node(root, root); node != nullptr; node = next_node(node, root)) {
      if (!is_element(node)) continue;
      const std::string_view name = attribute(node, LXB_DOM_ATTR_ID);
      if (name.starts_with("S:")) parts_.try_emplace(name.substr(2), const_cast<Node*>(node));
    }
  }
  const auto part = parts_.find(id.substr(2));
  if (part == parts_.end()) return;
  // A part that holds its own place would be moved into itself.
  for (const Node* around = placeholder; around != nullptr; around = around->parent) {
    if (around == part->second) return;
  }
  move_children(part->second, placeholder);
  parts_.erase(part);
}

}  // namespace unbake::html
