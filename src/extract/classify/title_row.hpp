// Where the page shows its title, for columns that measure from there.
#pragma once

#include <cstddef>

#include "extract/classify/columns.hpp"

namespace unbake::extract {

/// The row of the title as the page shows it: the block that says most of the head's title and little else, headings
/// first. Plain text has no head: there it is the short line whose words come again in the running text right behind
/// it. table.rows.size(): none.
std::size_t find_title_row(const html::Document& document, const Features& features, const Table& table);

}  // namespace unbake::extract
