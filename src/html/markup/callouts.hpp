// Boxes that set a note, a tip or a warning apart. Internal to the room.
#pragma once

#include "base/container.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

/// What the class of an element, or its data-callout, says: GitHub's markdown-alert, admonitions of Sphinx, MkDocs and
/// Docusaurus, callouts of Obsidian and Quarto. Callout::none for any other element.
Callout callout_of(const Node* element);
/// The box begins with an element that is classed as its title.
bool has_callout_title(const Node* element);

}  // namespace unbake::html
