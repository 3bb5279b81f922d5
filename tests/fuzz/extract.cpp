// A page to an article: every block is in it, or left out with a reason.
#include "extract/extract.hpp"

#include "base/work.hpp"
#include "html/parse.hpp"
#include "pipeline/assemble.hpp"
#include "properties.hpp"
#include "target.hpp"

namespace unbake::fuzz {

void extract(Input input) {
  const std::uint8_t options = input.take_byte();
  const ExactText source = well_formed(input);
  const std::string page_url = (options & 4U) != 0 ? "https://example.com/2024/story_2.html" : "";
  const bool is_html = (options & 8U) == 0;
  Work work{Limits{}, source.view().size()};
  html::Document document = is_html ? html::parse_html(source.view(), work) : html::parse_text(source.view(), work);
  const std::size_t blocks = document.blocks.size();
  extract::Extraction extraction = extract::extract(document, {page_url, (options & 1U) != 0}, work);

  std::vector<std::uint8_t> seen(blocks, 0);
  const auto see = [&seen](std::uint32_t block) {
    require(block < seen.size(), "a block exists");
    require(seen[block]++ == 0, "a block is kept or left out once");
  };
  std::uint32_t last = 0;
  for (const std::uint32_t block : extraction.body) {
    require(block >= last, "the article is in the order of the page");
    last = block;
    see(block);
  }
  for (const extract::RemovedBlock& removed : extraction.removed) {
    see(removed.block);
    require(!removed.reason.empty(), "what is left out has its reason");
  }
  article::Article article;
  assemble(std::move(document), std::move(extraction), page_url, 0, article, work);
  require_article(article);
}

}  // namespace unbake::fuzz
