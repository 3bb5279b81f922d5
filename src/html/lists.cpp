#include "html/lists.hpp"

#include "html/markup/numbers.hpp"

namespace unbake::html {
namespace {

/// Numbers further from zero than this are no numbers of items. The count goes on from it without overflowing.
constexpr std::int32_t kMostNumber = 99'999'999;

std::int32_t number_of(std::string_view attribute, std::int32_t fallback) {
  const std::int32_t value = parse_integer(attribute).value_or(fallback);
  return value < -kMostNumber || value > kMostNumber ? fallback : value;
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
  opened.next = number_of(attribute(list, ids_.start), reversed ? count_items(list) : 1);
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
  const std::int32_t number = number_of(attribute(item, ids_.value), list.next);
  list.next = number + list.step;
  return add({Container::Kind::item, list.container, list.ordered ? number : 0});
}

ContainerId Lists::add(Container container) {
  document_.containers.push_back(container);
  return static_cast<ContainerId>(document_.containers.size() - 1);
}

}  // namespace unbake::html
