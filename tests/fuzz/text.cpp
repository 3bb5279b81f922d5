// Plain text to a Document: its lines, and nothing else.
#include <algorithm>

#include "base/work.hpp"
#include "html/parse.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {

void text(Input input) {
  const ExactText source = well_formed(input);
  Work work{Limits{}, source.view().size()};
  html::Document document = html::parse_text(source.view(), work);
  require_document(document);
  const std::string lines = html::blocks_text(document);
  require(lines.size() <= source.view().size(), "lines are no longer than the text");
  require(html::blocks_text(html::parse_text(lines)) == lines, "lines are the lines of their text");
  require(std::ranges::none_of(document.blocks, [](const html::Block& block) { return block.content.text.empty(); }),
          "no line is empty");
  const article::Article article = whole(std::move(document), {});
  require_renderings_of_lines(article.blocks, article.containers, source.view().size());
}

}  // namespace unbake::fuzz
