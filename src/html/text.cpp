// Plain text to blocks, and blocks to the text that spans count in.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "html/parse.hpp"
#include "html/short_blocks.hpp"

namespace unbake::html {
namespace {

constexpr std::string_view kLineSeparator = "\u2028";
constexpr std::string_view kParagraphSeparator = "\u2029";

/// The length of the line end at `at`; 0 where there is none. \v and \f end lines, as they do on a printer.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\r') return text.substr(at, 2) == "\r\n" ? 2 : 1;
  if (c == '\n' || c == '\v' || c == '\f') return 1;
  if (c != kLineSeparator[0]) return 0;
  const std::string_view three = text.substr(at, kLineSeparator.size());
  return three == kLineSeparator || three == kParagraphSeparator ? three.size() : 0;
}

/// Blanks that may stand at the ends of a line and say nothing. The last is the byte order mark.
constexpr std::string_view kBlanks[] = {" ", "\t", "\u00A0", "\u3000", "\uFEFF"};

std::string_view trim(std::string_view line) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : kBlanks) {
      if (line.starts_with(blank)) {
        line.remove_prefix(blank.size());
        again = true;
      } else if (line.ends_with(blank)) {
        line.remove_suffix(blank.size());
        again = true;
      }
    }
  }
  return line;
}

void add_line(Document& document, std::string_view line, Work& work) {
  std::string text{line};
  std::erase(text, '\0');  // first, as they may stand beside blanks
  const std::string_view trimmed = trim(text);
  if (trimmed.empty()) return;
  Block block;
  block.content.text = trimmed;
  add_block(document, std::move(block), work);
}

}  // namespace

Document parse_text(std::string_view utf8, Work& work) {
  Document document;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t length = line_end_at(utf8, at);
    if (length == 0) {
      ++at;
      continue;
    }
    add_line(document, utf8.substr(begin, at - begin), work);
    at += length;
    begin = at;
    if (work.late()) break;
  }
  if (!work.was_late()) add_line(document, utf8.substr(begin), work);
  remember_places(document.blocks);
  return document;
}

void remember_places(std::vector<Block>& blocks) {
  std::uint32_t offset = 0;
  for (Block& block : blocks) {
    const auto size = static_cast<std::uint32_t>(block.content.text.size());
    block.place = {offset, offset + size};
    for (Mark& mark : block.content.marks) mark.origin = mark.span;
    offset += size + 1;
  }
}

std::string blocks_text(const std::vector<Block>& blocks) {
  std::string text;
  std::size_t size = blocks.size();
  for (const Block& block : blocks) size += block.content.text.size();
  text.reserve(size);
  for (const Block& block : blocks) {
    if (&block != blocks.data()) text.push_back('\n');
    text.append(block.content.text);
  }
  return text;
}

}  // namespace unbake::html
