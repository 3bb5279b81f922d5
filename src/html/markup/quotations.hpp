// Quotation marks of the <q> element. Internal to the room.
#pragma once

#include "html/tree/dom.hpp"

namespace unbake::html {

/// A <q> gets its marks as in browsers. It gets none where its author wrote some, and hid the browser's, nor around
/// paragraphs.
bool needs_quotation_marks(const Node* element);

}  // namespace unbake::html
