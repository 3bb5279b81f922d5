#include "html/markup/math.hpp"

#include "base/ascii.hpp"
#include "html/markup/mathml_tex.hpp"

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

Formula read_math(const Node* math) {
  Formula formula{std::string{trim_ascii(attribute_named(math, "alttext"))},
                  attribute_named(math, "display") == "block"};
  if (!formula.tex.empty()) return formula;
  for (const Node* node = next_node(math, math); node != nullptr; node = next_node(node, math)) {
    if (is_element(node) && is_tex(attribute_named(node, "encoding"))) formula.tex = trim_ascii(child_text(node));
  }
  if (formula.tex.empty()) formula.tex = tex_of_mathml(math);
  return formula;
}

/// A class that has "math", "latex", "katex" in it, or is "tex".
bool has_class_of_math(const Node* element) {
  std::string_view classes = attribute(element, LXB_DOM_ATTR_CLASS);
  for (std::string_view one = take_word(classes); !one.empty(); one = take_word(classes)) {
    const std::string name = to_ascii_lower(one);
    if (name == "tex" || name.find("math") != std::string::npos || name.find("latex") != std::string::npos ||
        name.find("katex") != std::string::npos) {
      return true;
    }
  }
  return false;
}

bool looks_like_tex(std::string_view text) {
  return text.size() == 1 || text.find_first_of("\\^_{=+<>") != std::string_view::npos;
}

/// Set apart: the class says so.
bool is_display(const Node* element) {
  const std::string_view classes = attribute(element, LXB_DOM_ATTR_CLASS);
  return classes.find("display") != std::string_view::npos || classes.find("block") != std::string_view::npos;
}

/// A picture of a formula, as MediaWiki and WordPress make them, with the TeX as its text.
Formula read_picture(const Node* img) {
  const std::string_view alt = trim_ascii(attribute(img, LXB_DOM_ATTR_ALT));
  if (!looks_like_tex(alt) || !has_class_of_math(img)) return {};
  return {std::string{alt}, is_display(img)};
}

/// An element that keeps the TeX of what is rendered in it.
Formula read_rendered(const Node* element) {
  for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) {
    const std::string_view name = name_of(at);
    if (name != "data-math" && name != "data-tex" && name != "data-latex" && name != "data-formula") continue;
    const std::string_view tex = trim_ascii(value_of(at));
    if (!tex.empty() && has_class_of_math(element)) return {std::string{tex}, is_display(element)};
  }
  return {};
}

/// A formula as this program itself writes it (output/html.cpp).
Formula read_written(const Node* element) {
  if (tag_of(element) != LXB_TAG_SPAN || attribute(element, LXB_DOM_ATTR_CLASS) != "math") return {};
  const Node* const child = element->first_child;
  if (child == nullptr || child->next != nullptr || child->type != LXB_DOM_NODE_TYPE_TEXT) return {};
  std::string_view text = text_of(child);
  const std::size_t sign = text.starts_with("$$") ? 2 : 1;
  const std::string_view signs = text.substr(0, sign);
  if (text.size() <= 2 * sign || !signs.starts_with('$') || !text.ends_with(signs)) return {};
  text = text.substr(sign, text.size() - 2 * sign);
  return {std::string{trim_ascii(text)}, sign == 2};
}

}  // namespace

Formula read_formula(const Node* element) {
  if (tag_of(element) == LXB_TAG_MATH) return read_math(element);
  if (tag_of(element) == LXB_TAG_IMG) return read_picture(element);
  if (!is_tex_script(element)) {
    Formula written = read_written(element);
    return written.tex.empty() ? read_rendered(element) : written;
  }
  return {std::string{trim_ascii(child_text(element))},
          attribute(element, LXB_DOM_ATTR_TYPE).find("mode=display") != std::string_view::npos};
}

bool is_shown_as_picture(const Node* element) {
  const Node* const math = element->first_child;
  if (math == nullptr || math->next != nullptr || tag_of(math) != LXB_TAG_MATH) return false;
  return element->next != nullptr && tag_of(element->next) == LXB_TAG_IMG && !read_picture(element->next).tex.empty();
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
  // Some pages write the signs themselves.
  if (const std::size_t begin = tex.find_first_not_of('$'); begin != std::string_view::npos) tex.remove_prefix(begin);
  while (tex.size() > 1 && tex.ends_with('$') && tex[tex.size() - 2] != '\\') tex.remove_suffix(1);
  const std::string_view sign = formula.display ? "$$" : "$";
  return std::string{sign}.append(trim_ascii(tex)).append(sign);
}

}  // namespace unbake::html
