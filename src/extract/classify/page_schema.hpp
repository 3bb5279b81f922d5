// The columns of a page as a whole, by name, as schema.hpp has those of a block.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unbake::extract {

// clang-format off
inline constexpr auto kPageColumnNames = std::to_array<std::string_view>({
    // Of the text, so much (a share) …
    "prose", "linked", "headings", "items", "cells", "captions", "code", "quotes", "again", "hinted_comments",
    "hinted_related", "in_main", "in_article", "in_comments", "in_menus", "in_forms", "sentences", "longest", "hidden",
    // … and so many.
    "rows", "weight", "mean_weight", "heading_count", "dates", "times", "counters", "members", "prices", "questions",
    "teasers", "articles", "forms", "pictures", "leads", "colons", "digits",
    // The list with most text.
    "group_share", "group_members", "group_weight", "group_linked", "group_prose", "group_headed", "group_dated",
    "group_priced", "group_leading", "group_pictured", "group_alike",
    // Running text outside of any list.
    "loose_prose", "loose_prose_share",
    // What the page says of itself.
    "says_article", "says_product", "says_list", "says_forum", "says_lesson", "says_business", "says_recipe",
    "says_faq", "og_type", "says_published", "address_depth", "address_digits", "address_hyphens", "address_article",
    "address_documentation", "address_forum", "address_list", "address_product", "address_service", "address_file",
    "stated", "titled",
});
// clang-format on

inline constexpr std::size_t kPageColumns = kPageColumnNames.size();
using PageRow = std::array<std::uint8_t, kPageColumns>;

/// As no_such_column(): none calls it at run time.
void no_such_page_column();

/// The place of a page's column by its name: "prose"_page.
consteval std::size_t operator""_page(const char* name, std::size_t size) {
  for (std::size_t place = 0; place < kPageColumns; ++place) {
    if (kPageColumnNames[place] == std::string_view(name, size)) return place;
  }
  no_such_page_column();
  return kPageColumns;
}

}  // namespace unbake::extract
