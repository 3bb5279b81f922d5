#include "html/openers.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "html/markup/tags.hpp"

namespace unbake::html {
namespace {

/// Parts of classes of what opens beneath a question, a tab or "read more".
constexpr std::string_view kPanels[] = {"accordion", "collaps",     "answer",     "faq",     "tab-pane",
                                        "tabpanel",  "tab-content", "tabcontent", "spoiler", "toggle-content",
                                        "read-more", "readmore",    "expand"};
/// … and of classes and ids of what opens and is no text of the page.
constexpr std::string_view kTools[] = {"nav",     "menu",    "modal",  "dropdown", "search", "filter",
                                       "login",   "popup",   "share",  "cart",     "dialog", "drawer",
                                       "overlay", "tooltip", "cookie", "consent"};

template <std::size_t N>
bool holds_one(std::string_view text, const std::string_view (&parts)[N]) {
  const std::string lower = to_ascii_lower(text);
  return std::ranges::any_of(parts, [&lower](std::string_view part) { return lower.find(part) != lower.npos; });
}

bool is_tool(const Node* element, const AttributeIds& ids) {
  switch (tag_of(element)) {
    case LXB_TAG_NAV:
    case LXB_TAG_FORM:
    case LXB_TAG_DIALOG:
    case LXB_TAG_MENU:
    case LXB_TAG_ASIDE:
      return true;
    default:
      break;
  }
  const std::string_view role = attribute(element, ids.role);
  if (!role.empty() && role != "tabpanel" && role != "region") return true;
  return holds_one(attribute(element, LXB_DOM_ATTR_CLASS), kTools) ||
         holds_one(attribute(element, LXB_DOM_ATTR_ID), kTools);
}

/// A heading or a term right before it names what it opens.
bool is_named(const Node* element) {
  const Node* before = element->prev;
  while (before != nullptr && !is_element(before)) before = before->prev;
  if (before == nullptr) return false;
  if (tag_of(element) == LXB_TAG_DD) return tag_of(before) == LXB_TAG_DT;
  if (tag_of(element) == LXB_TAG_P) return false;  // one of several that are hidden
  return role_of(before) == TagRole::heading && tag_of(before) != LXB_TAG_H1;
}

/// A card's link around a sentence of its teaser, where the card's title is the link that programs read aloud; a sign
/// beside a heading or "read more" is shorter.
bool is_told_twice(const Node* link) {
  constexpr std::size_t kSentence = 40;
  if (attribute(link, LXB_DOM_ATTR_HREF).starts_with('#')) return false;
  std::size_t bytes = 0;
  for (const Node* node = next_node(link, link); node != nullptr; node = next_node(node, link)) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) bytes += trim_ascii(text_of(node)).size();
  }
  return bytes >= kSentence;
}

/// React sends parts of a page behind it, each in an element of such an id, and moves them to their places.
bool is_streamed(std::string_view id) { return id.size() > 2 && id.starts_with("S:"); }

}  // namespace

void Openers::look_through(const Node* element) {
  has_looked_ = true;
  const Node* root = element;
  while (root->parent != nullptr) root = root->parent;
  for (const Node* node = next_node(root, root); node != nullptr; node = next_node(node, root)) {
    if (!is_element(node)) continue;
    if (main_ == nullptr && tag_of(node) == LXB_TAG_MAIN) main_ = node;
    bool is_control = false;
    std::string_view address;
    for (const lxb_dom_attr_t* at = first_attribute(node); at != nullptr; at = at->next) {
      const lxb_dom_attr_id_t id = at->node.local_name;
      if (id == ids_.aria_controls) {
        opened_.insert(value_of(at));
      } else if (id == ids_.data_target || id == ids_.data_bs_target) {
        if (value_of(at).starts_with('#')) opened_.insert(value_of(at).substr(1));
      } else if (id == LXB_DOM_ATTR_HREF) {
        if (value_of(at).starts_with('#')) address = value_of(at).substr(1);
      } else if (id == ids_.aria_expanded || id == ids_.data_toggle || id == ids_.data_bs_toggle ||
                 (id == ids_.role && value_of(at) == "tab")) {
        is_control = true;
      }
    }
    if (is_control && !address.empty()) opened_.insert(address);
  }
}

bool Openers::is_panel(const Node* element) {
  if (role_of(element) != TagRole::block) return false;
  const std::string_view id = attribute(element, LXB_DOM_ATTR_ID);
  if (is_streamed(id)) return true;
  if (is_tool(element, ids_)) return false;
  if (attribute(element, ids_.role) == "tabpanel" || is_named(element)) return true;
  if (holds_one(attribute(element, LXB_DOM_ATTR_CLASS), kPanels)) return true;
  if (id.empty()) return false;
  if (!has_looked_) look_through(element);
  return opened_.contains(id);
}

bool Openers::is_seen(const Node* element) {
  if (tag_of(element) == LXB_TAG_A) return is_told_twice(element);
  switch (role_of(element)) {
    case TagRole::heading:
    case TagRole::quote:
    case TagRole::preformatted:
      return true;
    case TagRole::block:
      break;
    default:
      return is_drop_cap(element);
  }
  if (tag_of(element) == LXB_TAG_P || tag_of(element) == LXB_TAG_MAIN) return true;
  if (!has_looked_) look_through(element);
  const Node* around = main_;
  while (around != nullptr && around != element) around = around->parent;
  return around != nullptr;
}

bool is_drop_cap(const Node* element) {
  const Node* const inner = element->first_child;
  if (inner == nullptr || inner->next != nullptr || inner->type != LXB_DOM_NODE_TYPE_TEXT) return false;
  const std::string_view letter = trim_ascii(text_of(inner));
  if (letter.size() != 1 || !is_ascii_upper(letter[0])) return false;
  if (element->prev != nullptr &&
      (element->prev->type != LXB_DOM_NODE_TYPE_TEXT || !trim_ascii(text_of(element->prev)).empty())) {
    return false;
  }
  const Node* const rest = element->next;
  if (rest == nullptr || rest->type != LXB_DOM_NODE_TYPE_TEXT || text_of(rest).empty()) return false;
  const char next = text_of(rest)[0];
  return next < 0 || (is_ascii_alpha(next) && !is_ascii_upper(next)) || next == '\'';
}

}  // namespace unbake::html
