// A page as lexbor's tree. Internal to the room.
#pragma once

#include <memory>
#include <string_view>

#include "base/work.hpp"
#include "html/tree/dom.hpp"

namespace unbake::html {

/// Made as the HTML Standard says, but for what keeps it from growing without bounds: see tree.cpp.
class Tree {
 public:
  /// Never fails: where memory runs out, what was parsed so far is the page.
  Tree(std::string_view utf8, Work& work);

  /// The document node; null where there is no memory for one.
  [[nodiscard]] Node* root() const { return page_ == nullptr ? nullptr : lxb_dom_interface_node(page_.get()); }
  /// Elements were put beside the ones that they stand in, or passed over, as they were too deep.
  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  struct DestroyParser {
    void operator()(lxb_html_parser_t* parser) const { lxb_html_parser_destroy(parser); }
  };
  struct DestroyDocument {
    void operator()(lxb_html_document_t* document) const { lxb_html_document_destroy(document); }
  };

  // The document must go before the parser that it was made with.
  std::unique_ptr<lxb_html_parser_t, DestroyParser> parser_;
  std::unique_ptr<lxb_html_document_t, DestroyDocument> page_;
  bool too_deep_ = false;
};

}  // namespace unbake::html
