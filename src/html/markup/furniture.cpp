#include "html/markup/furniture.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "html/markup/tags.hpp"

namespace unbake::html {
namespace {

/// Longer texts are no edit links (bytes), longer ones no consent boxes: a page may be about cookies.
constexpr std::size_t kLongestEditLink = 80;
constexpr std::size_t kLongestConsent = 6000;
/// … and more nodes are none: boxes that list hundreds of partners have a plain one before them.
constexpr int kMostNodes = 400;

bool holds_ascii_case(std::string_view text, std::string_view lower) {
  const auto same = [](char a, char b) { return ascii_lower(a) == b; };
  return !std::ranges::search(text, lower, same).empty();
}

/// Asked of all blocks of a page: one look at each letter.
bool names_consent(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char letter = ascii_lower(name[at]);
    if (letter != 'c' && letter != 'g' && letter != 'o') continue;
    for (const std::string_view part : {"cookie", "consent", "gdpr", "onetrust"}) {
      if (equals_ascii_case(name.substr(at, part.size()), part)) return true;
    }
  }
  return false;
}

bool is_dialog(const Node* element, const AttributeIds& ids) {
  if (tag_of(element) == LXB_TAG_DIALOG) return true;
  const std::string_view role = attribute(element, ids.role);
  return role == "dialog" || role == "alertdialog";
}

bool speaks_of_consent(std::string_view text) {
  return holds_ascii_case(text, "cookie") || text.find("クッキー") != std::string_view::npos;
}

bool is_article(const Node* element) {
  return tag_of(element) == LXB_TAG_MAIN || tag_of(element) == LXB_TAG_ARTICLE || tag_of(element) == LXB_TAG_H1;
}

bool can_be_pressed(const Node* element, const AttributeIds& ids) {
  switch (tag_of(element)) {
    case LXB_TAG_BUTTON:
    case LXB_TAG_INPUT:
      return true;
    case LXB_TAG_A: {
      const std::string_view classes = attribute(element, LXB_DOM_ATTR_CLASS);
      return holds_ascii_case(classes, "btn") || holds_ascii_case(classes, "button") ||
             holds_ascii_case(classes, "accept");
    }
    default:
      return attribute(element, ids.role) == "button";
  }
}

}  // namespace

bool is_edit_link(const Node* element) {
  if (!holds_ascii_case(attribute(element, LXB_DOM_ATTR_CLASS), "edit")) return false;
  std::string text;
  bool leads = false;
  int nodes = 0;
  for (const Node* node = next_node(element, element); node != nullptr; node = next_node(node, element)) {
    if (is_element(node)) leads = leads || tag_of(node) == LXB_TAG_A;
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) text.append(text_of(node));
    if (text.size() > kLongestEditLink || ++nodes > kMostNodes) return false;
  }
  const std::string_view said = trim_ascii(text);
  return leads && said.starts_with('[') && said.ends_with(']');
}

bool is_consent_box(const Node* element, const AttributeIds& ids) {
  if (role_of(element) != TagRole::block || tag_of(element) == LXB_TAG_BODY || tag_of(element) == LXB_TAG_HTML)
    return false;
  if (!is_dialog(element, ids) && !names_consent(attribute(element, LXB_DOM_ATTR_ID)) &&
      !names_consent(attribute(element, LXB_DOM_ATTR_CLASS))) {
    return false;
  }
  for (const Node* around = element; around != nullptr && is_element(around); around = around->parent) {
    if (is_article(around)) return false;
  }
  int nodes = 0;
  std::size_t bytes = 0;
  bool speaks = false;
  bool presses = false;
  for (const Node* node = next_node(element, element); node != nullptr; node = next_node(node, element)) {
    if (is_element(node)) {
      if (is_article(node) || ++nodes > kMostNodes) return false;
      presses = presses || can_be_pressed(node, ids);
    } else if (node->type == LXB_DOM_NODE_TYPE_TEXT) {
      bytes += text_of(node).size();
      if (bytes > kLongestConsent) return false;
      speaks = speaks || speaks_of_consent(text_of(node));
    }
  }
  return speaks && presses;
}

}  // namespace unbake::html
