#include "output/markdown.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "output/markdown_inline.hpp"
#include "output/structure.hpp"

namespace unbake::output {
namespace {

class Writer {
 public:
  std::string write(Blocks blocks) {
    while (!blocks.empty()) blocks = blocks.subspan(write_next(blocks));
    return std::move(out_);
  }

 private:
  struct List {
    bool ordered;
    std::uint32_t number;  ///< of the last item
    std::size_t width;     ///< of its marker: what stands inside is indented by it
  };

  std::size_t write_next(Blocks blocks);
  void write_item(const article::Block& item);
  void write_table(Blocks cells);
  void write_code(std::string_view code);
  void write_images(const article::Block& block);
  void close_lists(std::size_t depth) { lists_.resize(std::min(depth, lists_.size()), List{}); }
  [[nodiscard]] std::size_t indent() const {
    std::size_t width = 0;
    for (const List& list : lists_) width += list.width;
    return width;
  }
  void separate();
  /// Lines behind the prefix of what they stand in, the first behind `first` instead.
  void write_lines(std::string_view first, std::string_view prefix, std::string_view lines);
  void write_block(std::string_view lines);

  std::string out_;
  std::vector<List> lists_;  ///< those open, outermost first
  std::size_t quotes_ = 0;   ///< depth of the quote that the last block stood in
};

std::size_t Writer::write_next(Blocks blocks) {
  const article::Block& block = blocks.front();
  if (is_nothing(block)) return 1;
  if (block.kind == BlockKind::list_item) {
    write_item(block);
    quotes_ = 0;
    return 1;
  }
  close_lists(carries_on_item(block) ? block.level : 0);
  if (block.kind == BlockKind::quote) {
    const std::size_t depth = std::max<std::size_t>(block.level, 1);
    std::string prefix;
    for (std::size_t i = 0; i < depth; ++i) prefix.append("> ");
    if (quotes_ > 0) {
      // The line between two quotes belongs to the quote that both stand in.
      out_.append(prefix, 0, std::min(depth, quotes_) * 2 - 1).append("\n");
    } else {
      separate();
    }
    write_lines(prefix, prefix, to_inline_markdown(block.content, InlinePlace::paragraph));
    quotes_ = depth;
    return 1;
  }
  quotes_ = 0;
  switch (block.kind) {
    case BlockKind::heading: {
      const std::string text = to_inline_markdown(block.content, InlinePlace::heading);
      if (text.empty()) return 1;
      write_block(std::string(std::clamp<std::size_t>(block.level, 1, 6), '#') + " " + text);
      return 1;
    }
    case BlockKind::preformatted:
      write_code(block.content.text);
      return 1;
    case BlockKind::rule:
      write_block("---");
      return 1;
    case BlockKind::image:
      write_images(block);
      return 1;
    case BlockKind::table_cell: {
      const std::size_t length = table_length(blocks);
      write_table(blocks.first(length));
      return length;
    }
    default:
      write_block(to_inline_markdown(block.content, InlinePlace::paragraph));
      return 1;
  }
}

void Writer::write_item(const article::Block& item) {
  const std::size_t depth = std::clamp<std::size_t>(item.level, 1, lists_.size() + 1);
  const bool goes_on = !lists_.empty();
  close_lists(depth);
  if (lists_.size() == depth && lists_.back().ordered != item.ordered) lists_.pop_back();
  std::uint32_t number = 1;
  if (lists_.size() == depth) {
    number = lists_.back().number + 1;
    lists_.pop_back();
  }
  const std::string prefix(indent(), ' ');
  const std::string marker = item.ordered ? std::to_string(number) + ". " : "- ";
  lists_.push_back({item.ordered, number, marker.size()});
  if (!goes_on) separate();
  write_lines(prefix + marker, std::string(indent(), ' '), to_inline_markdown(item.content, InlinePlace::paragraph));
}

void Writer::write_table(Blocks cells) {
  std::vector<std::vector<std::string>> rows;
  std::size_t columns = 0;
  while (!cells.empty()) {
    const Blocks row = cells.first(row_length(cells));
    cells = cells.subspan(row.size());
    if (is_empty_row(row)) continue;
    std::vector<std::string>& texts = rows.emplace_back();
    for (const article::Block& cell : row) texts.push_back(to_inline_markdown(cell.content, InlinePlace::cell));
    columns = std::max(columns, texts.size());
  }
  if (rows.empty()) return;
  std::string table;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].resize(columns);
    table.push_back('|');
    for (const std::string& text : rows[i]) table.append(" ").append(text).append(text.empty() ? "|" : " |");
    table.push_back('\n');
    if (i != 0) continue;
    table.push_back('|');
    for (std::size_t column = 0; column < columns; ++column) table.append(" --- |");
    table.push_back('\n');
  }
  table.pop_back();
  write_block(table);
}

void Writer::write_code(std::string_view code) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  write_block(fence + "\n" + std::string{code} + "\n" + fence);
}

void Writer::write_images(const article::Block& block) {
  for (const Mark& mark : block.content.marks) {
    if (mark.kind == MarkKind::image) write_block(image_markdown(mark));
  }
}

void Writer::separate() {
  if (!out_.empty()) out_.push_back('\n');
}

void Writer::write_lines(std::string_view first, std::string_view prefix, std::string_view lines) {
  for (std::string_view lead = first;; lead = prefix) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    out_.append(lead).append(line);
    if (line.empty()) {
      while (out_.ends_with(' ')) out_.pop_back();
    }
    out_.push_back('\n');
    if (end == std::string_view::npos) return;
    lines.remove_prefix(end + 1);
  }
}

void Writer::write_block(std::string_view lines) {
  if (lines.empty()) return;
  separate();
  const std::string prefix(indent(), ' ');
  write_lines(prefix, prefix, lines);
}

}  // namespace

std::string to_markdown(std::span<const article::Block> blocks) { return Writer{}.write(blocks); }

}  // namespace unbake::output
