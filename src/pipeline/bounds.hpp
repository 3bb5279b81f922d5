// What the forms of an article may grow to.
#pragma once

#include "article/article.hpp"
#include "base/work.hpp"

namespace unbake {

/// A few bytes of markup can make megabytes of Markdown: a line begins with a sign for each quote and list that it
/// stands in, and a row has a place for each cell that reaches into it from above. Where that goes beyond Task::nesting
/// and Task::cells, containers that are too deep are dissolved and cells reach into fewer rows: in the article itself,
/// so that all its forms say the same.
void keep_in_bounds(article::Article& article, Work& work);

}  // namespace unbake
