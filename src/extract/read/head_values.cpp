#include "extract/read/head_values.hpp"

#include "extract/read/folded_text.hpp"

namespace unbake::extract {

std::string_view head_value(const html::Document& document, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const html::Block& block : document.blocks) {
      if (block.kind != BlockKind::metadata || block.label != name) continue;
      if (const std::string_view value = trimmed(block.content.text); !value.empty()) return value;
    }
    for (const html::Meta& meta : document.head.metas) {
      if (meta.name != name) continue;
      if (const std::string_view value = trimmed(meta.content); !value.empty()) return value;
    }
  }
  return {};
}

std::string_view page_address(const html::Document& document, std::string_view url) {
  if (!document.head.canonical.empty()) return document.head.canonical;
  const std::string_view stated = head_value(document, {"og:url"});
  return stated.empty() ? url : stated;
}

}  // namespace unbake::extract
