// What a page shows of other pages and of media: players, frames, quotations of posts. Internal to the room.
#pragma once

#include <optional>
#include <string>

#include "html/tree/dom.hpp"

namespace unbake::html {

struct Embed {
  std::string address;
  std::string label;    ///< what a reader can read of it
  std::string picture;  ///< that stands for it until it plays; may be empty
};

/// Of <iframe>, <embed>, <object>, <audio> and <video>. None where the element shows no page or file: without an
/// address, too small to be seen, or named for advertisements.
std::optional<Embed> read_embed(const Node* element, const AttributeIds& ids);

/// Of a <blockquote> that a script is to replace by a post: it is mostly a link to it, and short.
std::optional<Embed> read_quoted_post(const Node* quote);

}  // namespace unbake::html
