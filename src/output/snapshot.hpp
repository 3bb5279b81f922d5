// An article as bytes, kept by whoever may ask for outputs of it later.
#pragma once

#include <string>

#include "article/article.hpp"
#include "base/bytes.hpp"
#include "base/result.hpp"

namespace unbake::output {

/// What html, markdown, text, paragraphs, stages, edits and removed are made from: each text once, as it is. No format
/// for files: only the same build reads it.
std::string to_snapshot(const article::Article& article);

/// The same parts of the article; all others are empty. Names of rules and reasons are views: the bytes must outlive
/// them. Error bad_data_file where the bytes are no snapshot.
Result<article::Article> from_snapshot(Bytes bytes);

}  // namespace unbake::output
