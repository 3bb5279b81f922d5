// The little of lexbor's DOM that the walk reads. Internal to the room: only .cpp files of html/ may include it.
#pragma once

#include <string>
#include <string_view>

extern "C" {
#include "lexbor/dom/dom.h"
#include "lexbor/html/html.h"
}

namespace unbake::html {

using Node = lxb_dom_node_t;

/// The ids of the attributes that the walk reads. A name without an entry in lexbor's own table gets its id when a page
/// first uses it, so these are looked up once per page; kNoAttribute where the page never uses the name.
struct AttributeIds {
  static constexpr lxb_dom_attr_id_t kNoAttribute = ~lxb_dom_attr_id_t{0};

  explicit AttributeIds(const lxb_dom_document_t* document);

  lxb_dom_attr_id_t hidden, aria_hidden, aria_controls, aria_expanded, data_target, data_bs_target, data_toggle,
      data_bs_toggle, role, itemprop, rel, datetime, itemtype, lang, property, colspan, rowspan, start, value, reversed,
      name, srcset;
};

inline bool is_element(const Node* node) { return node->type == LXB_DOM_NODE_TYPE_ELEMENT; }
inline bool is_html(const Node* node) { return node->ns == LXB_NS_HTML; }
inline lxb_tag_id_t tag_of(const Node* node) { return node->local_name; }

inline const lxb_dom_attr_t* first_attribute(const Node* element) {
  return reinterpret_cast<const lxb_dom_element_t*>(element)->first_attr;
}
inline std::string_view value_of(const lxb_dom_attr_t* attribute) {
  const lexbor_str_t* value = attribute->value;
  if (value == nullptr || value->data == nullptr) return {};
  return {reinterpret_cast<const char*>(value->data), value->length};
}
std::string_view name_of(const lxb_dom_attr_t* attribute);

/// Null where the element does not have the attribute.
const lxb_dom_attr_t* find_attribute(const Node* element, lxb_dom_attr_id_t id);
/// Empty where the element does not have the attribute.
std::string_view attribute(const Node* element, lxb_dom_attr_id_t id);
/// The same by its name, for attributes that few elements have.
std::string_view attribute_named(const Node* element, std::string_view name);

/// The text of a text or CDATA node.
inline std::string_view text_of(const Node* node) {
  const lexbor_str_t& data = reinterpret_cast<const lxb_dom_character_data_t*>(node)->data;
  return {reinterpret_cast<const char*>(data.data), data.length};
}
/// The text of an element's own text nodes, joined: all there is in <title> and <script>.
std::string child_text(const Node* element);

/// The next node in document order that is not inside `node`, within `root`; null behind the last.
const Node* next_skipping(const Node* node, const Node* root);
/// The next node in document order within `root`; null behind the last.
const Node* next_node(const Node* node, const Node* root);

}  // namespace unbake::html
