// A page's source to a Document, and what is written of all of it.
#include "base/work.hpp"
#include "html/parse.hpp"
#include "html/sniff_type.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {

void html(Input input) {
  const ExactText source = well_formed(input);
  static_cast<void>(html::looks_like_html(source.view()));
  Work work{Limits{}, source.view().size()};
  html::Document document = html::parse_html(source.view(), work);
  require_document(document);
  require_bounded(html::blocks_text(document).size(), source.view().size(), "the text of the blocks");
  const article::Article article = whole(std::move(document), "https://example.com/a/b.html");
  require_article(article);
  require_renderings(article.blocks, article.containers, source.view().size());
}

}  // namespace unbake::fuzz
