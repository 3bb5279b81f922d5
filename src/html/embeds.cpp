#include "html/embeds.hpp"

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "html/markup/folded.hpp"
#include "html/markup/numbers.hpp"

namespace unbake::html {
namespace {

/// Frames up to this many pixels wide or high are there to count readers.
constexpr std::int32_t kTrackingPixels = 2;
/// A quotation with more text (bytes), or more nodes, says itself what it quotes.
constexpr std::size_t kLongestPost = 400;
constexpr int kMostNodes = 200;

constexpr std::string_view kSources[] = {"src", "data-src", "data-lazy-src", "data"};
/// Words of id, name, class and title of frames for advertisements, and for counting.
constexpr std::string_view kAdverts[] = {"ad", "ads", "advert", "advertisement", "adframe", "adslot", "dfp", "gtm"};

bool is_shown_address(std::string_view address) {
  for (const std::string_view scheme : {"about:", "javascript:", "data:", "blob:"}) {
    if (equals_ascii_case(address.substr(0, scheme.size()), scheme)) return false;
  }
  return !address.empty() && !address.starts_with('#');
}

std::string_view address_of(const Node* element) {
  for (const std::string_view name : kSources) {
    const std::string_view address = trim_ascii(attribute_named(element, name));
    if (is_shown_address(address)) return address;
  }
  return {};
}

bool has_advert_word(std::string_view value) {
  std::string word;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    if (i < value.size() && is_ascii_alpha(value[i])) {
      word.push_back(ascii_lower(value[i]));
      continue;
    }
    if (std::ranges::find(kAdverts, word) != std::end(kAdverts)) return true;
    word.clear();
  }
  return false;
}

bool is_tiny(const Node* element) {
  for (const lxb_dom_attr_id_t id : {lxb_dom_attr_id_t{LXB_DOM_ATTR_WIDTH}, lxb_dom_attr_id_t{LXB_DOM_ATTR_HEIGHT}}) {
    const std::string_view value = trim_ascii(attribute(element, id));
    if (value.empty() || value.ends_with('%')) continue;
    if (const auto pixels = parse_non_negative(value); pixels.has_value() && *pixels <= kTrackingPixels) return true;
  }
  return false;
}

/// What the page calls it; else a sign, as for a picture without a text: its address is no text of the page.
std::string label_of(const Node* element) {
  for (const std::string_view name : {"title", "aria-label"}) {
    if (std::string label = folded(attribute_named(element, name)); !label.empty()) return label;
  }
  const bool plays = tag_of(element) != LXB_TAG_OBJECT && tag_of(element) != LXB_TAG_EMBED;
  return plays ? "\u25B6" : "\u2197";  // ▶ or ↗
}

}  // namespace

std::optional<Embed> read_embed(const Node* element, const AttributeIds& ids) {
  if (is_tiny(element)) return std::nullopt;
  for (const std::string_view value : {attribute(element, LXB_DOM_ATTR_ID), attribute(element, ids.name),
                                       attribute(element, LXB_DOM_ATTR_CLASS), attribute_named(element, "title")}) {
    if (has_advert_word(value)) return std::nullopt;
  }
  std::string_view address = address_of(element);
  for (const Node* child = element->first_child; child != nullptr && address.empty(); child = child->next) {
    if (is_element(child) && tag_of(child) == LXB_TAG_SOURCE) address = address_of(child);
  }
  if (address.empty()) return std::nullopt;
  const std::string_view poster = trim_ascii(attribute_named(element, "poster"));
  return Embed{std::string{address}, label_of(element), std::string{is_shown_address(poster) ? poster : ""}};
}

std::optional<Embed> read_quoted_post(const Node* quote) {
  std::string text;
  std::string_view address;
  std::size_t linked = 0;
  std::size_t size = 0;
  int nodes = 0;
  for (const Node* node = next_node(quote, quote); node != nullptr; node = next_node(node, quote)) {
    if (++nodes > kMostNodes || size > kLongestPost) return std::nullopt;
    if (is_element(node) && tag_of(node) == LXB_TAG_A && address.empty()) {
      address = trim_ascii(attribute(node, LXB_DOM_ATTR_HREF));
    }
    if (node->type != LXB_DOM_NODE_TYPE_TEXT) continue;
    const std::size_t length = trim_ascii(text_of(node)).size();
    text.append(text_of(node)).push_back(' ');
    size += length;
    const Node* around = node->parent;
    while (around != quote && tag_of(around) != LXB_TAG_A) around = around->parent;
    if (around != quote) linked += length;
  }
  const bool leads_away = address.starts_with("http") || address.starts_with("//");
  if (!leads_away || size == 0 || linked * 2 < size) return std::nullopt;
  return Embed{std::string{address}, folded(text), {}};
}

}  // namespace unbake::html
