// The title of an article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/measure/features.hpp"
#include "extract/metadata/metadata.hpp"
#include "html/document.hpp"

namespace unbake::extract {

struct Title {
  std::string_view text;           ///< empty: none found; a piece of a block, or of what was given
  std::uint32_t block = kNoBlock;  ///< where the page shows it
};

/// For HTML: text that the head's title confirms, a heading before others; else a heading right above the date, where
/// the head names but a section and the site; else what the head says without the site's name, and the page's only <h1>
/// where that is nothing. For plain text: the line above the date line, else the line above the body.
/// `headline` is the JSON-LD's, `url` the page's address (empty: unknown), `body_begin` the first block of what looks
/// like the body (kNoBlock: there is none).
Title find_title(const html::Document& document, const Features& features, std::string_view headline,
                 std::string_view url, std::uint32_t body_begin);

/// "Title - Site" → "Title". `site` is the site's name where it is known.
std::string_view without_site(std::string_view title, std::string_view site);

}  // namespace unbake::extract
