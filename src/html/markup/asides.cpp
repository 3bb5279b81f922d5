#include "html/markup/asides.hpp"

#include "base/ascii.hpp"
#include "html/markup/tags.hpp"

namespace unbake::html {

namespace {

/// Also as they come where UTF-8 was read as windows-1252.
bool is_sign(std::string_view text) {
  if (text.starts_with("\u00C2")) text.remove_prefix(2);
  return text == "#" || text == "\u00B6" || text == "\u00A7";
}

}  // namespace

bool is_permalink(const Node* anchor) {
  if (!trim_ascii(attribute(anchor, LXB_DOM_ATTR_HREF)).starts_with('#')) return false;
  for (const Node* node = next_node(anchor, anchor); node != nullptr; node = next_node(node, anchor)) {
    if (is_element(node) && role_of(node) == TagRole::image) return false;
    if (node->type != LXB_DOM_NODE_TYPE_TEXT) continue;
    const std::string_view text = trim_ascii(text_of(node));
    if (!text.empty() && !is_sign(text)) return false;
  }
  return true;
}

bool is_longer_than_a_plea(const Node* noscript) {
  constexpr std::size_t kLongestPlea = 600;  // bytes
  std::size_t length = 0;
  for (const Node* node = next_node(noscript, noscript); node != nullptr; node = next_node(node, noscript)) {
    if (node->type != LXB_DOM_NODE_TYPE_TEXT) continue;
    const TagRole role = role_of(node->parent);
    if (role != TagRole::skipped && role != TagRole::script) length += trim_ascii(text_of(node)).size();
    if (length > kLongestPlea) return true;
  }
  return false;
}

}  // namespace unbake::html
