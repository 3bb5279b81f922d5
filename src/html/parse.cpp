#include "html/parse.hpp"

#include "html/feed.hpp"
#include "html/stated_body.hpp"
#include "html/tree/tree.hpp"
#include "html/walk.hpp"

namespace unbake::html {

Document parse_html(std::string_view utf8, Work& work) {
  std::string page;
  if (is_feed(utf8)) utf8 = page = page_of_feed(utf8);
  const Tree tree{utf8, work};
  if (tree.root() == nullptr) return {};
  Document document;
  walk(tree.root(), document, work);
  add_stated_body(document, tree.root(), work);
  document.too_deep = tree.too_deep();
  remember_places(document.blocks);
  return document;
}

}  // namespace unbake::html
