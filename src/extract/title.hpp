// The title of an article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

inline constexpr std::uint32_t kNoBlock = 0xFFFFFFFF;

struct Title {
  std::string text;                ///< empty: none found
  std::uint32_t block = kNoBlock;  ///< where the page shows it
};

/// For HTML: a heading that the head's title confirms, else the page's only <h1>, else the head's title without the
/// site's name. For plain text: the line above the date line, else the line above the body.
/// `headline` is the JSON-LD's, `body_begin` the first block of what looks like the body (kNoBlock: there is none).
Title find_title(const html::Document& document, const Features& features, std::string_view headline,
                 std::uint32_t body_begin);

/// "Title - Site" → "Title". `site` is the site's name where it is known.
std::string_view without_site(std::string_view title, std::string_view site);

}  // namespace unbake::extract
