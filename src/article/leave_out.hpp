// An article in which some changes were never made.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "article/article.hpp"
#include "base/result.hpp"

namespace unbake::article {

/// Makes the article one without the edits at these indices of its log: the text of its blocks with their marks, of its
/// title, and of what was removed. Of edits of Stage::repaired that reach into what is undone, only that is left which
/// they did to characters beside it. `edits`, `stages`, `damage` and `stats` say what is left. What else was read from
/// repaired text (the author, the links of a page without an article) stays, and so does the choice of blocks.
/// Error bad_edit where there is no such edit, or where it is one of Stage::source: its tag is part of the page's
/// shape. The article is of no use then.
std::optional<Error> leave_out(std::span<const std::uint32_t> edits, Article& article);

}  // namespace unbake::article
