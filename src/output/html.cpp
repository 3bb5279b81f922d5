#include "output/html.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "output/address.hpp"
#include "output/inline.hpp"
#include "output/structure.hpp"
#include "unicode/find_bytes.hpp"

namespace unbake::output {
namespace {

void escape(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t i = 0; (i = unicode::find_bytes<'&', '<', '>', '"', '\r', '\0'>(text, i)) < text.size(); ++i) {
    out.append(text, done, i - done);
    done = i + 1;
    switch (text[i]) {
      case '&':
        out.append("&amp;");
        break;
      case '<':
        out.append("&lt;");
        break;
      case '>':
        out.append("&gt;");
        break;
      case '"':
        out.append("&quot;");
        break;
      case '\r':  // as itself it would be read as a line feed
        out.append("&#13;");
        break;
      default:  // NUL, which no text has; a parser would complain
        break;
    }
  }
  out.append(text, done, text.size() - done);
}

std::string_view element_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::link:
      return "a";
    case MarkKind::emphasis:
      return "em";
    case MarkKind::strong:
      return "strong";
    case MarkKind::code:
      return "code";
    case MarkKind::deleted:
      return "del";
    case MarkKind::subscript:
      return "sub";
    case MarkKind::superscript:
      return "sup";
    case MarkKind::ruby:
      return "ruby";
    case MarkKind::reading:
      return "rt";
    case MarkKind::bracket:
      return "rp";
    case MarkKind::math:
      return "span";
    case MarkKind::line_break:
      return "br";
    case MarkKind::image:
      return "img";
  }
  return "";
}

void write_image(std::string& out, const Mark& mark) {
  const std::string source = safe_image(mark.value);
  if (source.empty()) return;
  out.append("<img src=\"");
  escape(out, source);
  out.append("\" alt=\"");
  escape(out, mark.label);
  out.append("\">");
}

void write_inline(std::string& out, const article::Block& block, Pieces* pieces) {
  for (const InlineEvent& event : inline_events(block.content)) {
    switch (event.kind) {
      case InlineEvent::Kind::text:
        note(pieces, block, event.text, out.size());
        escape(out, event.text);
        break;
      case InlineEvent::Kind::open:
        out.append("<").append(element_of(event.mark->kind));
        if (event.mark->kind == MarkKind::link) {
          out.append(" href=\"");
          escape(out, safe_link(event.mark->value));
          out.append("\"");
        }
        if (event.mark->kind == MarkKind::math) out.append(" class=\"math\"");
        out.append(">");
        break;
      case InlineEvent::Kind::close:
        out.append("</").append(element_of(event.mark->kind)).append(">");
        break;
      case InlineEvent::Kind::line_break:
        out.append("<br>");
        break;
      case InlineEvent::Kind::image:
        write_image(out, *event.mark);
        break;
    }
  }
}

void write_number(std::string& out, std::string_view name, std::int32_t value) {
  out.append(" ").append(name).append("=\"").append(std::to_string(value)).append("\"");
}

/// As table_length, without tables that hold nothing.
std::size_t shown_table_length(Blocks blocks) {
  const std::size_t length = table_length(blocks);
  return is_empty_row(blocks.first(length)) ? 0 : length;
}

/// Whether the first block can stand in an <li> without an element of its own. A caption of nothing is text.
bool is_item_text(Blocks blocks) {
  const BlockKind kind = blocks.front().kind;
  return kind == BlockKind::list_item || (kind == BlockKind::caption && shown_table_length(blocks.subspan(1)) == 0);
}

class Writer {
 public:
  Writer(Containers containers, Pieces* pieces) : containers_(containers), pieces_(pieces) {}

  std::string write(Blocks blocks) {
    while (!blocks.empty()) blocks = blocks.subspan(write_next(blocks));
    close_to(0);
    return std::move(out_);
  }

 private:
  std::size_t write_next(Blocks blocks);
  /// Opens and closes what it takes to stand where the first block does. True where the block is the text that an item
  /// begins with.
  bool enter(Blocks blocks);
  void open(const std::vector<ContainerId>& path, Blocks blocks);
  void close_to(std::size_t depth);
  void write_table(Blocks cells, const article::Block* caption);
  void write_figure(Blocks blocks);
  void write_code(const article::Block& block);
  void write_element(std::string_view name, const article::Block& block);
  void write_id(const article::Block& block);

  std::string out_;
  Containers containers_;
  Pieces* pieces_;
  std::vector<OpenContainer> open_;  ///< outermost first
};

std::size_t Writer::write_next(Blocks blocks) {
  const article::Block& block = blocks.front();
  if (is_nothing(block)) return 1;
  if (const std::size_t length = table_length(blocks); length != 0 && shown_table_length(blocks) == 0) return length;
  if (enter(blocks)) {
    write_inline(out_, block, pieces_);
    return 1;
  }
  switch (block.kind) {
    case BlockKind::heading: {
      const char name[] = {'h', static_cast<char>('0' + std::clamp<int>(block.level, 1, 6))};
      write_element({name, 2}, block);
      return 1;
    }
    case BlockKind::preformatted:
      write_code(block);
      return 1;
    case BlockKind::rule:
      out_.append("<hr>\n");
      return 1;
    case BlockKind::table_cell: {
      const std::size_t length = table_length(blocks);
      write_table(blocks.first(length), nullptr);
      return length;
    }
    case BlockKind::caption: {
      const std::size_t length = shown_table_length(blocks.subspan(1));
      if (length == 0) break;
      write_table(blocks.subspan(1, length), &block);
      return length + 1;
    }
    case BlockKind::image: {
      const std::size_t length = std::max<std::size_t>(figure_length(blocks), 1);
      write_figure(blocks.first(length));
      return length;
    }
    default:
      break;
  }
  write_element("p", block);
  return 1;
}

bool Writer::enter(Blocks blocks) {
  const std::vector<ContainerId> path = path_to(blocks.front().container, containers_);
  const std::size_t shared = shared_length(open_, path);
  close_to(shared);
  const bool opens = shared < path.size();
  while (open_.size() < path.size()) open(path, blocks);
  return opens && containers_[path.back()].kind == Container::Kind::item && is_item_text(blocks);
}

void Writer::open(const std::vector<ContainerId>& path, Blocks blocks) {
  const ContainerId id = path[open_.size()];
  const Container& container = containers_[id];
  const bool is_innermost = open_.size() + 1 == path.size();
  OpenContainer opened{.id = id};
  if (container.kind == Container::Kind::item) {
    out_.append("<li");
    if (!open_.empty() && containers_[open_.back().id].kind == Container::Kind::ordered_list) {
      if (container.number != open_.back().number + 1) write_number(out_, "value", container.number);
      open_.back().number = container.number;
    }
    if (is_innermost && is_item_text(blocks)) write_id(blocks.front());
    out_.append(">");
  } else {
    if (!out_.empty() && out_.back() != '\n') out_.push_back('\n');
    if (container.kind == Container::Kind::ordered_list) {
      out_.append("<ol");
      // Its item is the next to be opened.
      if (!is_innermost) opened.number = containers_[path[open_.size() + 1]].number - 1;
      if (opened.number != 0) write_number(out_, "start", opened.number + 1);
      out_.append(">\n");
    } else {
      out_.append(container.kind == Container::Kind::quote ? "<blockquote" : "<ul");
      if (const Callout callout = callout_of(container); callout != Callout::none) {
        out_.append(" data-callout=\"").append(name_of(callout)).append("\"");
      }
      out_.append(">\n");
    }
  }
  open_.push_back(opened);
}

void Writer::close_to(std::size_t depth) {
  for (; open_.size() > depth; open_.pop_back()) {
    switch (containers_[open_.back().id].kind) {
      case Container::Kind::quote:
        out_.append("</blockquote>\n");
        break;
      case Container::Kind::list:
        out_.append("</ul>\n");
        break;
      case Container::Kind::ordered_list:
        out_.append("</ol>\n");
        break;
      case Container::Kind::item:
        out_.append("</li>\n");
        break;
    }
  }
}

void Writer::write_code(const article::Block& block) {
  // A parser drops one line feed behind <pre>; code stands between, so that none is lost.
  out_.append("<pre");
  write_id(block);
  out_.append("><code");
  if (!block.language.empty()) {
    out_.append(" class=\"language-");
    escape(out_, block.language);
    out_.append("\"");
  }
  out_.append(">");
  note(pieces_, block, block.content.text, out_.size());
  escape(out_, block.content.text);
  out_.append("</code></pre>\n");
}

void Writer::write_table(Blocks cells, const article::Block* caption) {
  out_.append("<table>\n");
  if (caption != nullptr) write_element("caption", *caption);
  const bool spans_rows = std::ranges::any_of(cells, [](const article::Block& cell) { return cell.cell.rows > 1; });
  while (!cells.empty()) {
    const Blocks row = cells.first(row_length(cells));
    cells = cells.subspan(row.size());
    if (!spans_rows && is_empty_row(row)) continue;
    out_.append("<tr>");
    for (const article::Block& cell : row) {
      if (cell.cell.covered) continue;
      const std::string_view name = cell.cell.header ? "th" : "td";
      out_.append("<").append(name);
      if (cell.cell.columns > 1) write_number(out_, "colspan", cell.cell.columns);
      if (cell.cell.rows > 1) write_number(out_, "rowspan", cell.cell.rows);
      write_id(cell);
      out_.append(">");
      write_inline(out_, cell, pieces_);
      out_.append("</").append(name).append(">");
    }
    out_.append("</tr>\n");
  }
  out_.append("</table>\n");
}

void Writer::write_figure(Blocks blocks) {
  const bool has_caption = blocks.back().kind == BlockKind::caption;
  const std::size_t begin = out_.size();
  out_.append("<figure");
  write_id(blocks.front());
  out_.append(">");
  const std::size_t empty = out_.size();
  for (const article::Block& block : blocks) {
    if (block.kind == BlockKind::image) write_inline(out_, block, pieces_);
  }
  if (out_.size() == empty && !has_caption) return out_.resize(begin);
  if (has_caption) {
    out_.append("<figcaption>");
    write_inline(out_, blocks.back(), pieces_);
    out_.append("</figcaption>");
  }
  out_.append("</figure>\n");
}

void Writer::write_element(std::string_view name, const article::Block& block) {
  out_.append("<").append(name);
  write_id(block);
  out_.append(">");
  write_inline(out_, block, pieces_);
  out_.append("</").append(name).append(">\n");
}

void Writer::write_id(const article::Block& block) {
  if (block.anchor != 0) out_.append(" id=\"").append(article::anchor_name(block.anchor)).append("\"");
}

}  // namespace

std::string to_html(std::span<const article::Block> blocks, std::span<const Container> containers, Pieces* pieces) {
  return Writer{containers, pieces}.write(blocks);
}

}  // namespace unbake::output
