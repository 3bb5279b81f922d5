#include "html/walk.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/ascii.hpp"
#include "html/block_builder.hpp"
#include "html/elements.hpp"
#include "html/head.hpp"
#include "html/images.hpp"
#include "html/lists.hpp"
#include "html/markup/asides.hpp"
#include "html/markup/code_boxes.hpp"
#include "html/markup/code_language.hpp"
#include "html/markup/line_numbers.hpp"
#include "html/markup/math.hpp"
#include "html/markup/quotations.hpp"
#include "html/markup/tables.hpp"
#include "html/markup/tags.hpp"

namespace unbake::html {
namespace {

/// uint8_t levels stop here instead of starting again.
constexpr std::uint8_t deeper(std::uint8_t level) { return level == 0xFF ? level : level + 1; }

class Walk {
 public:
  Walk(Node* root, Work& work)
      : root_(root),
        ids_(root->owner_document),
        elements_(document_, ids_),
        builder_(document_, elements_, work),
        head_(document_, builder_, ids_),
        lists_(document_, ids_),
        images_(ids_),
        tables_(ids_, work) {}

  Document run() {
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
          return std::move(document_);
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
  void add_bracket(std::string_view bracket, const Node* reading);
  void add_quotation_mark(const Node* element, bool opens);
  void add_anchor(const Node* element);
  bool add_formula(const Formula& formula, const Node* element);
  void images_of_noscript(const Node* element);
  void add_image(const Node* img);
  [[nodiscard]] Place inside(const Node* element) const { return {element, depth_}; }

  Document document_;
  Node* root_;
  AttributeIds ids_;
  ElementTable elements_;
  BlockBuilder builder_;
  HeadReader head_;
  Lists lists_;
  ImageReader images_;
  TableJudge tables_;
  std::vector<Frame> frames_;
  /// The parents of readings, and whether they have brackets of their own. Two may take turns: <ruby> and <rtc>.
  std::unordered_map<const Node*, bool> ruby_brackets_;
  std::uint32_t quotations_ = 0;  ///< that are open
  std::uint32_t depth_ = 0;       ///< of the node at hand; the root has 0
};

bool Walk::enter(Node* node) {
  if (is_element(node)) return enter_element(node);
  if (node->type == LXB_DOM_NODE_TYPE_TEXT || node->type == LXB_DOM_NODE_TYPE_CDATA_SECTION) {
    add_text(node);
  }
  return node->type == LXB_DOM_NODE_TYPE_DOCUMENT;
}

void Walk::add_text(const Node* node) {
  const std::string_view text = text_of(node);
  if (builder_.context.by_lines && node->prev == nullptr && node->next == nullptr && text == "\n") {
    return builder_.line_break();  // an empty line
  }
  builder_.text(text, {node->parent, depth_ - 1});
}

/// What an element is for the walk: some are made to be what they are not by name.
TagRole Walk::role_here(const Node* element) const {
  const TagRole role = role_of(element);
  if (builder_.context.flow != Flow::normal || first_attribute(element) == nullptr) return role;
  if (role != TagRole::block && role != TagRole::list && role != TagRole::table) return role;
  return is_code_box(element) || is_styled_as_code(element) ? TagRole::preformatted : role;
}

bool Walk::enter_element(Node* element) {
  const TagRole role = role_here(element);
  if ((role == TagRole::cell || builder_.context.flow == Flow::preformatted) && is_line_number(element)) return false;
  if (read_as_one(element, role)) return false;
  if (role == TagRole::noscript) return true;
  Frame frame{element, builder_.context};
  if (!open(element, role, frame)) return false;
  if (first_attribute(element) != nullptr && !read_attributes(element, role, frame)) return false;
  if (frame.side) {
    // The mark belongs to the side text; nothing was read since it was opened.
    if (frame.mark) builder_.close_mark();
    frame.mark = false;
    builder_.push_side();
  } else if (frame.boundary) {
    builder_.boundary();
    change_context(element, role);
  }
  add_anchor(element);
  if (frame.side || frame.boundary || frame.mark || frame.ruby_bracket || frame.quotation) frames_.push_back(frame);
  if (frame.quotation) add_quotation_mark(element, true);
  return true;
}

bool Walk::read_as_one(Node* element, TagRole role) {
  switch (role) {
    case TagRole::skipped:
    case TagRole::word_break:
      return true;
    case TagRole::script:
      if (!add_formula(read_formula(element), element)) head_.script(element);
      return true;
    case TagRole::title:
      head_.title(element);
      return true;
    case TagRole::meta:
      head_.meta(element);
      return true;
    case TagRole::link:
      head_.link(element);
      return true;
    case TagRole::base:
      head_.base(element);
      return true;
    case TagRole::noscript:
      if (is_longer_than_a_plea(element)) return false;
      images_of_noscript(element);
      return true;
    case TagRole::image:
      if (!add_formula(read_formula(element), element)) add_image(element);
      return true;
    case TagRole::line_break:
      builder_.line_break();
      return true;
    case TagRole::rule:
      builder_.rule(element);
      return true;
    default:
      return false;
  }
}

bool Walk::open(Node* element, TagRole role, Frame& frame) {
  switch (role) {
    case TagRole::table:
      if (tables_.is_data(element)) put_captions_first(element);
      frame.boundary = true;
      return true;
    case TagRole::ruby_text:
      return enter_ruby_text(element, frame);
    case TagRole::mark: {
      if (builder_.context.kind == BlockKind::heading && tag_of(element) == LXB_TAG_A && is_permalink(element)) return false;
      const MarkKind kind = mark_of(tag_of(element));
      if (kind == MarkKind::link && ids_.rel != AttributeIds::kNoAttribute) head_.anchor(element);
      builder_.open_mark(kind, kind == MarkKind::link ? trim_ascii(attribute(element, LXB_DOM_ATTR_HREF)) : "");
      frame.mark = true;
      frame.boundary = builder_.context.code_a_line && kind == MarkKind::code;
      return true;
    }
    case TagRole::ruby_base_end:
      builder_.open_mark(MarkKind::bracket, {});
      frame.mark = true;
      return true;
    case TagRole::quotation:
      frame.quotation = needs_quotation_marks(element);
      return true;
    case TagRole::plain:
      return tag_of(element) != LXB_TAG_MATH || !add_formula(read_formula(element), element);
    default:
      frame.boundary = true;
      return true;
  }
}

bool Walk::read_attributes(Node* element, TagRole role, Frame& frame) {
  if (tag_of(element) == LXB_TAG_HTML) head_.root(element);
  if (tag_of(element) == LXB_TAG_TIME || ids_.itemprop != AttributeIds::kNoAttribute) head_.item(element);
  if (is_rendered_formula(element) || is_shown_as_picture(element)) return false;
  if (role == TagRole::plain || role == TagRole::block) {
    const Formula formula = read_formula(element);
    const bool apart = role == TagRole::block && !formula.tex.empty();
    if (apart) builder_.boundary();
    const bool added = add_formula(formula, element);
    if (apart) builder_.boundary();
    if (added) return false;
  }
  const Rendering rendering = elements_.rendering_of(element);
  frame.boundary |= rendering.block;
  // A hidden part of a paragraph must not be read with it, nor be lost: it becomes a block of its own.
  const bool inside_block = !frame.boundary || builder_.context.flow != Flow::normal;
  frame.side = rendering.hidden && inside_block && role != TagRole::cell && role != TagRole::row;
  return true;
}

void Walk::change_context(const Node* element, TagRole role) {
  Context& context = builder_.context;
  if (context.flow != Flow::normal) return;
  switch (role) {
    case TagRole::heading:
      context.kind = BlockKind::heading;
      context.level = static_cast<std::uint8_t>(tag_of(element) - LXB_TAG_H1 + 1);
      break;
    case TagRole::list:
      context.list_depth = deeper(context.list_depth);
      context.ordered = tag_of(element) == LXB_TAG_OL;
      lists_.open(element, context.container);
      break;
    case TagRole::list_item:
      context.kind = BlockKind::list_item;
      context.level = std::max<std::uint8_t>(context.list_depth, 1);
      context.item = builder_.add_item();
      context.container = lists_.add_item(element, context.container);
      break;
    case TagRole::quote:
      context.quote_depth = deeper(context.quote_depth);
      context.kind = BlockKind::quote;
      context.level = context.quote_depth;
      document_.containers.push_back({Container::Kind::quote, context.container});
      context.container = static_cast<ContainerId>(document_.containers.size() - 1);
      break;
    case TagRole::preformatted:
      context.kind = BlockKind::preformatted;
      context.level = level_in_list(context);
      context.flow = Flow::preformatted;
      context.by_lines = role_of(element) != TagRole::preformatted && is_code_box(element);
      context.code_a_line = has_code_for_each_line(element);
      if (const std::string language = code_language(element); !language.empty()) {
        context.language = document_.strings.emplace_back(language);
      }
      break;
    case TagRole::caption:
      context.kind = BlockKind::caption;
      context.level = level_in_list(context);
      break;
    case TagRole::cell: {
      const Node* table = element->parent;
      while (table != nullptr && role_of(table) != TagRole::table) table = table->parent;
      if (table == nullptr || !tables_.is_data(table)) break;
      context.kind = BlockKind::table_cell;
      context.level = 0;
      context.flow = Flow::cell;
      break;
    }
    default:
      break;
  }
}

/// As browsers show it where nothing is known of the language: “outer ‘inner’”.
void Walk::add_quotation_mark(const Node* element, bool opens) {
  if (opens) ++quotations_;
  const std::string_view mark =
      quotations_ % 2 == 1 ? (opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D") : (opens ? "\xE2\x80\x98" : "\xE2\x80\x99");
  if (!opens) --quotations_;
  builder_.text(mark, inside(element));
}

void Walk::leave(const Node* node) {
  builder_.left(depth_ == 0 ? 0 : depth_ - 1);
  if (frames_.empty() || frames_.back().node != node) return;
  const Frame frame = frames_.back();
  if (frame.quotation) add_quotation_mark(node, false);
  frames_.pop_back();
  if (frame.side) return builder_.pop_side();
  if (frame.ruby_bracket) {
    builder_.close_mark();
    add_bracket(")", node);
    return;
  }
  if (frame.boundary) {
    const bool began_flow = builder_.context.flow != frame.context.flow;
    if (began_flow && builder_.context.flow == Flow::cell) {
      builder_.close_cell(node, tables_.shape_of(node));
    } else if (began_flow) {
      builder_.finish_block();
    } else {
      builder_.boundary();
    }
    builder_.context = frame.context;
    lists_.close(node);
  }
  if (frame.mark) builder_.close_mark();
}

/// A reading must neither be lost nor run into the word it stands over, so the text is base(reading), as a browser
/// without ruby shows it: with the page's own <rp> where it has them, else with brackets.
bool Walk::enter_ruby_text(const Node* element, Frame& frame) {
  if (element->first_child == nullptr) return false;
  const auto [known, is_new] = ruby_brackets_.try_emplace(element->parent, false);
  if (is_new) {
    for (const Node* child = element->parent->first_child; child != nullptr; child = child->next) {
      known->second |= is_element(child) && role_of(child) == TagRole::ruby_base_end;
    }
  }
  const bool has_brackets = known->second;
  if (!has_brackets) add_bracket("(", element);
  builder_.open_mark(MarkKind::reading, {});
  (has_brackets ? frame.mark : frame.ruby_bracket) = true;
  return true;
}

void Walk::add_bracket(std::string_view bracket, const Node* reading) {
  builder_.open_mark(MarkKind::bracket, {});
  builder_.text(bracket, inside(reading));
  builder_.close_mark();
}

void Walk::add_anchor(const Node* element) {
  if (first_attribute(element) == nullptr) return;
  std::string_view name = attribute(element, LXB_DOM_ATTR_ID);
  if (name.empty() && tag_of(element) == LXB_TAG_A) name = attribute(element, ids_.name);
  if (!name.empty()) builder_.anchor(name);
}

/// Those that a script would have loaded, and not twice.
void Walk::images_of_noscript(const Node* element) {
  for (const Node* node = next_node(element, element); node != nullptr; node = next_node(node, element)) {
    if (is_element(node) && role_of(node) == TagRole::image) add_image(node);
  }
}

bool Walk::add_formula(const Formula& formula, const Node* element) {
  if (formula.tex.empty()) return false;
  builder_.open_mark(MarkKind::math, {});
  builder_.text(formula_text(formula), inside(element));
  builder_.close_mark();
  return true;
}

void Walk::add_image(const Node* img) {
  std::optional<Image> image = images_.read(img);
  if (!image.has_value() || image->source == builder_.last_image()) return;
  builder_.image(std::move(*image), {img->parent, depth_ - 1});
}

}  // namespace

Document walk(Node* root, Work& work) { return Walk{root, work}.run(); }

}  // namespace unbake::html
