// The lists that a walk is in, and the numbers of their items. Internal to the room.
#pragma once

#include <vector>

#include "html/document.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

class Lists {
 public:
  Lists(Document& document, const AttributeIds& ids) : document_(document), ids_(ids) {}

  /// The walk enters a list that stands in the container `around`. One right in another list is shown as what stands in
  /// the item before it.
  void open(const Node* list, ContainerId around);
  /// The walk leaves any element.
  void close(const Node* element);
  /// A new container for an <li>. One outside of any list is taken for an item of a list that its parent is.
  ContainerId add_item(const Node* item, ContainerId around);
  /// How much deeper than its list the last item stands: editors write all levels into one list, and indent by a class.
  [[nodiscard]] std::uint8_t indent() const { return indent_; }

 private:
  struct Level {
    ContainerId container = kNoContainer;
    ContainerId item = kNoContainer;  ///< the last one
    std::int32_t next = 1;            ///< number of the next item
    bool ordered = false;
  };
  struct List {
    const Node* element = nullptr;
    ContainerId around = kNoContainer;
    bool ordered = false;
    std::int32_t start = 1;
    std::int32_t step = 1;
    std::vector<Level> levels;  ///< the list itself, made when the first item comes, and those that indents make in it
  };

  void open_level(List& list, const Node* item);

  ContainerId add(Container container);

  Document& document_;
  const AttributeIds& ids_;
  std::vector<List> open_;
  List closed_;  ///< the last one
  List implied_;
  std::uint8_t indent_ = 0;
};

}  // namespace unbake::html
