// Document and Extraction to Article.
#pragma once

#include <string_view>

#include "article/article.hpp"
#include "base/work.hpp"
#include "extract/extract.hpp"
#include "html/document.hpp"

namespace unbake {

/// Moves what extraction chose into the article: its metadata, blocks and removed blocks. The blocks' text is taken
/// from the document, which is spent. Addresses become absolute where `page_url` is known; empty: it is not. No form of
/// the article has more than `output_bytes` bytes; 0: no limit.
void assemble(html::Document&& document, extract::Extraction&& extraction, std::string_view page_url,
              double output_bytes, article::Article& article, Work& work);

}  // namespace unbake
