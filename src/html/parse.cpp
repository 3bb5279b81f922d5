#include "html/parse.hpp"

#include "html/tree/tree.hpp"
#include "html/walk.hpp"

namespace unbake::html {

Document parse_html(std::string_view utf8, Work& work) {
  const Tree tree{utf8, work};
  if (tree.root() == nullptr) return {};
  Document document = walk(tree.root(), work);
  document.too_deep = tree.too_deep();
  remember_places(document.blocks);
  return document;
}

}  // namespace unbake::html
