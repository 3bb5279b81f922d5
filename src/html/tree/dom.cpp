#include "html/tree/dom.hpp"

namespace unbake::html {
namespace {

lxb_dom_attr_id_t id_of(const lxb_dom_document_t* document, std::string_view name) {
  const lxb_dom_attr_data_t* data =
      lxb_dom_attr_data_by_local_name(document->attrs, reinterpret_cast<const lxb_char_t*>(name.data()), name.size());
  return data == nullptr ? AttributeIds::kNoAttribute : data->attr_id;
}

}  // namespace

AttributeIds::AttributeIds(const lxb_dom_document_t* document)
    : hidden(id_of(document, "hidden")),
      aria_hidden(id_of(document, "aria-hidden")),
      aria_controls(id_of(document, "aria-controls")),
      aria_expanded(id_of(document, "aria-expanded")),
      data_target(id_of(document, "data-target")),
      data_bs_target(id_of(document, "data-bs-target")),
      data_toggle(id_of(document, "data-toggle")),
      data_bs_toggle(id_of(document, "data-bs-toggle")),
      role(id_of(document, "role")),
      itemprop(id_of(document, "itemprop")),
      rel(id_of(document, "rel")),
      datetime(id_of(document, "datetime")),
      itemtype(id_of(document, "itemtype")),
      lang(id_of(document, "lang")),
      property(id_of(document, "property")),
      colspan(id_of(document, "colspan")),
      rowspan(id_of(document, "rowspan")),
      start(id_of(document, "start")),
      value(id_of(document, "value")),
      reversed(id_of(document, "reversed")),
      name(id_of(document, "name")),
      srcset(id_of(document, "srcset")) {}

std::string_view name_of(const lxb_dom_attr_t* attribute) {
  std::size_t length = 0;
  const lxb_char_t* name = lxb_dom_attr_local_name_noi(const_cast<lxb_dom_attr_t*>(attribute), &length);
  return name == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(name), length};
}

const lxb_dom_attr_t* find_attribute(const Node* element, lxb_dom_attr_id_t id) {
  const lxb_dom_attr_t* at = first_attribute(element);
  while (at != nullptr && at->node.local_name != id) at = at->next;
  return at;
}

std::string_view attribute(const Node* element, lxb_dom_attr_id_t id) {
  const lxb_dom_attr_t* found = find_attribute(element, id);
  return found == nullptr ? std::string_view{} : value_of(found);
}

std::string_view attribute_named(const Node* element, std::string_view name) {
  for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) {
    if (name_of(at) == name) return value_of(at);
  }
  return {};
}

std::string child_text(const Node* element) {
  std::string text;
  for (const Node* child = element->first_child; child != nullptr; child = child->next) {
    if (child->type == LXB_DOM_NODE_TYPE_TEXT) text.append(text_of(child));
  }
  return text;
}

const Node* next_skipping(const Node* node, const Node* root) {
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

const Node* next_node(const Node* node, const Node* root) {
  return node->first_child != nullptr ? node->first_child : next_skipping(node, root);
}

}  // namespace unbake::html
