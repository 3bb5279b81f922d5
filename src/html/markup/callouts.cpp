#include "html/markup/callouts.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

struct Type {
  std::string_view name;
  Callout callout;
};
/// The five of GitHub, and what the others have beside them by the one that it is nearest to.
constexpr Type kTypes[] = {
    {"note", Callout::note},       {"info", Callout::note},
    {"seealso", Callout::note},    {"abstract", Callout::note},
    {"example", Callout::note},    {"question", Callout::note},
    {"tip", Callout::tip},         {"hint", Callout::tip},
    {"success", Callout::tip},     {"important", Callout::important},
    {"warning", Callout::warning}, {"attention", Callout::warning},
    {"caution", Callout::caution}, {"danger", Callout::caution},
    {"error", Callout::caution},   {"failure", Callout::caution},
    {"bug", Callout::caution},
};

Callout type_of(std::string_view name) {
  const auto* type = std::ranges::find_if(kTypes, [&](const Type& own) { return equals_ascii_case(own.name, name); });
  return type == std::end(kTypes) ? Callout::none : type->callout;
}

}  // namespace

Callout callout_of(const Node* element) {
  std::string_view classes = attribute(element, LXB_DOM_ATTR_CLASS);
  const auto has = [all = classes](std::string_view part) { return all.find(part) != all.npos; };
  const bool is_called_so = !classes.empty() && (has("admonition") || has("callout") || has("markdown-alert"));
  if (!is_called_so && tag_of(element) != LXB_TAG_BLOCKQUOTE) return Callout::none;
  if (const Callout own = type_of(attribute_named(element, "data-callout")); own != Callout::none) return own;
  // "admonition note", "callout-note", "theme-admonition-note", "markdown-alert-note"
  bool is_box = false;
  Callout found = Callout::none;
  for (std::string_view word = take_word(classes); !word.empty(); word = take_word(classes)) {
    const std::size_t hyphen = word.rfind('-');
    is_box |= word == "admonition" || word == "callout" || hyphen != word.npos;
    if (const Callout own = type_of(word.substr(hyphen + 1)); own != Callout::none) found = own;
  }
  return is_box ? found : Callout::none;
}

bool has_callout_title(const Node* element) {
  const Node* first = element->first_child;
  while (first != nullptr && !is_element(first)) first = first->next;
  if (first == nullptr) return false;
  const std::string classes = to_ascii_lower(attribute(first, LXB_DOM_ATTR_CLASS));
  return classes.find("title") != std::string::npos || classes.find("heading") != std::string::npos;
}

}  // namespace unbake::html
