// The text of a page that shows none, because a script was to write it. Internal to the room.
#pragma once

#include "base/work.hpp"
#include "html/document.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

/// Where the blocks hold next to nothing: adds the longest text that the page's JSON calls its article's (JSON-LD's
/// articleBody, or a member of that kind in other JSON), as paragraphs of an <article>.
void add_stated_body(Document& document, const Node* root, Work& work);

}  // namespace unbake::html
