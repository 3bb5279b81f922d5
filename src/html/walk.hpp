// DOM to Document. Internal to the room.
#pragma once

#include "base/work.hpp"
#include "html/document.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

/// Reads the whole tree under `root` (the document node), which it marks in Node::user, so a tree can be read once.
Document walk(Node* root, Work& work);

}  // namespace unbake::html
