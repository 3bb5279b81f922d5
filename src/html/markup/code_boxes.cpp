#include "html/markup/code_boxes.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

/// What the programs call the innermost element around their lines and the numbers beside these: SyntaxHighlighter
/// (both generations), Crayon, CodeMirror (both), Ace, Monaco, Enlighter (both), GitHub.
constexpr std::string_view kBoxes[] = {
    "syntaxhighlighter",     "dp-highlighter", "crayon-table", "cm-scroller", "CodeMirror-code",
    "ace_text-layer",        "view-lines",     "enlighter",    "EnlighterJS", "react-code-lines",
    "js-file-line-container"};
constexpr std::size_t kShortestName = 9;

bool names_box(std::string_view classes) {
  if (classes.size() < kShortestName) return false;
  for (std::string_view word = take_word(classes); !word.empty(); word = take_word(classes)) {
    if (word.size() >= kShortestName && std::ranges::find(kBoxes, word) != std::end(kBoxes)) return true;
  }
  return false;
}

/// Fonts of code: what editors write into the style when code is copied from them.
constexpr std::string_view kFonts[] = {"monospace", "Courier", "Consolas", "Menlo", "Monaco"};

}  // namespace

bool is_code_box(const Node* element) { return names_box(attribute(element, LXB_DOM_ATTR_CLASS)); }

bool is_styled_as_code(const Node* element) {
  const std::string_view style = attribute(element, LXB_DOM_ATTR_STYLE);
  constexpr std::string_view kName = "white-space";
  const std::size_t at = style.find(kName);
  if (at == std::string_view::npos) return false;
  std::string_view value = trim_ascii(style.substr(at + kName.size()));
  if (!value.starts_with(':')) return false;
  value = trim_ascii(value.substr(1));
  return value.starts_with("pre") && !value.starts_with("pre-line") &&
         std::ranges::any_of(kFonts, [style](std::string_view font) { return style.find(font) != style.npos; });
}

bool has_code_for_each_line(const Node* pre) {
  const auto is_code = [](const Node* node) { return is_element(node) && tag_of(node) == LXB_TAG_CODE; };
  int lines = 0;
  for (const Node* child = pre->first_child; child != nullptr; child = child->next) lines += is_code(child) ? 1 : 0;
  if (lines < 2) return false;
  for (const Node* node = next_node(pre, pre); node != nullptr; node = next_node(node, pre)) {
    if (is_element(node) && tag_of(node) == LXB_TAG_BR) return false;
    if (node->type != LXB_DOM_NODE_TYPE_TEXT) continue;
    // White space at the end of the <pre> is the markup's; a piece of code between two others stands in their line.
    if (node->parent == pre && node->prev != nullptr && node->next != nullptr) return false;
    if (trim_ascii(text_of(node)).empty()) continue;
    if (text_of(node).find('\n') != std::string_view::npos) return false;
  }
  return true;
}

}  // namespace unbake::html
