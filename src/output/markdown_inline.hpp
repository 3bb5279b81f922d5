// Text with marks as Markdown. Internal to the room.
#pragma once

#include <string>

#include "article/article.hpp"
#include "base/rich_text.hpp"
#include "output/markdown_notes.hpp"

namespace unbake::output {

/// Where inline Markdown stands: what can be mistaken there, and how a line break is written.
enum class InlinePlace : std::uint8_t {
  paragraph,  ///< at the start of a line, block markup is escaped; a break is a backslash and a line feed
  heading,    ///< one line; a break is <br>
  cell,       ///< one line, '|' is escaped; a break is <br>
};

/// `block`, `notes`: whose content it is, where its links to notes and back are to be written as such.
std::string to_inline_markdown(const RichText& content, InlinePlace place, const article::Block* block = nullptr,
                               const Notes* notes = nullptr);

/// "![label](source)", or nothing where safe_image() refuses the source.
std::string image_markdown(const Mark& mark);

}  // namespace unbake::output
