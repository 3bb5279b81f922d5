// Parts of a page that browsers, or the page's own scripts, show in another place than they are written in.
#pragma once

#include <string_view>
#include <unordered_map>

#include "html/tree/dom.hpp"

namespace unbake::html {

/// A <template> with shadowrootmode is what its parent shows: its content is put behind it, and what stands in the
/// parent behind that goes into the <slot>s that ask for it. False where it is no such template.
bool open_shadow_root(Node* shadow);

/// React streams parts of a page: <template id="B:1"> marks where <div hidden id="S:1"> belongs, which comes later.
class StreamedParts {
 public:
  /// Puts the part that belongs in the place of the template behind it.
  void put_behind(Node* placeholder);

 private:
  std::unordered_map<std::string_view, Node*> parts_;
  bool has_looked_ = false;
};

}  // namespace unbake::html
