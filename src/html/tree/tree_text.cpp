#include "html/tree/tree_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "html/tree/tree.hpp"

namespace unbake::html {
namespace {

std::string_view view(const lxb_char_t* bytes, std::size_t length) {
  return bytes == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(bytes), length};
}
std::string_view view(const lexbor_str_t& text) { return view(text.data, text.length); }

class Writer {
 public:
  void write(const Node* node, std::size_t depth) {
    switch (node->type) {
      case LXB_DOM_NODE_TYPE_TEXT:
      case LXB_DOM_NODE_TYPE_CDATA_SECTION:
        pending_.append(text_of(node));
        pending_depth_ = depth;
        return;
      case LXB_DOM_NODE_TYPE_COMMENT:
        return line(depth, {"<!-- ", text_of(node), " -->"});
      case LXB_DOM_NODE_TYPE_DOCUMENT_TYPE:
        return write_doctype(node, depth);
      case LXB_DOM_NODE_TYPE_ELEMENT:
        return write_element(node, depth);
      default:
        return;
    }
  }
  void write_children(const Node* parent, std::size_t depth) {
    for (const Node* child = parent->first_child; child != nullptr; child = child->next) write(child, depth);
    end_text();
  }
  std::string take() { return std::move(out_); }

 private:
  void line(std::size_t depth, std::initializer_list<std::string_view> parts) {
    end_text();
    out_.append("| ").append(2 * depth, ' ');
    for (const std::string_view part : parts) out_.append(part);
    out_.push_back('\n');
  }
  void end_text() {
    if (pending_.empty()) return;
    const std::string text = std::exchange(pending_, {});
    line(pending_depth_, {"\"", text, "\""});
  }
  void write_doctype(const Node* node, std::size_t depth) {
    const auto* doctype = reinterpret_cast<const lxb_dom_document_type_t*>(node);
    std::size_t length = 0;
    const lxb_char_t* name = lxb_dom_document_type_name_noi(const_cast<lxb_dom_document_type_t*>(doctype), &length);
    line(depth,
         {"<!DOCTYPE ", view(name, length), " \"", view(doctype->public_id), "\" \"", view(doctype->system_id), "\">"});
  }
  void write_element(const Node* node, std::size_t depth) {
    auto* element = lxb_dom_interface_element(const_cast<Node*>(node));
    std::size_t length = 0;
    const lxb_char_t* name = lxb_dom_element_qualified_name(element, &length);
    const std::string_view space = node->ns == LXB_NS_SVG ? "svg " : node->ns == LXB_NS_MATH ? "math " : "";
    line(depth, {"<", space, view(name, length), ">"});
    std::vector<std::pair<std::string_view, std::string_view>> attributes;
    for (lxb_dom_attr_t* at = element->first_attr; at != nullptr; at = at->next) {
      const lxb_char_t* own = lxb_dom_attr_qualified_name(at, &length);
      attributes.emplace_back(view(own, length), value_of(at));
    }
    std::ranges::sort(attributes);
    for (const auto& [own, value] : attributes) line(depth + 1, {own, "=\"", value, "\""});
    if (is_html(node) && tag_of(node) == LXB_TAG_TEMPLATE) {
      line(depth + 1, {"content"});
      const auto* fragment = lxb_html_interface_template(const_cast<Node*>(node))->content;
      write_children(&fragment->node, depth + 2);
    }
    write_children(node, depth + 1);
  }

  std::string out_;
  std::string pending_;  ///< text that may go on in the next node
  std::size_t pending_depth_ = 0;
};

}  // namespace

std::string tree_text(std::string_view utf8) {
  Work work;
  const Tree tree{utf8, work};
  if (tree.root() == nullptr) return {};
  Writer writer;
  writer.write_children(tree.root(), 0);
  return writer.take();
}

}  // namespace unbake::html
