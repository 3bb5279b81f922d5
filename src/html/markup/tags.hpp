// What each HTML element means for the text of a page.
#pragma once

#include <cstdint>

#include "base/rich_text.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

enum class TagRole : std::uint8_t {
  plain,         ///< inline, of no consequence
  block,         ///< a block boundary and nothing else
  skipped,       ///< gives no text
  button,        ///< gives text where text_of_button() says so
  out_of_place,  ///< template: gives no text, but what is put in its place does
  heading,       ///< h1 … h6
  list,          ///< ul, ol, menu, dir
  list_item,     ///< li
  quote,         ///< blockquote
  quotation,     ///< q: browsers show quotation marks around it
  preformatted,
  table,
  row,
  cell,        ///< td, th
  caption,     ///< figcaption, and the caption of a table
  rule,        ///< hr
  line_break,  ///< br
  word_break,  ///< wbr
  image,
  embed,          ///< iframe, embed, object, audio, video: see read_embed()
  mark,           ///< an inline element that is a Mark: see mark_of()
  ruby_base_end,  ///< rp: its text stands only where a browser knows no ruby
  ruby_text,      ///< rt, rtc
  noscript,
  title,
  meta,
  link,
  base,
  script,
};

/// The role of an element. Elements of SVG are skipped; MathML and unknown elements are inline.
TagRole role_of(const Node* element);
/// For elements of the role mark (and only these).
MarkKind mark_of(lxb_tag_id_t tag);

}  // namespace unbake::html
