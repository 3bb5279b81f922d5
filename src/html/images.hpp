// The address of an <img>, also where a script was to load it later. Internal to the room.
#pragma once

#include <optional>

#include "html/block_builder.hpp"

namespace unbake::html {

/// None where there is no address, or where the image is a tracking pixel or a placeholder.
std::optional<Image> read_image(const Node* img, const AttributeIds& ids);

/// The largest candidate of a srcset attribute (HTML Standard, "parsing a srcset attribute"); empty where it has none.
std::string_view largest_candidate(std::string_view srcset);

}  // namespace unbake::html
