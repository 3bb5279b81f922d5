// An article that must not be larger than the caller asked for.
#pragma once

#include "article/article.hpp"

namespace unbake {

/// Cuts the article after a block, so that none of its HTML, Markdown and text has more than `bytes` bytes. The blocks
/// that do not fit are removed with the reason output-limit, and a warning says so. A row of a table and a picture with
/// its caption stay whole. 0: no limit.
void shorten(double bytes, article::Article& article);

}  // namespace unbake
