#include "html/walk.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "html/markup/asides.hpp"
#include "html/markup/buttons.hpp"
#include "html/markup/callouts.hpp"
#include "html/markup/code_boxes.hpp"
#include "html/markup/code_language.hpp"
#include "html/markup/furniture.hpp"
#include "html/markup/line_numbers.hpp"
#include "html/markup/quotations.hpp"
#include "html/markup/tasks.hpp"
#include "html/walker.hpp"

namespace unbake::html {
namespace {

/// uint8_t levels stop here instead of starting again.
constexpr std::uint8_t deeper(std::uint8_t level) { return level == 0xFF ? level : level + 1; }

/// Shadow roots inside of one another are opened as deep as a page's elements may stand.
constexpr std::uint32_t kMostShadowDepth = 512;

}  // namespace

bool Walk::enter(Node* node) {
  if (is_element(node)) return enter_element(node);
  if (node->type == LXB_DOM_NODE_TYPE_TEXT || node->type == LXB_DOM_NODE_TYPE_CDATA_SECTION) {
    add_text(node);
  }
  return node->type == LXB_DOM_NODE_TYPE_DOCUMENT;
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
  if (outer_.frames != 0 && (tag_of(element) == LXB_TAG_HTML || tag_of(element) == LXB_TAG_BODY)) {
    elements_.adopt(element, outer_.element);
    return true;
  }
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
  if (!frame.boundary && first_attribute(element) != nullptr) head_.author(element);
  if (frame.side || frame.boundary || frame.mark || frame.ruby_bracket || frame.quotation) frames_.push_back(frame);
  if (frame.quotation) add_quotation_mark(element, true);
  return true;
}

bool Walk::read_as_one(Node* element, TagRole role) {
  switch (role) {
    case TagRole::skipped:
      if (tag_of(element) == LXB_TAG_INPUT) builder_.text(task_box(element), {element->parent, depth_ - 1});
      return true;
    case TagRole::word_break:
      return true;
    case TagRole::out_of_place:
      if (depth_ < kMostShadowDepth && !open_shadow_root(element)) streamed_.put_behind(element);
      return true;
    case TagRole::button:
      return text_of_button(element) == ButtonText::none;
    case TagRole::script:
      if (!add_formula(read_formula(element), element)) head_.script(element);
      return true;
    case TagRole::title:
      if (outer_.frames == 0) head_.title(element);
      return true;
    case TagRole::meta:
      if (outer_.frames == 0) head_.meta(element);
      return true;
    case TagRole::link:
      if (outer_.frames == 0) head_.link(element);
      return true;
    case TagRole::base:
      if (outer_.frames == 0) head_.base(element);
      return true;
    case TagRole::noscript:
      if (is_longer_than_a_plea(element)) return false;
      images_of_noscript(element);
      return true;
    case TagRole::image:
      if (!add_formula(read_formula(element), element)) add_image(element);
      return true;
    case TagRole::embed:
      add_embed(element);
      return true;
    case TagRole::quote: {
      std::optional<Embed> post = read_quoted_post(element);
      if (post.has_value()) builder_.embed(std::move(*post), {element->parent, depth_ - 1});
      return post.has_value();
    }
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
      if (builder_.context.kind == BlockKind::heading && tag_of(element) == LXB_TAG_A && is_permalink(element))
        return false;
      const MarkKind kind = mark_of(tag_of(element));
      if (kind == MarkKind::link && ids_.rel != AttributeIds::kNoAttribute) head_.anchor(element);
      builder_.open_mark(kind, kind == MarkKind::link ? trim_ascii(attribute(element, LXB_DOM_ATTR_HREF)) : "");
      frame.mark = true;
      frame.boundary = builder_.context.code_a_line && kind == MarkKind::code;
      return true;
    }
    case TagRole::ruby_base_end:
      if (stands_by_hidden_reading(element)) return false;
      builder_.open_mark(MarkKind::bracket, {});
      frame.mark = true;
      return true;
    case TagRole::button:
      frame.boundary = text_of_button(element) == ButtonText::paragraph;
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
  const bool is_apart = builder_.context.kind == BlockKind::heading && is_edit_link(element);
  frame.side = (rendering.hidden || is_apart) && inside_block && role != TagRole::cell && role != TagRole::row;
  return true;
}

void Walk::change_context(const Node* element, TagRole role) {
  Context& context = builder_.context;
  if (context.flow != Flow::normal) return;
  const Callout callout = role == TagRole::block || role == TagRole::quote ? callout_of(element) : Callout::none;
  if (role == TagRole::quote || callout != Callout::none) {
    const bool titled = callout != Callout::none && has_callout_title(element);
    document_.containers.push_back(
        {Container::Kind::quote, context.container, static_cast<std::int32_t>(callout) + (titled ? kTitled : 0)});
    context.container = static_cast<ContainerId>(document_.containers.size() - 1);
  }
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
      context.level = static_cast<std::uint8_t>(std::min(0xFF, context.level + lists_.indent()));
      break;
    case TagRole::quote:
      context.quote_depth = deeper(context.quote_depth);
      context.kind = BlockKind::quote;
      context.level = context.quote_depth;
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

void Walk::add_anchor(const Node* element) {
  if (first_attribute(element) == nullptr) return;
  std::string_view name = attribute(element, LXB_DOM_ATTR_ID);
  if (name.empty() && tag_of(element) == LXB_TAG_A) name = attribute(element, ids_.name);
  if (!name.empty()) builder_.anchor(name);
}

void walk(Node* root, Document& document, Work& work, const Outer& outer) { Walk{root, document, work, outer}.run(); }

}  // namespace unbake::html
