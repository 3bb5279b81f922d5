// Code that is no plain <pre>: boxes that a script fills with one element a line, and <pre>s of one <code> a line.
#pragma once

#include "html/tree/dom.hpp"

namespace unbake::html {

/// Whether a highlighter or an editor shows code in the element, each line of which is an element. White space between
/// the lines is the markup's, and no-break spaces stand for the code's own.
bool is_code_box(const Node* element);

/// Whether the element is styled as code is shown: white space as it stands, in a typewriter's letters.
bool is_styled_as_code(const Node* element);

/// Whether each <code> in the <pre> is a line: there are several, and nothing else in it ends a line.
bool has_code_for_each_line(const Node* pre);

}  // namespace unbake::html
