// Elements that are no text of what they stand in. Internal to the room.
#pragma once

#include "html/tree/dom.hpp"

namespace unbake::html {

/// Whether the <a> of a heading leads to the heading itself and says nothing but a sign (¶, #, §).
bool is_permalink(const Node* anchor);

/// What stands in <noscript> is for readers without scripts: a plea to turn them on, or the image that a script would
/// have loaded. Where it holds more, it is the page: as its scripts would show it, or because a tag that was left open
/// in it keeps it from ending.
bool is_longer_than_a_plea(const Node* noscript);

}  // namespace unbake::html
