// Marks over a text, which may overlap anyhow, as a sequence of properly nested events. Internal to the room.
#pragma once

#include <string_view>
#include <vector>

#include "base/rich_text.hpp"

namespace unbake::output {

struct InlineEvent {
  enum class Kind : std::uint8_t { text, open, close, line_break, image };
  Kind kind;
  const Mark* mark = nullptr;  ///< null for text
  std::string_view text;       ///< of a text event; never empty
};

/// In what comes out, every open has its close in proper order and something between them, no kind stands in itself,
/// code is always the innermost, and neither marks nor the pieces of code cover white space at their ends. Pieces of
/// code have no line breaks there either, nor images behind their words. A mark that overlaps another is closed and
/// opened again. Spans that reach behind the text are cut; marks of links whose address `safe_link` refuses are left
/// out, as are images that `safe_image` refuses. Views point into `content`, which must live on.
std::vector<InlineEvent> inline_events(const RichText& content);

}  // namespace unbake::output
