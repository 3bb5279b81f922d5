#include "html/lists.hpp"

#include "html/ascii.hpp"

namespace unbake::html {
namespace {

/// Numbers of more digits than this are no numbers of items.
constexpr std::size_t kMostDigits = 8;

/// HTML Standard, "rules for parsing integers"; `fallback` where there is none.
std::int32_t integer(std::string_view text, std::int32_t fallback) {
  text = trim_ascii(text);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::int32_t value = 0;
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) {
    if (digits == kMostDigits) return fallback;
    value = value * 10 + (text[digits++] - '0');
  }
  if (digits == 0) return fallback;
  return negative ? -value : value;
}

std::int32_t count_items(const Node* list) {
  std::int32_t count = 0;
  for (const Node* child = list->first_child; child != nullptr; child = child->next) {
    count += is_element(child) && tag_of(child) == LXB_TAG_LI ? 1 : 0;
  }
  return count;
}

}  // namespace

void Lists::open(const Node* list, ContainerId around) {
  List& opened = open_.emplace_back(List{.element = list, .around = around});
  opened.ordered = tag_of(list) == LXB_TAG_OL;
  if (!opened.ordered) return;
  const bool reversed = find_attribute(list, ids_.reversed) != nullptr;
  opened.step = reversed ? -1 : 1;
  opened.next = integer(attribute(list, ids_.start), reversed ? count_items(list) : 1);
}

void Lists::close(const Node* element) {
  if (!open_.empty() && open_.back().element == element) open_.pop_back();
}

ContainerId Lists::add_item(const Node* item, ContainerId around) {
  if (open_.empty() && implied_.element != item->parent) implied_ = List{.element = item->parent, .around = around};
  List& list = open_.empty() ? implied_ : open_.back();
  if (list.container == kNoContainer) {
    const auto kind = list.ordered ? Container::Kind::ordered_list : Container::Kind::list;
    list.container = add({kind, list.around});
  }
  const std::int32_t number = integer(attribute(item, ids_.value), list.next);
  list.next = number + list.step;
  return add({Container::Kind::item, list.container, list.ordered ? number : 0});
}

ContainerId Lists::add(Container container) {
  document_.containers.push_back(container);
  return static_cast<ContainerId>(document_.containers.size() - 1);
}

}  // namespace unbake::html
