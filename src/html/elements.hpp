// The Elements of a Document, made as blocks ask for them. Internal to the room.
#pragma once

#include "html/document.hpp"
#include "html/openers.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

/// How a browser shows an element, as far as its own attributes say.
struct Rendering {
  bool hidden = false;  ///< hidden, display:none, visibility:hidden or aria-hidden, and no reader can open or see it
  bool block = false;   ///< style gives it a block-level display
};

class ElementTable {
 public:
  ElementTable(Document& document, const AttributeIds& ids) : document_(document), ids_(ids), openers_(ids) {}

  /// The id of the element, which is added with all its ancestors where it is not known yet. kNoElement for null and
  /// for the document itself.
  ElementId id_of(const Node* element);

  /// The element stands for one that is known already.
  void adopt(Node* element, ElementId as);

  [[nodiscard]] Rendering rendering_of(const Node* element);

 private:
  void add(Node* element, ElementId parent);
  std::string_view keep(std::string_view text);

  Document& document_;
  const AttributeIds& ids_;
  Openers openers_;
  std::vector<Node*> missing_;
};

}  // namespace unbake::html
