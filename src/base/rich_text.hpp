// Text with inline marks: what a block of a Document and a block of an Article have in common.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/edit.hpp"
#include "base/span.hpp"

namespace unbake {

enum class MarkKind : std::uint8_t {
  link,
  emphasis,
  strong,
  code,
  deleted,
  subscript,
  superscript,
  ruby,     ///< a word with its reading behind it
  reading,  ///< the reading, inside of ruby
  bracket,  ///< what stands around a reading where no ruby can be shown
  math,     ///< TeX, with the dollar signs around it
  line_break,
  image
};

/// An inline element over a part of the text. A line_break covers the '\n' that stands for it, an image nothing.
struct Mark {
  MarkKind kind = MarkKind::emphasis;
  Span span;          ///< in RichText::text
  std::string value;  ///< link: the address as written; image: its source
  std::string label;  ///< image: its alternative text
  Span origin = {};   ///< where it stood before any edit: article::Block::place says in which text
};

/// UTF-8 without NUL. White space is folded as a browser renders it, but for preformatted text.
struct RichText {
  std::string text;
  std::vector<Mark> marks;  ///< in the order of their begin, outer before inner
};

/// The text under a mark, as much of it as there is.
inline std::string_view text_under(const Mark& mark, std::string_view text) {
  if (mark.span.begin >= text.size() || mark.span.end <= mark.span.begin) return {};
  return text.substr(mark.span.begin, mark.span.size());
}

/// Applies edits whose spans are in content.text; the marks stay over what they were over. The edits must fit (replay()
/// says when they do): they come from rules that read this very text.
/// `base`: where in the text that the edits count in the content begins.
void apply_edits(std::span<const Edit> edits, RichText& content, std::uint32_t base = 0);

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,
  list_item,
  quote,
  preformatted,
  table_cell,
  caption,
  image,
  rule,
  metadata  ///< prose of the head (title, description, author …), which a reader of the page does not see
};

}  // namespace unbake
