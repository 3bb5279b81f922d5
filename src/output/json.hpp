// The result object of the API, as JSON.
#pragma once

#include <string>

#include "article/article.hpp"
#include "base/result.hpp"

namespace unbake::output {

/// The complete result: what the article says, in all renderings, and how it came about. Every key is always there;
/// what is not known is null. Spans become UTF-16 indices here and nowhere else: those of edits in their stage's text,
/// those of removed blocks in the repaired stage's result. The bytes are what JSON.stringify would write.
std::string to_json(const article::Article& article);

/// How bytes are decoded, as in the result's `encoding`.
std::string to_json(const article::Encoding& encoding);

/// {"error":{"code":"bad-option","message":…,"offset":…}}
std::string to_json(const Error& error);

}  // namespace unbake::output
