#include "html/markup/author_names.hpp"

#include <string_view>

#include "base/ascii.hpp"
#include "html/markup/folded.hpp"

namespace unbake::html {
namespace {

/// A longer text (bytes) is no name.
constexpr std::size_t kLongestName = 100;
/// So many elements up, itemprop=name is looked for in an itemprop=author: <span itemprop=author><a><span
/// itemprop=name>.
constexpr int kAuthorAround = 3;

bool has_item(const Node* element, const AttributeIds& ids, std::string_view name) {
  return ids.itemprop != AttributeIds::kNoAttribute && attribute(element, ids.itemprop) == name;
}

bool has_named_item(const Node* author, const AttributeIds& ids) {
  for (const Node* node = next_node(author, author); node != nullptr; node = next_node(node, author)) {
    if (is_element(node) && has_item(node, ids, "name")) return true;
  }
  return false;
}

bool is_item_of_author(const Node* element, const AttributeIds& ids) {
  if (has_item(element, ids, "author")) return !has_named_item(element, ids);
  if (!has_item(element, ids, "name")) return false;
  const Node* around = element->parent;
  for (int up = 0; up < kAuthorAround && around != nullptr && is_element(around); ++up, around = around->parent) {
    if (has_item(around, ids, "author")) return true;
  }
  return false;
}

bool is_classed_as_name(const Node* element, std::string_view classes) {
  if (classes.find("ame") == classes.npos) return false;  // most classes are told by this, of "name" and "Name"
  for (std::string_view word = take_word(classes); !word.empty(); word = take_word(classes)) {
    const std::string name = to_ascii_lower(word);
    if (name.find("personname") != name.npos) return true;
    if (name.find("author") != name.npos && name.find("name") != name.npos) return true;
    if (name == "name" && element->parent != nullptr && is_element(element->parent)) {
      if (to_ascii_lower(attribute(element->parent, LXB_DOM_ATTR_CLASS)).find("author") != std::string::npos)
        return true;
    }
  }
  return false;
}

std::string text_in(const Node* element) {
  std::string text;
  for (const Node* node = next_node(element, element); node != nullptr; node = next_node(node, element)) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) text.append(text_of(node));
    if (text.size() > kLongestName) return {};
  }
  return folded(text);
}

}  // namespace

std::string author_name_in(const Node* element, const AttributeIds& ids) {
  for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) {
    const lxb_dom_attr_id_t id = at->node.local_name;
    const bool is_marked = id == LXB_DOM_ATTR_CLASS ? is_classed_as_name(element, value_of(at))
                           : id == ids.rel          ? value_of(at) == "author"
                                                    : id == ids.itemprop && is_item_of_author(element, ids);
    if (is_marked) return text_in(element);
  }
  return {};
}

}  // namespace unbake::html
