// The language of a piece of code, as those who mark it up name it. Internal to the room.
#pragma once

#include <string>

#include "html/tree/dom.hpp"

namespace unbake::html {

/// The language's name in lower case ("c++", "js"), from the classes and data-* attributes of a <pre>, of the <code> in
/// it, and of the elements that a highlighter puts around it; empty where none says. `language-…` is the HTML
/// Standard's own suggestion ("The code element"); the rest are the conventions of the highlighters in use.
std::string code_language(const Node* pre);

}  // namespace unbake::html
