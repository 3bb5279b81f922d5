// Pages with the blocks that they must become, for the tests of html/.
#pragma once

#include <string>

#include "html/document.hpp"

namespace unbake::html {

struct PageCase {
  const char* label;
  const char* html;
  const char* expected;
};

inline const char* name_of(BlockKind kind) {
  constexpr const char* kNames[] = {"p", "h", "li", "quote", "pre", "cell", "caption", "img", "hr", "meta"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// "kind[level]:text" of each block, joined by '/'; '\n' as '|'; an ordered item is "ol". Images show their source.
inline std::string outline(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += " / ";
    out += block.kind == BlockKind::list_item && block.ordered ? "ol" : name_of(block.kind);
    if (block.level != 0) out += std::to_string(block.level);
    out += ":";
    for (const char c : block.content.text) out += c == '\n' ? '|' : c;
    if (block.kind == BlockKind::image) out += block.content.marks.front().value;
  }
  return out;
}

}  // namespace unbake::html
