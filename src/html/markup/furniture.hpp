// Parts of a page that are never its text, whatever they say.
#pragma once

#include "html/tree/dom.hpp"

namespace unbake::html {

/// Whether the element is the link, in square brackets, with which wikis let readers edit the section of a heading.
bool is_edit_link(const Node* element);

/// Whether the element asks for consent to cookies: a dialogue, or what is named for that, with something to press.
/// None that stands in an article, or holds one.
bool is_consent_box(const Node* element, const AttributeIds& ids);

}  // namespace unbake::html
