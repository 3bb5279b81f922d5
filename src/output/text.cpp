#include "output/text.hpp"

#include <algorithm>
#include <utility>

#include "output/structure.hpp"

namespace unbake::output {
namespace {

/// Writes one paragraph after the other.
class Writer {
 public:
  explicit Writer(Pieces* pieces) : pieces_(pieces) {}

  void write(Blocks blocks) {
    while (!blocks.empty()) {
      const std::size_t length = table_length(blocks);
      for (const GridRow& row : grid_of(blocks.first(length))) write_row(row);
      blocks = blocks.subspan(length);
      if (length != 0) continue;
      const article::Block& block = blocks.front();
      if (!is_nothing(block) && !block.content.text.empty()) {
        write_text(block);
        end_paragraph();
      }
      blocks = blocks.subspan(1);
    }
  }

  std::string text;
  std::vector<std::size_t> ends;  ///< of the paragraphs, each before its line feed

 private:
  void write_text(const article::Block& block) {
    note(pieces_, block, block.content.text, text.size());
    text.append(block.content.text);
  }

  void end_paragraph() {
    ends.push_back(text.size());
    text.push_back('\n');
  }

  void write_row(const GridRow& row) {
    const auto has_text = [](const article::Block* cell) { return cell != nullptr && !cell->content.text.empty(); };
    if (std::ranges::none_of(row, has_text)) return;
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column != 0) text.push_back('\t');
      if (row[column] == nullptr) continue;
      const std::size_t begin = text.size();
      write_text(*row[column]);
      std::replace_if(
          text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), [](char c) { return c == '\n' || c == '\t'; },
          ' ');
    }
    end_paragraph();
  }

  Pieces* pieces_;
};

}  // namespace

std::vector<std::string> paragraphs(std::span<const article::Block> blocks) {
  Writer writer{nullptr};
  writer.write(blocks);
  std::vector<std::string> out;
  out.reserve(writer.ends.size());
  std::size_t begin = 0;
  for (const std::size_t end : writer.ends) {
    out.push_back(writer.text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::string to_text(std::span<const article::Block> blocks, Pieces* pieces) {
  Writer writer{pieces};
  writer.write(blocks);
  return std::move(writer.text);
}

}  // namespace unbake::output
