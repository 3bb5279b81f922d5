// What a page says about itself: title, metas, JSON-LD and the like, wherever they stand. Internal to the room.
#pragma once

#include "html/block_builder.hpp"

namespace unbake::html {

class HeadReader {
 public:
  HeadReader(Document& document, BlockBuilder& builder, const AttributeIds& ids)
      : document_(document), builder_(builder), ids_(ids) {}

  void title(const Node* element);
  void meta(const Node* element);
  void link(const Node* element);    ///< <link>
  void anchor(const Node* element);  ///< <a> with a rel
  /// Inline elements that name an author: metadata blocks labelled "marked-author", before the block that they stand
  /// in.
  void author(const Node* element);
  void base(const Node* element);
  void script(const Node* element);
  void root(const Node* element);  ///< <html>
  /// <time datetime>, and microdata whose value is an attribute. The former is a Meta named "time" where it has no
  /// itemprop.
  void item(const Node* element);

 private:
  void add(std::string_view name, std::string_view content);
  std::string_view keep(std::string text);

  Document& document_;
  BlockBuilder& builder_;
  const AttributeIds& ids_;
  bool has_title_ = false;
};

}  // namespace unbake::html
