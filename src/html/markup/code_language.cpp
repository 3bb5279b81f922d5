#include "html/markup/code_language.hpp"

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

/// So many elements around a <pre> may be the highlighter's.
constexpr int kMostAround = 3;
/// No name of a language is longer.
constexpr std::size_t kLongestName = 20;

/// No highlighter writes more bytes of classes. Those of an element around a page's code are read for each piece of it.
constexpr std::size_t kMostClasses = 1024;

/// A class that begins so goes on with the language; the longest first.
constexpr std::string_view kPrefixes[] = {"language-", "highlight-source-", "highlight-", "lang-", "src-", "brush:"};
/// Beside one of these classes, another class is the language.
constexpr std::string_view kMarkers[] = {"hljs", "sourcecode", "highlight", "brush:", "syntaxhighlighter"};
/// What stands in place of a language where there is none, or beside the markers.
constexpr std::string_view kNotLanguages[] = {"none",        "text",    "txt",         "plain",       "plaintext",
                                              "default",     "auto",    "hljs",        "sourcecode",  "highlight",
                                              "nohighlight", "wrapper", "notranslate", "numberlines", "copy"};

template <std::size_t N>
bool is_one_of(const std::string_view (&names)[N], std::string_view name) {
  return std::ranges::find(names, name) != std::end(names);
}

/// The name, or nothing where it is none.
std::string checked(std::string_view name) {
  while (name.ends_with(';')) name.remove_suffix(1);
  const auto fits = [](char c) {
    return is_ascii_alpha(c) || is_ascii_digit(c) || c == '+' || c == '#' || c == '-' || c == '_' || c == '.';
  };
  const bool good = !name.empty() && name.size() <= kLongestName && std::ranges::all_of(name, fits) &&
                    is_ascii_alpha(name[0]) && !is_one_of(kNotLanguages, name);
  return good ? std::string{name} : std::string{};
}

std::string from_classes(std::string_view classes, bool is_code) {
  const std::string lower = to_ascii_lower(classes.substr(0, kMostClasses));
  std::string_view rest = lower;
  bool marked = false;
  std::string beside;
  for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
    const auto* prefix = std::ranges::find_if(kPrefixes, [word](std::string_view p) { return word.starts_with(p); });
    if (prefix != std::end(kPrefixes) && word.size() > prefix->size()) {
      if (std::string name = checked(word.substr(prefix->size())); !name.empty()) return name;
    } else if (is_one_of(kMarkers, word)) {
      marked = true;
    } else if (beside.empty()) {
      beside = checked(word);
    }
  }
  return marked && is_code ? beside : std::string{};
}

std::string from_element(const Node* element, bool is_code) {
  std::string_view classes;
  for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) {
    if (at->node.local_name == LXB_DOM_ATTR_CLASS) {
      classes = value_of(at);
    } else if (const std::string_view name = name_of(at); name == "data-lang" || name == "data-language") {
      std::string named = checked(to_ascii_lower(trim_ascii(value_of(at))));
      if (!named.empty()) return named;
    }
  }
  return from_classes(classes, is_code);
}

}  // namespace

std::string code_language(const Node* pre) {
  for (const Node* inner = pre->first_child; inner != nullptr; inner = inner->next) {
    if (!is_element(inner) || tag_of(inner) != LXB_TAG_CODE) continue;
    if (std::string found = from_element(inner, true); !found.empty()) return found;
    break;
  }
  const Node* around = pre;
  for (int i = 0; i <= kMostAround && around != nullptr && is_element(around); ++i, around = around->parent) {
    // A <figure class="highlight python"> is the highlighter's; a <div> of two classes is anybody's.
    const bool is_code = around == pre || tag_of(around) == LXB_TAG_FIGURE;
    if (std::string found = from_element(around, is_code); !found.empty()) return found;
    if (tag_of(around) == LXB_TAG_BODY) break;
  }
  return {};
}

}  // namespace unbake::html
