#include "output/html.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "output/address.hpp"
#include "output/inline.hpp"
#include "output/structure.hpp"

namespace unbake::output {
namespace {

void escape(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
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
      case '\0':  // no text has it; a parser would complain
        break;
      default:
        out.push_back(c);
    }
  }
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

void write_inline(std::string& out, const RichText& content) {
  for (const InlineEvent& event : inline_events(content)) {
    switch (event.kind) {
      case InlineEvent::Kind::text:
        escape(out, event.text);
        break;
      case InlineEvent::Kind::open:
        out.append("<").append(element_of(event.mark->kind));
        if (event.mark->kind == MarkKind::link) {
          out.append(" href=\"");
          escape(out, safe_link(event.mark->value));
          out.append("\"");
        }
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

class Writer {
 public:
  std::string write(Blocks blocks) {
    while (!blocks.empty()) blocks = blocks.subspan(write_next(blocks));
    close_lists(0);
    close_quotes(0);
    return std::move(out_);
  }

 private:
  std::size_t write_next(Blocks blocks);
  void write_item(const article::Block& item);
  void write_table(Blocks cells, const article::Block* caption);
  void write_figure(Blocks blocks);
  void write_element(std::string_view name, const RichText& content);

  /// Each open list has an open <li>, so that what is nested stands inside the item it belongs to.
  void close_lists(std::size_t depth) {
    for (; lists_.size() > depth; lists_.pop_back()) out_.append(lists_.back() ? "</li>\n</ol>\n" : "</li>\n</ul>\n");
  }
  void close_quotes(std::size_t depth) {
    for (; quotes_ > depth; --quotes_) out_.append("</blockquote>\n");
  }

  std::string out_;
  std::vector<bool> lists_;  ///< those open, outermost first: whether ordered
  std::size_t quotes_ = 0;
};

std::size_t Writer::write_next(Blocks blocks) {
  const article::Block& block = blocks.front();
  if (is_nothing(block)) return 1;
  close_lists(block.kind == BlockKind::list_item || carries_on_item(block) ? block.level : 0);
  close_quotes(block.kind == BlockKind::quote ? block.level : 0);
  switch (block.kind) {
    case BlockKind::heading: {
      const char name[] = {'h', static_cast<char>('0' + std::clamp<int>(block.level, 1, 6))};
      write_element({name, 2}, block.content);
      return 1;
    }
    case BlockKind::list_item:
      write_item(block);
      return 1;
    case BlockKind::quote:
      for (; quotes_ < std::max<std::size_t>(block.level, 1); ++quotes_) out_.append("<blockquote>\n");
      write_element("p", block.content);
      return 1;
    case BlockKind::preformatted:
      // A parser drops one line feed behind <pre>; code stands between, so that none is lost.
      out_.append("<pre><code>");
      escape(out_, block.content.text);
      out_.append("</code></pre>\n");
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
      const std::size_t length = table_length(blocks.subspan(1));
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
  write_element("p", block.content);
  return 1;
}

void Writer::write_item(const article::Block& item) {
  const std::size_t depth = std::clamp<std::size_t>(item.level, 1, lists_.size() + 1);
  if (lists_.size() == depth && lists_.back() != item.ordered) close_lists(depth - 1);
  if (lists_.size() == depth) {
    out_.append("</li>\n");
  } else {
    out_.append(lists_.empty() ? "" : "\n").append(item.ordered ? "<ol>\n" : "<ul>\n");
    lists_.push_back(item.ordered);
  }
  out_.append("<li>");
  write_inline(out_, item.content);
}

void Writer::write_table(Blocks cells, const article::Block* caption) {
  out_.append("<table>\n");
  if (caption != nullptr) write_element("caption", caption->content);
  while (!cells.empty()) {
    const Blocks row = cells.first(row_length(cells));
    cells = cells.subspan(row.size());
    if (is_empty_row(row)) continue;
    out_.append("<tr>");
    for (const article::Block& cell : row) {
      out_.append("<td>");
      write_inline(out_, cell.content);
      out_.append("</td>");
    }
    out_.append("</tr>\n");
  }
  out_.append("</table>\n");
}

void Writer::write_figure(Blocks blocks) {
  std::string images;
  for (const article::Block& block : blocks) {
    if (block.kind != BlockKind::image) continue;
    for (const Mark& mark : block.content.marks) {
      if (mark.kind == MarkKind::image) write_image(images, mark);
    }
  }
  const bool has_caption = blocks.back().kind == BlockKind::caption;
  if (images.empty() && !has_caption) return;
  out_.append("<figure>").append(images);
  if (has_caption) {
    out_.append("<figcaption>");
    write_inline(out_, blocks.back().content);
    out_.append("</figcaption>");
  }
  out_.append("</figure>\n");
}

void Writer::write_element(std::string_view name, const RichText& content) {
  out_.append("<").append(name).append(">");
  write_inline(out_, content);
  out_.append("</").append(name).append(">\n");
}

}  // namespace

std::string to_html(std::span<const article::Block> blocks) { return Writer{}.write(blocks); }

}  // namespace unbake::output
