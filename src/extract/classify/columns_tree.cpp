#include <array>
#include <cstdint>
#include <string_view>

#include "base/sort.hpp"
#include "extract/classify/columns.hpp"

namespace unbake::extract {
namespace {

constexpr std::uint8_t kFar = 31;
constexpr int kGenerations = 4;  // the block's own element, and those around it that are looked at
// A child with this share of all running text is the better container.
constexpr double kMost = 0.8;
constexpr double kHalf = 0.5;

/// Names that pages give a meaning to; 0 for all others.
std::size_t name_code(std::string_view name) {
  static constexpr std::string_view kNames[] = {
      "p",      "div",        "span",       "a",     "li",     "td",     "section", "article", "main",
      "ul",     "ol",         "dl",         "dt",    "dd",     "tr",     "table",   "h1",      "h2",
      "h3",     "h4",         "h5",         "h6",    "header", "footer", "nav",     "pre",     "code",
      "figure", "figcaption", "blockquote", "aside", "form",   "b",      "strong",  "em",      "i",
      "time",   "label",      "small",      "cite",  "font",   "center", "tbody",   "th",      "body"};
  struct Code {
    std::string_view name;
    std::size_t code;
  };
  static const std::vector<Code> codes = [&] {
    std::vector<Code> all;
    for (const std::string_view each : kNames) all.push_back({each, all.size() + 1});
    unbake::sort(all, {}, &Code::name);
    return all;
  }();
  const auto found = std::ranges::lower_bound(codes, name, {}, &Code::name);
  return found != codes.end() && found->name == name ? found->code : 0;
}

// The columns of hints are in the order of their lists.
constexpr std::size_t kHints = "hint_advert"_column;
static_assert("hint_title"_column - kHints + 1 == kHintLists);

/// What all elements of one name and class have together.
struct Kind {
  std::uint32_t blocks = 0;
  double weight = 0;
  double linked = 0;
  double prose = 0;
};

std::vector<Kind> sum_kinds(const html::Document& document, const Features& features, const Table& table) {
  std::vector<Kind> kinds(features.kinds);
  for (const std::uint32_t i : table.blocks) {
    const html::ElementId element = document.blocks[i].element;
    if (element == html::kNoElement) continue;
    const BlockFeatures& own = features.blocks[i];
    Kind& kind = kinds[features.elements[element].kind];
    ++kind.blocks;
    kind.weight += own.text.weight;
    kind.linked += own.text.weight * own.link_share;
    kind.prose += own.core;
  }
  return kinds;
}

/// What the rows say of an element, around however many blocks it is.
constexpr std::size_t kElement = "element_0_name"_column;
using ElementColumns = std::array<std::uint8_t, "element_1_name"_column - kElement>;
static_assert("child"_column - kElement == kGenerations * ElementColumns{}.size());
std::vector<ElementColumns> element_columns(const html::Document& document, const Features& features) {
  std::vector<ElementColumns> all(document.elements.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ElementFeatures& own = features.elements[i];
    Columns out(all[i], kElement);
    out.number("element_0_name"_column, name_code(document.elements[i].name));
    out.log("element_0_texts"_column, own.texts);
    out.share("element_0_prose_share"_column, share(own.core, features.core));
    out.share("element_0_linked"_column, share(own.linked, own.weight));
    out.share("element_0_prose"_column, share(own.core, own.weight));
    out.log("element_0_children"_column, own.children);
  }
  return all;
}

}  // namespace

html::ElementId descend(const html::Document& document, const std::vector<double>& sums, double share) {
  if (sums.empty()) return html::kNoElement;
  // Elements come in document order: of those with enough, the last one that is inside of the others before it.
  html::ElementId at = 0;
  for (html::ElementId i = 1; i < sums.size(); ++i) {
    if (document.elements[i].parent == at && sums[i] >= share * sums[0]) at = i;
  }
  return at;
}

Climb::Climb(const html::Document& document, html::ElementId target) : steps_(document.elements.size()) {
  if (steps_.empty()) return;
  for (Steps& steps : steps_) steps = {kFar, kFar};
  std::uint8_t down = 0;
  for (html::ElementId at = target; at != html::kNoElement; at = document.elements[at].parent) {
    steps_[at] = {0, down};
    down = std::min<std::uint8_t>(down + 1, kFar);
  }
  for (html::ElementId i = 0; i < steps_.size(); ++i) {
    const html::ElementId parent = document.elements[i].parent;
    if (steps_[i].up == 0 || parent == html::kNoElement) continue;
    steps_[i] = {std::min<std::uint8_t>(steps_[parent].up + 1, kFar), steps_[parent].down};
  }
}

std::uint8_t Climb::up(html::ElementId element) const {
  return element == html::kNoElement ? kFar : steps_[element].up;
}
std::uint8_t Climb::down(html::ElementId element) const {
  return element == html::kNoElement ? kFar : steps_[element].down;
}

void tree_columns(const html::Document& document, const Features& features, Table& table) {
  if (document.elements.empty()) return;  // plain text: zeros
  std::vector<double> prose;
  prose.reserve(features.elements.size());
  for (const ElementFeatures& element : features.elements) prose.push_back(element.core);
  const Climb most(document, descend(document, prose, kMost));
  const Climb half(document, descend(document, prose, kHalf));
  const std::vector<Kind> kinds = sum_kinds(document, features, table);
  const std::vector<ElementColumns> elements = element_columns(document, features);
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    Columns out(table.rows[at]);
    const html::ElementId element = document.blocks[table.blocks[at]].element;
    const Place place = element == html::kNoElement ? Place{} : features.elements[element].place;
    out.number("depth"_column, place.depth);
    out.flag("in_article"_column, place.article);
    out.flag("in_main"_column, place.main);
    out.flag("in_aside"_column, place.aside);
    out.flag("in_header"_column, place.header);
    out.flag("in_footer"_column, place.footer);
    out.flag("in_list"_column, place.list);
    out.flag("in_table"_column, place.table);
    out.flag("in_figure"_column, place.figure);
    out.flag("in_comments"_column, place.comments);
    for (std::size_t i = 0; i < kHintLists; ++i) out.number(kHints + i, place.hints[i]);
    html::ElementId around = element;
    for (std::size_t column = kElement; column < "child"_column; column += ElementColumns{}.size()) {
      out.copy(column, around == html::kNoElement ? ElementColumns{} : elements[around]);
      if (around != html::kNoElement) around = document.elements[around].parent;
    }
    out.number("child"_column, element == html::kNoElement ? 0 : features.elements[element].index);
    out.number("to_most_up"_column, most.up(element));
    out.number("to_most_down"_column, most.down(element));
    out.number("to_half_up"_column, half.up(element));
    out.number("to_half_down"_column, half.down(element));
    Kind kind;
    if (element != html::kNoElement) kind = kinds[features.elements[element].kind];
    out.log("place_blocks"_column, kind.blocks);
    out.log("place_mean_weight"_column, share(kind.weight, kind.blocks));
    out.share("place_linked"_column, share(kind.linked, kind.weight));
    out.share("place_prose"_column, share(kind.prose, kind.weight));
    out.share("place_prose_share"_column, share(kind.prose, features.core));
  }
}

}  // namespace unbake::extract
