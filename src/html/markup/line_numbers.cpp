#include "html/markup/line_numbers.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

constexpr std::string_view kClasses[] = {
    "lineno",        "linenos",
    "linenodiv",     "linenumber",
    "linenumbers",   "line-number",
    "line-numbers",  "ln",
    "lnt",           "lntd",
    "gutter",        "gutter-line",
    "rouge-gutter",  "hljs-ln-numbers",
    "pre-numbering", "blob-num",
    "crayon-nums",   "crayon-num",
    "cm-gutters",    "CodeMirror-linenumber",
};

bool names_line_numbers(std::string_view classes) {
  while (!classes.empty()) {
    if (std::ranges::find(kClasses, take_word(classes)) != std::end(kClasses)) return true;
  }
  return false;
}

/// user-select: none, with or without a vendor's prefix and white space.
bool cannot_be_selected(std::string_view style) {
  style = trim_ascii(style);  // once, not behind each name
  for (std::size_t at = style.find("user-select"); at != std::string_view::npos; at = style.find("user-select", at)) {
    at += std::string_view("user-select").size();
    std::string_view rest = trim_ascii(style.substr(at));
    if (!rest.starts_with(':')) continue;
    rest.remove_prefix(1);
    if (trim_ascii(rest).starts_with("none")) return true;
  }
  return false;
}

bool holds_only_digits(const Node* element) {
  bool digits = false;
  for (const Node* node = next_node(element, element); node != nullptr; node = next_node(node, element)) {
    if (node->type != LXB_DOM_NODE_TYPE_TEXT) continue;
    for (const char c : text_of(node)) {
      if (!is_ascii_digit(c) && !is_ascii_space(c)) return false;
      digits = digits || is_ascii_digit(c);
    }
  }
  return digits;
}

}  // namespace

bool is_line_number(const Node* element) {
  if (first_attribute(element) == nullptr) return false;
  const bool said = names_line_numbers(attribute(element, LXB_DOM_ATTR_CLASS)) ||
                    cannot_be_selected(attribute(element, LXB_DOM_ATTR_STYLE));
  return said && holds_only_digits(element);
}

}  // namespace unbake::html
