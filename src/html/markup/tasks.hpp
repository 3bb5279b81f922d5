// The boxes of a list of tasks, as programs write them that turn Markdown into HTML. Internal to the room.
#pragma once

#include <string_view>

#include "html/tree/dom.hpp"

namespace unbake::html {

/// "[x] " or "[ ] ", as Markdown writes them, for an <input> that is the box of an item; empty for any other, as those
/// that a reader may tick.
std::string_view task_box(const Node* input);

}  // namespace unbake::html
