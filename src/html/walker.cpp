#include "html/walker.hpp"

#include "base/ascii.hpp"
#include "html/markup/raw_tex.hpp"
#include "html/tree/tree.hpp"

namespace unbake::html {
namespace {

/// Pages in frames of pages in frames; more of them in one page, and shorter ones (bytes), hold no article.
constexpr std::uint32_t kMostFramesAround = 2;
constexpr std::uint32_t kMostFrames = 32;
constexpr std::size_t kLeastFrame = 64;

bool is_in_code(const Node* node) {
  for (const Node* around = node->parent; around != nullptr && is_element(around); around = around->parent) {
    const TagRole role = role_of(around);
    if (role == TagRole::mark && mark_of(tag_of(around)) == MarkKind::code) return true;
    if (role != TagRole::mark && role != TagRole::plain) return false;
  }
  return false;
}

}  // namespace

void Walk::add_text(const Node* node) {
  const std::string_view text = text_of(node);
  if (builder_.context.by_lines && node->prev == nullptr && node->next == nullptr && text == "\n") {
    return builder_.line_break();  // an empty line
  }
  const Place place{node->parent, depth_ - 1};
  std::size_t done = 0;
  if (builder_.context.flow != Flow::preformatted && may_have_raw_tex(text) && !is_in_code(node)) {
    for (auto found = find_raw_tex(text, 0); found.has_value(); found = find_raw_tex(text, done)) {
      builder_.text(text.substr(done, found->begin - done), place);
      builder_.open_mark(MarkKind::math, {});
      builder_.text(formula_text(found->formula), place);
      builder_.close_mark();
      done = found->end;
    }
  }
  builder_.text(text.substr(done), place);
}

/// As browsers show it where nothing is known of the language: “outer ‘inner’”.
void Walk::add_quotation_mark(const Node* element, bool opens) {
  if (opens) ++quotations_;
  const std::string_view mark =
      quotations_ % 2 == 1 ? (opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D") : (opens ? "\xE2\x80\x98" : "\xE2\x80\x99");
  if (!opens) --quotations_;
  builder_.text(mark, inside(element));
}

/// A reading must neither be lost nor run into the word it stands over, so the text is base(reading), as a browser
/// without ruby shows it: with the page's own <rp> where it has them, else with brackets.
bool Walk::enter_ruby_text(const Node* element, Frame& frame) {
  if (element->first_child == nullptr) return false;
  if (elements_.rendering_of(element).hidden) return true;  // it becomes a block of its own
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

/// A bracket around a reading that is not shown.
bool Walk::stands_by_hidden_reading(const Node* bracket) {
  const auto is_hidden_reading = [this](const Node* node) {
    while (node != nullptr && node->type == LXB_DOM_NODE_TYPE_TEXT) node = node->next;
    return node != nullptr && is_element(node) && role_of(node) == TagRole::ruby_text &&
           elements_.rendering_of(node).hidden;
  };
  return is_hidden_reading(bracket->next) || is_hidden_reading(bracket->prev);
}

void Walk::add_bracket(std::string_view bracket, const Node* reading) {
  builder_.open_mark(MarkKind::bracket, {});
  builder_.text(bracket, inside(reading));
  builder_.close_mark();
}

/// Those that a script would have loaded, and not twice.
void Walk::images_of_noscript(const Node* element) {
  for (const Node* node = next_node(element, element); node != nullptr; node = next_node(node, element)) {
    if (!is_element(node) || role_of(node) != TagRole::image) continue;
    if (last_img_ == nullptr || !is_named_by(node, last_img_)) add_image(node);
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
  last_img_ = img;
  builder_.image(std::move(*image), {img->parent, depth_ - 1});
}

void Walk::add_embed(const Node* element) {
  if (elements_.rendering_of(element).hidden) return;
  if (add_frame(element)) return;
  std::optional<Embed> embed = read_embed(element, ids_);
  if (embed.has_value()) builder_.embed(std::move(*embed), {element->parent, depth_ - 1});
}

bool Walk::add_frame(const Node* element) {
  if (tag_of(element) != LXB_TAG_IFRAME || builder_.context.flow != Flow::normal) return false;
  const std::string_view page = attribute_named(element, "srcdoc");
  if (page.size() < kLeastFrame || outer_.frames == kMostFramesAround || frames_read_ == kMostFrames) return false;
  ++frames_read_;
  builder_.boundary();
  const Tree tree{page, work_};
  if (tree.root() == nullptr) return false;
  walk(tree.root(), document_, work_, {elements_.id_of(element), builder_.context.container, outer_.frames + 1});
  return true;
}

}  // namespace unbake::html
