#include "html/block_builder.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/ascii.hpp"
#include "unicode/utf8.hpp"

namespace unbake::html {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kIdeographicSpace = "\u3000";

/// Indents are counted in half ideographs: a paragraph of Chinese begins with two ideographs' width, written as two
/// ideographic spaces or as four no-break spaces.
constexpr std::uint32_t kParagraphIndent = 4;

/// The bytes that a blank can begin with: most text is copied without a closer look.
constexpr std::array<bool, 256> kMayBeBlank = [] {
  std::array<bool, 256> table{};
  for (const unsigned char c : {' ', '\n', '\t', '\r', '\f'}) table[c] = true;
  table[0xC2] = table[0xE3] = true;
  return table;
}();

bool may_be_blank(char c) { return kMayBeBlank[static_cast<unsigned char>(c)]; }

/// The length of the blank at `at`: a run of ASCII white space, or one of the other two. 0 where there is none.
std::size_t blank_at(std::string_view text, std::size_t at) {
  if (!may_be_blank(text[at])) return 0;
  std::size_t end = at;
  while (end < text.size() && is_ascii_space(text[end])) ++end;
  if (end != at) return end - at;
  const std::string_view rest = text.substr(at);
  if (rest.starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return rest.starts_with(kIdeographicSpace) ? kIdeographicSpace.size() : 0;
}

/// The end of the run at `at` (no blank) that can be taken as it is: single spaces between words included.
std::size_t run_end(std::string_view text, std::size_t at) {
  const std::size_t size = text.size();
  for (;;) {
    while (at < size && !may_be_blank(text[at])) ++at;
    if (at == size) return at;
    if (text[at] == ' ') {
      if (at + 1 == size || may_be_blank(text[at + 1])) return at;
    } else if (blank_at(text, at) != 0) {
      return at;
    }
    ++at;
  }
}

/// East Asian Width F or W and not Hangul, by block: between two of these a line feed of the source is no space
/// (CSS Text 3, "Segment Break Transformation Rules"; browsers do so).
bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x3190 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
         (c >= 0x20000 && c <= 0x3FFFD);
}

/// Carriage returns that references wrote: those of a page's own line ends the parser takes away. Before a line feed it
/// is part of the line's end; alone it is a space (CSS Text 3, "White Space and Control Characters").
std::string without_returns(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out.push_back(text[i]);
    } else if (text.substr(i + 1, 1) != "\n") {
      out.push_back(' ');
    }
  }
  return out;
}

/// What highlighters write for the spaces of code, so that they are shown.
std::string with_plain_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find(kNoBreakSpace); at != std::string_view::npos; at = text.find(kNoBreakSpace)) {
    out.append(text.substr(0, at)).push_back(' ');
    text.remove_prefix(at + kNoBreakSpace.size());
  }
  return out.append(text);
}

}  // namespace

void BlockBuilder::text(std::string_view utf8, Place place) {
  if (context.flow == Flow::preformatted) return preformatted(utf8, place);
  std::size_t at = 0;
  while (at < utf8.size()) {
    if (const std::size_t length = blank_at(utf8, at); length != 0) {
      blank(utf8.substr(at, length));
      at += length;
      continue;
    }
    const std::size_t end = run_end(utf8, at);
    const std::string_view run = utf8.substr(at, end - at);
    begin_content(run, place);
    state_.text.append(run);
    at = end;
  }
}

void BlockBuilder::blank(std::string_view bytes) {
  State& s = state_;
  const bool folds = is_ascii_space(bytes[0]);
  if (s.line_start) {
    s.indent += folds ? 0 : bytes == kIdeographicSpace ? 2 : 1;
    return;
  }
  if (!folds) {
    s.blanks.append(bytes);
  } else {
    s.newline_in_blanks |= bytes.find('\n') != std::string_view::npos;
    if (s.blanks.empty() || s.blanks.back() != ' ') s.blanks.push_back(' ');
  }
}

void BlockBuilder::preformatted(std::string_view utf8, Place place) {
  State& s = state_;
  std::string mended;
  if (utf8.find('\r') != std::string_view::npos) utf8 = mended = without_returns(utf8);
  if (context.by_lines) {
    if (utf8.find('\n') != std::string_view::npos && trim_ascii(utf8).empty()) return;
    utf8 = mended = with_plain_spaces(utf8);
  }
  if (s.text.empty()) {
    while (utf8.starts_with('\n')) utf8.remove_prefix(1);
  }
  if (utf8.empty()) return;
  if (s.breaks != 0 && !s.text.empty() && !s.text.ends_with('\n')) s.text.push_back('\n');
  s.breaks = 0;
  s.blanks.clear();
  begin_content(utf8, place);
  s.text.append(utf8);
}

void BlockBuilder::begin_content(std::string_view next, Place place) {
  State& s = state_;
  if (s.line_start) {
    resolve_breaks();
    s.line_start = false;
  } else if (!s.blanks.empty()) {
    const bool joins = s.newline_in_blanks && s.blanks == " " &&
                       is_wide(unicode::decode_before(s.text, s.text.size()).value) &&
                       is_wide(unicode::decode_at(next, 0).value);
    if (!joins) s.text.append(s.blanks);
  }
  s.blanks.clear();
  s.newline_in_blanks = false;
  const auto here = static_cast<std::uint32_t>(s.text.size());
  s.marks.place(here);
  for (LineImage& line_image : s.line_images) {
    s.marks.add({MarkKind::image, {here, here}, std::move(line_image.image.source), std::move(line_image.image.label)});
  }
  s.line_images.clear();
  touch(place);
}

void BlockBuilder::resolve_breaks() {
  State& s = state_;
  if (s.breaks == 0) return;
  if (!s.text.empty()) {
    const bool paragraph_ends = s.breaks > 1 || s.indent >= kParagraphIndent;
    if (paragraph_ends && context.flow == Flow::normal) {
      std::vector<LineImage> next_line = std::move(s.line_images);
      s.line_images.clear();
      finish_block();
      state_.line_images = std::move(next_line);
    } else {
      const auto at = static_cast<std::uint32_t>(s.text.size());
      s.text.push_back('\n');
      s.marks.add({MarkKind::line_break, {at, at + 1}, {}, {}});
    }
  }
  state_.breaks = 0;
}

void BlockBuilder::touch(Place place) {
  State& s = state_;
  if (s.around == nullptr) {
    s.around = place.around;
    s.depth = place.depth;
  } else {
    const std::uint32_t common = std::min({s.depth, s.low, place.depth});
    if (common < s.depth) {
      const Node* node = place.around;
      for (std::uint32_t depth = place.depth; depth > common; --depth) node = node->parent;
      s.around = node;
      s.depth = common;
    }
  }
  s.low = place.depth;
}

void BlockBuilder::line_break() {
  State& s = state_;
  if (context.flow == Flow::preformatted) {
    if (s.text.empty()) return;
    if (s.breaks != 0 && !s.text.ends_with('\n')) s.text.push_back('\n');  // of the line before
    s.breaks = 0;
    s.text.push_back('\n');
    return;
  }
  if (!s.line_images.empty() && context.flow == Flow::normal) return finish_block();
  ++s.breaks;
  s.blanks.clear();
  s.newline_in_blanks = false;
  s.line_start = true;
  s.indent = 0;
}

void BlockBuilder::image(Image image, Place place) {
  last_image_ = image.source;
  if (state_.line_start && state_.breaks > 1) resolve_breaks();
  State& s = state_;
  if (s.line_start) {
    s.line_images.push_back({std::move(image), place.around});
  } else {
    const auto here = static_cast<std::uint32_t>(s.text.size());
    s.marks.add({MarkKind::image, {here, here}, std::move(image.source), std::move(image.label)});
  }
}

void BlockBuilder::embed(Embed embed, Place place) {
  if (context.flow == Flow::preformatted) return;
  if (context.flow == Flow::cell) {
    open_mark(MarkKind::link, embed.address);
    text(embed.label, place);
    return close_mark();
  }
  finish_block();
  Block block;
  block.kind = BlockKind::image;
  block.level = level_in_list(context);
  block.container = context.container;
  block.element = elements_.id_of(place.around);
  if (!embed.picture.empty()) block.content.marks.push_back({MarkKind::image, {}, std::move(embed.picture), {}});
  const auto size = static_cast<std::uint32_t>(embed.label.size());
  block.content.marks.push_back({MarkKind::link, {0, size}, std::move(embed.address), {}});
  block.content.text = std::move(embed.label);
  emit(std::move(block));
}

void BlockBuilder::boundary() {
  if (context.flow == Flow::normal) return finish_block();
  State& s = state_;
  s.breaks = std::max(s.breaks, 1U);
  s.blanks.clear();
  s.newline_in_blanks = false;
  s.line_start = true;
  s.indent = 0;
}

void BlockBuilder::finish_block() {
  std::vector<LineImage> images = std::exchange(state_.line_images, {});
  if (context.flow == Flow::preformatted) trim_end(images);
  if (!state_.text.empty()) {
    // The first block of an <li> is the item; what follows in it carries on at the item's level.
    BlockKind kind = context.kind;
    if (kind == BlockKind::list_item && context.item != Context::kNoItem) {
      if (item_begun_[context.item]) kind = BlockKind::paragraph;
      item_begun_[context.item] = true;
    }
    emit_text(kind, elements_.id_of(state_.around));
  }
  for (LineImage& line_image : images) {
    Block block;
    block.kind = BlockKind::image;
    block.level = level_in_list(context);
    block.container = context.container;
    block.element = elements_.id_of(line_image.around);
    block.content.marks.push_back(
        {MarkKind::image, {}, std::move(line_image.image.source), std::move(line_image.image.label)});
    emit(std::move(block));
  }
  reset();
}

/// What ends preformatted text is no text of it. Images that stood between white space and nothing else stay.
void BlockBuilder::trim_end(std::vector<LineImage>& images) {
  State& s = state_;
  const std::size_t before = s.text.size();
  while (!s.text.empty() && is_ascii_space(s.text.back())) s.text.pop_back();
  if (s.text.size() == before) return;
  s.marks.cut(static_cast<std::uint32_t>(s.text.size()));
  if (!s.text.empty()) return;
  std::vector<LineImage> all;
  for (Mark& mark : s.marks.take_images()) all.push_back({{std::move(mark.value), std::move(mark.label)}, s.around});
  std::ranges::move(images, std::back_inserter(all));
  images = std::move(all);
}

/// An element that goes on behind the end of a block marks the next block too.
void BlockBuilder::reset() {
  static_cast<Line&>(state_) = {};
  state_.marks.restart();
}

void BlockBuilder::emit_text(BlockKind kind, ElementId element) {
  State& s = state_;
  Block block;
  block.kind = kind;
  block.level = context.level;
  block.ordered = context.ordered;
  block.container = context.container;
  block.language = context.language;
  block.element = element;
  block.content.marks = s.marks.take(static_cast<std::uint32_t>(s.text.size()), work_);
  block.content.text = std::move(s.text);
  emit(std::move(block));
}

void BlockBuilder::close_cell(const Node* cell, CellShape shape) {
  State& s = state_;
  for (LineImage& line_image : s.line_images) {
    const auto end = static_cast<std::uint32_t>(s.text.size());
    s.marks.add({MarkKind::image, {end, end}, std::move(line_image.image.source), std::move(line_image.image.label)});
  }
  const ElementId element = elements_.id_of(cell);
  emit_text(BlockKind::table_cell, element);
  document_.blocks.back().cell = shape;
  reset();
  for (std::uint32_t column = 1; column < shape.columns; ++column) {
    Block block;
    block.kind = BlockKind::table_cell;
    block.element = element;
    block.container = context.container;
    block.cell.covered = true;
    emit(std::move(block));
  }
}

void BlockBuilder::rule(const Node* element) {
  boundary();
  if (context.flow != Flow::normal) return;
  Block block;
  block.kind = BlockKind::rule;
  block.container = context.container;
  block.element = elements_.id_of(element);
  emit(std::move(block));
}

void BlockBuilder::anchor(std::string_view name) {
  document_.anchors.push_back(
      {document_.strings.emplace_back(name), static_cast<std::uint32_t>(document_.blocks.size())});
}

void BlockBuilder::metadata(std::string_view label, std::string text) {
  Block block;
  block.kind = BlockKind::metadata;
  block.label = label;
  block.content.text = std::move(text);
  emit(std::move(block));
}

void BlockBuilder::push_side() {
  outer_.emplace_back(std::move(state_), context);
  state_ = State{};
  context = Context{};
}

void BlockBuilder::pop_side() {
  finish_block();
  state_ = std::move(outer_.back().first);
  context = outer_.back().second;
  outer_.pop_back();
}

std::uint32_t BlockBuilder::add_item() {
  item_begun_.push_back(false);
  return static_cast<std::uint32_t>(item_begun_.size() - 1);
}

}  // namespace unbake::html
