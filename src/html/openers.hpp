// What attributes hide, but readers see: what they open with a press, and what is hidden only from programs that read
// aloud. Internal to the room.
#pragma once

#include <string_view>
#include <unordered_set>

#include "html/tree/dom.hpp"

namespace unbake::html {

class Openers {
 public:
  explicit Openers(const AttributeIds& ids) : ids_(ids) {}

  /// Of an element that is hidden (display:none and its like): whether it is a panel that opens, as answers, tabs and
  /// "read more" are. Menus, dialogues and forms open too, but are no text of the page.
  bool is_panel(const Node* element);

  /// Of an element that only has aria-hidden: whether it is seen all the same. Menus, slides and dialogues that wait
  /// for their turn are marked with it too; paragraphs and headings are not, nor is the page's main part, but behind a
  /// dialogue.
  bool is_seen(const Node* element);

 private:
  /// The ids of what the page's controls open.
  const std::unordered_set<std::string_view>& opened(const Node* element);

  const AttributeIds& ids_;
  std::unordered_set<std::string_view> opened_;
  const Node* main_ = nullptr;
  bool has_looked_ = false;
  void look_through(const Node* element);
};

/// The letter that a paragraph begins with, large and in an element of its own, before the rest of its word.
bool is_drop_cap(const Node* element);

}  // namespace unbake::html
