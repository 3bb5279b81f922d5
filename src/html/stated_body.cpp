#include "html/stated_body.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "html/markup/folded.hpp"
#include "html/tree/tree.hpp"
#include "html/walk.hpp"
#include "unicode/utf8.hpp"

namespace unbake::html {
namespace {

/// A page that shows more unlinked text than this (bytes) shows its article.
constexpr std::size_t kMostShown = 400;
/// A text that is to be taken for the article is so long, and so many times longer than what the page shows.
constexpr std::size_t kLeastBody = 300;
constexpr std::size_t kTimesShown = 3;

constexpr std::string_view kBodies[] = {"articleBody", "body",     "bodyHtml",    "body_html", "content",
                                        "contentHtml", "rendered", "articleHtml", "html"};

std::size_t shown_text(const Document& document) {
  std::size_t bytes = 0;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::metadata) continue;
    std::size_t linked = 0;
    for (const Mark& mark : block.content.marks) linked += mark.kind == MarkKind::link ? mark.span.size() : 0;
    bytes += block.content.text.size() - std::min(linked, block.content.text.size());
  }
  return bytes;
}

/// The end of a JSON string that begins before `at`: where its closing quote is.
std::size_t string_end(std::string_view json, std::size_t at) {
  while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2 : 1;
  return std::min(at, json.size());
}

std::size_t skip_spaces(std::string_view json, std::size_t at) {
  while (at < json.size() && is_ascii_space(json[at])) ++at;
  return at;
}

/// The longest string, as it is written, that is the value of a member of one of those names.
std::string_view longest_body(std::string_view json, bool is_linked_data) {
  std::string_view longest;
  for (std::size_t at = json.find('"'); at < json.size(); at = json.find('"', at)) {
    const std::size_t end = string_end(json, at + 1);
    const std::string_view name = json.substr(at + 1, end - at - 1);
    at = skip_spaces(json, std::min(end + 1, json.size()));
    if (at >= json.size() || json[at] != ':') continue;
    at = skip_spaces(json, at + 1);
    if (at >= json.size() || json[at] != '"') continue;
    const bool names = is_linked_data ? name == kBodies[0] : std::ranges::find(kBodies, name) != std::end(kBodies);
    const std::size_t close = string_end(json, at + 1);
    const std::string_view value = json.substr(at + 1, close - at - 1);
    if (names && value.size() > longest.size()) longest = value;
    at = std::min(close + 1, json.size());
  }
  return longest;
}

/// Four hexadecimal digits; none where there are no such.
std::optional<char32_t> unit_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return std::nullopt;
  char32_t value = 0;
  for (const char c : text.substr(at, 4)) {
    const char lower = ascii_lower(c);
    const bool is_letter = lower >= 'a' && lower <= 'f';
    if (!is_letter && !is_ascii_digit(c)) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(is_letter ? lower - 'a' + 10 : c - '0');
  }
  return value;
}

/// RFC 8259, section 7. What is no escape stands for itself.
std::string unescaped(std::string_view json) {
  std::string out;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] != '\\' || i + 1 == json.size()) {
      out.push_back(json[i]);
      continue;
    }
    const char c = json[++i];
    constexpr std::string_view kNames = "nrtbf";
    constexpr std::string_view kMeant = "\n\r\t  ";
    if (const std::size_t at = kNames.find(c); at != std::string_view::npos) {
      out.push_back(kMeant[at]);
    } else if (const auto unit = c == 'u' ? unit_at(json, i + 1) : std::nullopt; unit.has_value()) {
      i += 4;
      char32_t code_point = *unit;
      if (code_point >= 0xD800 && code_point < 0xDC00 && json.substr(i + 1, 2) == "\\u") {
        const auto low = unit_at(json, i + 3);
        if (low.has_value() && *low >= 0xDC00 && *low < 0xE000) {
          code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (*low - 0xDC00);
          i += 6;
        }
      }
      if (code_point != 0 && (code_point < 0xD800 || code_point > 0xDFFF)) unicode::append(out, code_point);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

ElementId add_element(Document& document, ElementId parent, std::string_view name) {
  Element element;
  element.parent = parent;
  element.name = name;
  document.elements.push_back(std::move(element));
  return static_cast<ElementId>(document.elements.size() - 1);
}

/// An <article> at the end of the body.
ElementId add_article(Document& document) {
  if (document.elements.empty()) add_element(document, kNoElement, "html");
  const auto body = std::ranges::find(document.elements, "body", &Element::name);
  const ElementId parent = body == document.elements.end() ? add_element(document, 0, "body")
                                                           : static_cast<ElementId>(body - document.elements.begin());
  return add_element(document, parent, "article");
}

void add_paragraphs(Document& document, std::string_view text, ElementId article) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string line = folded(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.empty()) continue;
    Block block;
    block.element = add_element(document, article, "p");
    block.content.text = std::move(line);
    document.blocks.push_back(std::move(block));
  }
}

}  // namespace

void add_stated_body(Document& document, const Node* root, Work& work) {
  const std::size_t shown = shown_text(document);
  if (shown > kMostShown) return;
  std::string longest;  // it is written in the page, and may have escapes that are
  for (const Node* node = next_node(root, root); node != nullptr; node = next_node(node, root)) {
    if (!is_element(node) || tag_of(node) != LXB_TAG_SCRIPT) continue;
    const std::string_view type = attribute(node, LXB_DOM_ATTR_TYPE);
    const bool is_linked_data = type.find("ld+json") != std::string_view::npos;
    if (!is_linked_data && type.find("application/json") == std::string_view::npos) continue;
    const std::string json = child_text(node);
    const std::string_view body = longest_body(json, is_linked_data);
    if (body.size() > longest.size()) longest = body;
  }
  if (longest.size() < std::max(kLeastBody, kTimesShown * shown)) return;
  const std::string body = unescaped(longest);
  const ElementId article = add_article(document);
  if (body.find("</") == std::string::npos) return add_paragraphs(document, body, article);
  const Tree tree{body, work};
  if (tree.root() != nullptr) walk(tree.root(), document, work, {article, kNoContainer, 1});
}

}  // namespace unbake::html
