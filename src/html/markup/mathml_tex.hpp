// Presentation MathML as TeX, for formulas whose TeX the page does not give. Internal to the room.
#pragma once

#include <string>

#include "html/tree/dom.hpp"

namespace unbake::html {

/// What a <math> element shows (MathML Core, and mfenced of MathML 3), as TeX of LaTeX's math mode; characters without
/// a command in the table stay as they are. Empty where the element has nothing, or is nested too deeply.
std::string tex_of_mathml(const Node* math);

}  // namespace unbake::html
