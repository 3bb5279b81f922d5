// The address of an <img>, also where a script was to load it later. Internal to the room.
#pragma once

#include <optional>

#include "html/block_builder.hpp"

namespace unbake::html {

class ImageReader {
 public:
  explicit ImageReader(const AttributeIds& ids) : ids_(ids) {}

  /// None where there is no address, or where the image is a tracking pixel or a placeholder. Quick where the images of
  /// one parent come in their order.
  std::optional<Image> read(const Node* img);

 private:
  std::string_view source_of(const Node* img);
  std::string_view source_of_picture(const Node* img);

  const AttributeIds& ids_;
  const Node* last_ = nullptr;    ///< the last that source_of_picture() looked at
  std::string_view last_source_;  ///< what it found
};

/// Whether the <img> shows a picture that `before`, another one, names in any of its attributes: in a smaller form,
/// say.
bool is_named_by(const Node* img, const Node* before);

/// The largest candidate of a srcset attribute (HTML Standard, "parsing a srcset attribute"); empty where it has none.
std::string_view largest_candidate(std::string_view srcset);

}  // namespace unbake::html
