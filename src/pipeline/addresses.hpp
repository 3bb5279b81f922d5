// The addresses in an article's text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "article/article.hpp"
#include "html/document.hpp"

namespace unbake {

/// What an article's addresses are read by.
struct AddressContext {
  std::span<const html::Anchor> anchors;  ///< of the page
  std::span<const std::uint32_t> body;    ///< indices of the article's blocks among the page's
  std::string_view page_url;              ///< empty: unknown
  std::string_view base;                  ///< what relative addresses are relative to
};

/// Makes the addresses of links and images absolute. A link to a place of the page that is in the article (a footnote,
/// a section, the way back) leads there: the block gets an anchor, and the link its name.
void resolve_addresses(const AddressContext& context, std::span<article::Block> blocks);

}  // namespace unbake
