#include "html/math.hpp"

#include "html/ascii.hpp"

namespace unbake::html {
namespace {

/// MathJax puts so many elements (a preview, the formula) before the script at most.
constexpr int kMostRendered = 2;

bool is_tex(std::string_view type) {
  type = trim_ascii(type.substr(0, type.find(';')));
  return equals_ascii_case(type, "application/x-tex") || equals_ascii_case(type, "math/tex");
}

bool is_tex_script(const Node* node) {
  return is_element(node) && tag_of(node) == LXB_TAG_SCRIPT && is_tex(attribute(node, LXB_DOM_ATTR_TYPE));
}

std::string_view attribute_named(const Node* element, std::string_view wanted) {
  for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) {
    if (name_of(at) == wanted) return value_of(at);
  }
  return {};
}

Formula read_math(const Node* math) {
  Formula formula{std::string{trim_ascii(attribute_named(math, "alttext"))},
                  attribute_named(math, "display") == "block"};
  if (!formula.tex.empty()) return formula;
  for (const Node* node = next_node(math, math); node != nullptr; node = next_node(node, math)) {
    if (is_element(node) && is_tex(attribute_named(node, "encoding"))) formula.tex = trim_ascii(child_text(node));
  }
  return formula;
}

}  // namespace

Formula read_formula(const Node* element) {
  if (tag_of(element) == LXB_TAG_MATH) return read_math(element);
  if (!is_tex_script(element)) return {};
  return {std::string{trim_ascii(child_text(element))},
          attribute(element, LXB_DOM_ATTR_TYPE).find("mode=display") != std::string_view::npos};
}

bool is_rendered_formula(const Node* element) {
  if (attribute(element, LXB_DOM_ATTR_CLASS).find("MathJax") == std::string_view::npos) return false;
  int passed = 0;
  for (const Node* next = element->next; next != nullptr && passed < kMostRendered; next = next->next) {
    if (is_tex_script(next)) return true;
    passed += is_element(next) ? 1 : 0;
  }
  return false;
}

std::string formula_text(const Formula& formula) {
  std::string_view tex = formula.tex;
  constexpr std::string_view kStyle = "{\\displaystyle ";  // around all that MediaWiki writes
  if (tex.starts_with(kStyle) && tex.ends_with('}')) tex = tex.substr(kStyle.size(), tex.size() - kStyle.size() - 1);
  const std::string_view sign = formula.display ? "$$" : "$";
  return std::string{sign}.append(trim_ascii(tex)).append(sign);
}

}  // namespace unbake::html
