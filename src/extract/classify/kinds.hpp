// Which kind of page it is: by one row of bytes for the page, and trees for each kind.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "extract/classify/columns.hpp"
#include "extract/classify/groups.hpp"
#include "extract/classify/trees.hpp"

namespace unbake::extract {

/// In the order of the kinds' trees.
enum class PageKind : std::uint8_t { article, collection, documentation, forum, listing, product, service, other };
inline constexpr std::size_t kPageKinds = kKindsOfModel;  ///< those that are learnt: all but `other`

std::string_view name_of(PageKind kind);

struct FoundKind {
  PageKind kind = PageKind::other;
  double confidence = 0;  ///< 0 … 1
};

/// The logarithm of how likely each kind is, up to a constant.
using KindScores = std::array<float, kPageKinds>;

/// The page's own columns (page_schema.hpp). `url`: its address, used where the page states none.
PageRow page_columns(const html::Document& document, const Features& features, const Groups& groups, const Table& table,
                     std::string_view url);
KindScores score_kinds(const PageRow& page);
/// The likeliest kind; `other` where none is likely.
FoundKind kind_of(const KindScores& scores);
/// Tells the blocks of the page.
void kind_columns(const KindScores& scores, Table& table);

}  // namespace unbake::extract
