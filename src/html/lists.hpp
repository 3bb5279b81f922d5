// The lists that a walk is in, and the numbers of their items. Internal to the room.
#pragma once

#include <vector>

#include "html/document.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

class Lists {
 public:
  Lists(Document& document, const AttributeIds& ids) : document_(document), ids_(ids) {}

  /// The walk enters a list that stands in the container `around`.
  void open(const Node* list, ContainerId around);
  /// The walk leaves any element.
  void close(const Node* element);
  /// A new container for an <li>. One outside of any list is taken for an item of a list that its parent is.
  ContainerId add_item(const Node* item, ContainerId around);

 private:
  struct List {
    const Node* element = nullptr;
    ContainerId around = kNoContainer;
    ContainerId container = kNoContainer;  ///< made when the first item comes
    bool ordered = false;
    std::int32_t next = 1;  ///< number of the next item
    std::int32_t step = 1;
  };

  ContainerId add(Container container);

  Document& document_;
  const AttributeIds& ids_;
  std::vector<List> open_;
  List implied_;
};

}  // namespace unbake::html
