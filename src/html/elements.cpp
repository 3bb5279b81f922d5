#include "html/elements.hpp"

#include "base/ascii.hpp"
#include "html/markup/furniture.hpp"

namespace unbake::html {
namespace {

// An element's id + 1 is kept in the DOM node's own user pointer, which lexbor itself leaves alone.
ElementId known_id(const Node* node) {
  return static_cast<ElementId>(reinterpret_cast<std::uintptr_t>(node->user)) - 1;
}

void read_style(std::string_view style, Rendering& rendering) {
  bool out_of_flow = false;  // what is around it goes on as if it were not there
  while (!style.empty()) {
    const std::size_t end = style.find(';');
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(end == std::string_view::npos ? style.size() : end + 1);
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string_view name = trim_ascii(declaration.substr(0, colon));
    std::string_view value = trim_ascii(declaration.substr(colon + 1));
    value = trim_ascii(value.substr(0, value.find('!')));  // "none !important"
    if (equals_ascii_case(name, "display")) {
      rendering.hidden |= equals_ascii_case(value, "none");
      rendering.block |= equals_ascii_case(value, "block") || equals_ascii_case(value, "flex") ||
                         equals_ascii_case(value, "grid") || equals_ascii_case(value, "table") ||
                         equals_ascii_case(value, "list-item") || equals_ascii_case(value, "flow-root");
    } else if (equals_ascii_case(name, "position")) {
      out_of_flow |= equals_ascii_case(value, "absolute") || equals_ascii_case(value, "fixed");
    } else if (equals_ascii_case(name, "visibility")) {
      rendering.hidden |= equals_ascii_case(value, "hidden") || equals_ascii_case(value, "collapse");
    }
  }
  rendering.block &= !out_of_flow;
}

}  // namespace

ElementId ElementTable::id_of(const Node* element) {
  Node* node = const_cast<Node*>(element);
  missing_.clear();
  while (node != nullptr && is_element(node) && node->user == nullptr) {
    missing_.push_back(node);
    node = node->parent;
  }
  ElementId id = node != nullptr && is_element(node) ? known_id(node) : kNoElement;
  while (!missing_.empty()) {
    add(missing_.back(), id);
    id = known_id(missing_.back());
    missing_.pop_back();
  }
  return id;
}

Rendering ElementTable::rendering_of(const Node* element) {
  Rendering rendering;
  bool aria_hidden = false;
  for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) {
    const lxb_dom_attr_id_t id = at->node.local_name;
    if (id == LXB_DOM_ATTR_STYLE) {
      read_style(value_of(at), rendering);
    } else if (id == ids_.hidden) {
      // hidden="until-found" is text that a reader may open: it counts as shown.
      rendering.hidden |= !equals_ascii_case(value_of(at), "until-found");
    } else if (id == ids_.aria_hidden) {
      aria_hidden |= equals_ascii_case(trim_ascii(value_of(at)), "true");
    }
  }
  if (rendering.hidden) {
    rendering.hidden = !openers_.is_panel(element);
  } else if (aria_hidden) {
    rendering.hidden = !openers_.is_seen(element);
  }
  return rendering;
}

void ElementTable::add(Node* node, ElementId parent) {
  Element element;
  element.parent = parent;
  std::size_t length = 0;
  const auto* name =
      reinterpret_cast<const char*>(lxb_dom_element_local_name(reinterpret_cast<lxb_dom_element_t*>(node), &length));
  // Names that lexbor knows live in its static table; others die with the DOM.
  element.name = tag_of(node) < LXB_TAG__LAST_ENTRY ? std::string_view{name, length} : keep({name, length});
  for (const lxb_dom_attr_t* at = first_attribute(node); at != nullptr; at = at->next) {
    const lxb_dom_attr_id_t id = at->node.local_name;
    std::string_view kept;
    if (id == LXB_DOM_ATTR_CLASS) {
      kept = "class";
    } else if (id == LXB_DOM_ATTR_ID) {
      kept = "id";
    } else if (id == LXB_DOM_ATTR_DIR) {
      kept = "dir";
    } else if (id == ids_.role) {
      kept = "role";
    } else if (id == ids_.itemprop) {
      kept = "itemprop";
    } else if (id == ids_.itemtype) {
      kept = "itemtype";
    } else if (id == ids_.rel) {
      kept = "rel";
    } else if (id == ids_.lang) {
      kept = "lang";
    } else if (id == LXB_DOM_ATTR_HREF && tag_of(node) == LXB_TAG_A) {
      kept = "href";
    } else if (id == ids_.datetime && tag_of(node) == LXB_TAG_TIME) {
      kept = "datetime";
    } else {
      continue;
    }
    element.attributes.push_back({kept, keep(value_of(at))});
  }
  element.hidden = rendering_of(node).hidden;
  element.furniture = is_edit_link(node) || is_consent_box(node, ids_);
  document_.elements.push_back(std::move(element));
  adopt(node, static_cast<ElementId>(document_.elements.size() - 1));
}

void ElementTable::adopt(Node* element, ElementId as) {
  // NOLINTNEXTLINE(performance-no-int-to-ptr): lexbor has only a pointer to give us; it is never followed.
  element->user = reinterpret_cast<void*>(static_cast<std::uintptr_t>(as) + 1);
}

std::string_view ElementTable::keep(std::string_view text) {
  return text.empty() ? std::string_view{} : std::string_view{document_.strings.emplace_back(text)};
}

}  // namespace unbake::html
