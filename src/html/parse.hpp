// Source text to Document.
#pragma once

#include <string_view>

#include "base/work.hpp"
#include "html/document.hpp"

namespace unbake::html {

/// Parses as the HTML Standard says (lexbor). Never fails: whatever the text, some Document comes out.
/// Script, style, template, form controls and comments give no blocks. Elements deeper than the parser's limit are
/// taken as siblings. Where the time is over, the Document is that of what was parsed so far.
Document parse_html(std::string_view utf8, Work& work);

/// Plain text: one block a line; blank lines separate and are dropped; white space at both ends is trimmed. Where the
/// time is over, the Document has the lines so far.
Document parse_text(std::string_view utf8, Work& work);

/// The same without limits.
inline Document parse_html(std::string_view utf8) {
  Work work;
  return parse_html(utf8, work);
}
inline Document parse_text(std::string_view utf8) {
  Work work;
  return parse_text(utf8, work);
}

/// The text of all blocks joined by '\n': the text that spans of Stage::blocks count in.
std::string blocks_text(const std::vector<Block>& blocks);
inline std::string blocks_text(const Document& document) { return blocks_text(document.blocks); }

/// Puts down where each block and its marks stand in that text, before anything is changed: by this a change is found
/// again in the article, and undone there. The parsers do so at their end.
void remember_places(std::vector<Block>& blocks);

}  // namespace unbake::html
