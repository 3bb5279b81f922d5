// An article in which some changes were never made.
#pragma once

#include <cstdint>
#include <span>

#include "article/article.hpp"
#include "base/result.hpp"

namespace unbake::article {

/// The article without the edits at these indices of its log: the text of its blocks with their marks, of its title,
/// and of what was removed. Edits of Stage::repaired that reach into what is undone are left out too, as their words
/// are no longer there; `edits`, `stages`, `damage` and `stats` say what is left. What else was read from repaired text
/// (the author, the links of a page without an article) stays, and so does the choice of blocks. Error bad_edit where
/// there is no such edit, or where it is one of Stage::source: its tag is part of the page's shape.
Result<Article> without(Article article, std::span<const std::uint32_t> edits);

}  // namespace unbake::article
