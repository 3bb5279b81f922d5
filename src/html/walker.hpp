// The walk through a page's tree. Internal to the room: walk.hpp is its entrance; walker.cpp has what it does in text.
#pragma once

#include <unordered_map>
#include <vector>

#include "html/block_builder.hpp"
#include "html/elements.hpp"
#include "html/head.hpp"
#include "html/images.hpp"
#include "html/lists.hpp"
#include "html/markup/math.hpp"
#include "html/markup/tables.hpp"
#include "html/markup/tags.hpp"
#include "html/tree/put_in_place.hpp"
#include "html/walk.hpp"

namespace unbake::html {

class Walk {
 public:
  Walk(Node* root, Document& document, Work& work, const Outer& outer)
      : document_(document),
        root_(root),
        work_(work),
        outer_(outer),
        ids_(root->owner_document),
        elements_(document_, ids_),
        builder_(document_, elements_, work),
        head_(document_, builder_, ids_),
        lists_(document_, ids_),
        images_(ids_),
        tables_(ids_, work) {
    builder_.context.container = outer.container;
  }

  void run() {
    Node* node = root_;
    for (;;) {
      if (enter(node) && node->first_child != nullptr) {
        ++depth_;
        node = node->first_child;
        continue;
      }
      leave(node);
      while (node->next == nullptr) {
        node = node->parent;
        if (node == root_ || node == nullptr) {
          builder_.boundary();
          return;
        }
        --depth_;
        leave(node);
      }
      node = node->next;
    }
  }

 private:
  /// What leaving an element has to undo. Elements that changed nothing have none.
  struct Frame {
    const Node* node;
    Context context;  ///< around it
    bool boundary = false;
    bool mark = false;
    bool side = false;
    bool ruby_bracket = false;
    bool quotation = false;
  };

  bool enter(Node* node);
  bool enter_element(Node* element);
  void add_text(const Node* node);
  [[nodiscard]] TagRole role_here(const Node* element) const;
  /// An element that has no content of its own, or none that is walked through. False where it is no such element.
  bool read_as_one(Node* element, TagRole role);
  /// What an element's name says of its content, and then its attributes. False where the content is not read.
  bool open(Node* element, TagRole role, Frame& frame);
  bool read_attributes(Node* element, TagRole role, Frame& frame);
  void leave(const Node* node);
  void change_context(const Node* element, TagRole role);
  bool enter_ruby_text(const Node* element, Frame& frame);
  bool stands_by_hidden_reading(const Node* bracket);
  void add_bracket(std::string_view bracket, const Node* reading);
  void add_quotation_mark(const Node* element, bool opens);
  void add_anchor(const Node* element);
  bool add_formula(const Formula& formula, const Node* element);
  void images_of_noscript(const Node* element);
  void add_image(const Node* img);
  void add_embed(const Node* element);
  /// The page that a frame holds in an attribute. False where it has none.
  bool add_frame(const Node* element);
  [[nodiscard]] Place inside(const Node* element) const { return {element, depth_}; }

  Document& document_;
  Node* root_;
  Work& work_;
  Outer outer_;
  AttributeIds ids_;
  ElementTable elements_;
  BlockBuilder builder_;
  HeadReader head_;
  Lists lists_;
  ImageReader images_;
  TableJudge tables_;
  StreamedParts streamed_;
  const Node* last_img_ = nullptr;
  std::vector<Frame> frames_;
  /// The parents of readings, and whether they have brackets of their own. Two may take turns: <ruby> and <rtc>.
  std::unordered_map<const Node*, bool> ruby_brackets_;
  std::uint32_t quotations_ = 0;  ///< that are open
  std::uint32_t frames_read_ = 0;
  std::uint32_t depth_ = 0;  ///< of the node at hand; the root has 0
};

}  // namespace unbake::html
