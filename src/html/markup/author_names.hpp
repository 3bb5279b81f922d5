// Inline elements whose markup says that their text is the name of who wrote. Internal to the room.
#pragma once

#include <string>

#include "html/tree/dom.hpp"

namespace unbake::html {

/// The name in <a rel=author>, in an element with itemprop=author (or the itemprop=name inside one), or in one whose
/// class is that of an author's name ("author-name", or "name" in "author"). Empty where the element is none of these.
std::string author_name_in(const Node* element, const AttributeIds& ids);

}  // namespace unbake::html
