// DOM to Document. Internal to the room.
#pragma once

#include "base/work.hpp"
#include "html/document.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

/// What a page stands in that another page holds: nothing for the page itself.
struct Outer {
  ElementId element = kNoElement;
  ContainerId container = kNoContainer;
  std::uint32_t frames = 0;  ///< pages around it
};

/// Adds all that stands under `root` (a document node), which it marks in Node::user, so a tree can be read once. Of a
/// page in another one the head says nothing.
void walk(Node* root, Document& document, Work& work, const Outer& outer = {});

}  // namespace unbake::html
