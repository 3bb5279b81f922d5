// When what a <button> says is text of the page.
#pragma once

#include <cstdint>

#include "html/tree/dom.hpp"

namespace unbake::html {

enum class ButtonText : std::uint8_t {
  none,       ///< it says what a press does
  part,       ///< of the heading that it fills, or of the sentence that it stands in
  paragraph,  ///< it names what it opens
};

ButtonText text_of_button(const Node* button);

}  // namespace unbake::html
