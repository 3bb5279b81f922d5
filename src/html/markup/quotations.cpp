#include "html/markup/quotations.hpp"

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "html/markup/tags.hpp"

namespace unbake::html {

bool needs_quotation_marks(const Node* element) {
  const Node* first = element->first_child;
  if (first == nullptr) return false;
  if (is_element(first)) return role_of(first) != TagRole::block;
  if (first->type != LXB_DOM_NODE_TYPE_TEXT) return true;
  const std::string_view text = trim_ascii(text_of(first));
  constexpr std::string_view kMarks[] = {"\"",           "'",        "\xE2\x80\x9C", "\xE2\x80\x98",
                                         "\xE2\x80\x9E", "\xC2\xAB", "\xE3\x80\x8C", "\xE3\x80\x8E"};  // “ ‘ „ « 「 『
  return std::ranges::none_of(kMarks, [text](std::string_view mark) { return text.starts_with(mark); });
}

}  // namespace unbake::html
