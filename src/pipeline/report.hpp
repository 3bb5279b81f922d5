// What the article says about how it was come by: encoding, damage, warnings, statistics.
#pragma once

#include "article/article.hpp"
#include "base/work.hpp"
#include "encoding/sniff.hpp"
#include "html/document.hpp"
#include "repair/repair.hpp"
#include "unicode/utf8.hpp"

namespace unbake {

article::Encoding to_encoding(const encoding::Sniffed& sniffed);

/// How bytes were decoded, and what was odd about them.
void report_decoding(const encoding::Decoded& decoded, article::Article& article);

/// The same for a string, which came decoded.
void report_string(const unicode::Utf8Text& text, article::Article& article);

/// What was odd about the markup.
void report_parsing(const html::Document& document, article::Article& article);

/// Counts article.edits by their rule.
void report_damage(const repair::Outcome& outcome, article::Article& article);

/// What was given up for want of work or time.
void report_work(const Work& work, article::Article& article);

/// Last: statistics, and a warning where no article was found.
void report_result(article::Article& article);

}  // namespace unbake
