// Line numbers that highlighters put into code. Internal to the room.
#pragma once

#include "html/tree/dom.hpp"

namespace unbake::html {

/// The element holds digits and nothing else, and its class or style says that they are no part of the code: a class of
/// the usual highlighters (Pygments, Chroma, Rouge, highlight.js …), or text that cannot be selected.
bool is_line_number(const Node* element);

}  // namespace unbake::html
