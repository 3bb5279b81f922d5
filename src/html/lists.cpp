#include "html/lists.hpp"

#include <algorithm>
#include <utility>

#include "html/markup/numbers.hpp"

namespace unbake::html {
namespace {

/// Numbers further from zero than this are no numbers of items. The count goes on from it without overflowing.
constexpr std::int32_t kMostNumber = 99'999'999;

std::int32_t number_of(std::string_view attribute, std::int32_t fallback) {
  const std::int32_t value = parse_integer(attribute).value_or(fallback);
  return value < -kMostNumber || value > kMostNumber ? fallback : value;
}

/// Quill's levels: ql-indent-1 … ql-indent-8.
std::size_t indent_of(const Node* item) {
  constexpr std::string_view kIndent = "ql-indent-";
  const std::string_view classes = attribute(item, LXB_DOM_ATTR_CLASS);
  const std::size_t at = classes.find(kIndent);
  if (at == std::string_view::npos) return 0;
  return static_cast<std::size_t>(
      std::clamp(parse_non_negative(classes.substr(at + kIndent.size())).value_or(0), 0, 8));
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
  const bool in_list = !open_.empty() && open_.back().element == list->parent && !open_.back().levels.empty();
  if (in_list) around = open_.back().levels.back().item;
  List& opened = open_.emplace_back(List{.element = list, .around = around, .levels = {}});
  opened.ordered = tag_of(list) == LXB_TAG_OL;
  if (in_list && closed_.around == around && closed_.ordered == opened.ordered && !closed_.levels.empty()) {
    // The item before ends in a list: this one goes on with it, as it looks.
    opened.levels.push_back(closed_.levels.front());
  }
  if (!opened.ordered) return;
  const bool reversed = find_attribute(list, ids_.reversed) != nullptr;
  opened.step = reversed ? -1 : 1;
  opened.start = number_of(attribute(list, ids_.start), reversed ? count_items(list) : 1);
}

void Lists::close(const Node* element) {
  if (open_.empty() || open_.back().element != element) return;
  closed_ = std::move(open_.back());
  open_.pop_back();
}

ContainerId Lists::add_item(const Node* item, ContainerId around) {
  if (open_.empty() && implied_.element != item->parent)
    implied_ = List{.element = item->parent, .around = around, .levels = {}};
  List& list = open_.empty() ? implied_ : open_.back();
  const std::size_t indent = list.levels.empty() ? 0 : std::min(indent_of(item), list.levels.size());
  if (indent == list.levels.size()) {
    open_level(list, item);
  } else {
    list.levels.resize(indent + 1);
  }
  indent_ = static_cast<std::uint8_t>(indent);
  Level& level = list.levels.back();
  const std::int32_t number = number_of(attribute(item, ids_.value), level.next);
  level.next = number + (indent == 0 ? list.step : 1);
  return level.item = add({Container::Kind::item, level.container, level.ordered ? number : 0});
}

void Lists::open_level(List& list, const Node* item) {
  Level level;
  // Quill writes <ol> for all lists, and says of each item what it is.
  level.ordered = list.ordered && attribute_named(item, "data-list") != "bullet";
  level.next = list.levels.empty() ? list.start : 1;
  const auto kind = level.ordered ? Container::Kind::ordered_list : Container::Kind::list;
  level.container = add({kind, list.levels.empty() ? list.around : list.levels.back().item});
  list.levels.push_back(level);
}

ContainerId Lists::add(Container container) {
  document_.containers.push_back(container);
  return static_cast<ContainerId>(document_.containers.size() - 1);
}

}  // namespace unbake::html
