#include <array>
#include <cstdint>
#include <string_view>

#include "base/sort.hpp"
#include "extract/classify/columns.hpp"
#include "extract/measure/numbering.hpp"

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

/// What all elements of one name and class have together.
struct Kind {
  std::uint32_t blocks = 0;
  double weight = 0;
  double linked = 0;
  double prose = 0;
};

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

/// Elements of one parent that are alike, as teasers, comments and cards are.
struct Group {
  std::uint32_t members = 0;
  std::uint32_t texts = 0;
  double weight = 0;
  double linked = 0;
  double prose = 0;
};

struct Groups {
  std::vector<std::uint32_t> of;  ///< by element
  std::vector<Group> all;
};

Groups group_elements(const html::Document& document, const Features& features) {
  Groups groups;
  groups.of.resize(document.elements.size());
  Numbering known;
  for (html::ElementId i = 0; i < document.elements.size(); ++i) {
    const ElementFeatures& own = features.elements[i];
    const std::uint64_t key = static_cast<std::uint64_t>(document.elements[i].parent) << 32U | own.signature;
    groups.of[i] = known.of(key);
    groups.all.resize(known.size());
    if (own.texts == 0) continue;
    Group& group = groups.all[groups.of[i]];
    ++group.members;
    group.texts += own.texts;
    group.weight += own.weight;
    group.linked += own.linked;
    group.prose += own.core;
  }
  return groups;
}

/// So many elements alike, with two texts in each on average, are a list of things, and not the lines of one.
constexpr std::uint32_t kFewAlike = 3;

/// What the rows say of an element, around however many blocks it is.
using ElementColumns = std::array<std::uint8_t, 6>;
std::vector<ElementColumns> element_columns(const html::Document& document, const Features& features) {
  std::vector<ElementColumns> all(document.elements.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const ElementFeatures& own = features.elements[i];
    Columns out(all[i]);
    out.number(name_code(document.elements[i].name));
    out.log(own.texts);
    out.share(share(own.core, features.core));
    out.share(share(own.linked, own.weight));
    out.share(share(own.core, own.weight));
    out.log(own.children);
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
  if (document.elements.empty()) return;  // plain text: zeros, and the last column says so
  std::vector<double> prose;
  prose.reserve(features.elements.size());
  for (const ElementFeatures& element : features.elements) prose.push_back(element.core);
  const Climb most(document, descend(document, prose, kMost));
  const Climb half(document, descend(document, prose, kHalf));
  std::vector<Kind> kinds(features.kinds);
  const Groups groups = group_elements(document, features);
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
  const std::vector<ElementColumns> elements = element_columns(document, features);
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    Columns out(std::span(table.rows[at]).subspan(kTextColumns, kTreeColumns));
    const html::ElementId element = document.blocks[table.blocks[at]].element;
    const Place place = element == html::kNoElement ? Place{} : features.elements[element].place;
    out.number(place.depth);
    for (const bool value : {place.article, place.main, place.navigation, place.aside, place.header, place.footer,
                             place.form, place.list, place.table, place.figure, place.quote, place.comments}) {
      out.flag(value);
    }
    for (const std::uint8_t steps : place.hints) out.number(steps);
    html::ElementId around = element;
    for (int i = 0; i < kGenerations; ++i) {
      out.copy(around == html::kNoElement ? ElementColumns{} : elements[around]);
      if (around != html::kNoElement) around = document.elements[around].parent;
    }
    out.number(element == html::kNoElement ? 0 : features.elements[element].index);
    out.number(most.up(element));
    out.number(most.down(element));
    out.number(half.up(element));
    out.number(half.down(element));
    Kind kind;
    if (element != html::kNoElement) kind = kinds[features.elements[element].kind];
    out.log(kind.blocks);
    out.log(share(kind.weight, kind.blocks));
    out.share(share(kind.linked, kind.weight));
    out.share(share(kind.prose, kind.weight));
    out.share(share(kind.prose, features.core));
    Group group;
    std::size_t steps = 0;
    for (html::ElementId at_element = element; at_element != html::kNoElement && steps < kFar;
         at_element = document.elements[at_element].parent, ++steps) {
      const Group& candidate = groups.all[groups.of[at_element]];
      if (candidate.members >= kFewAlike && candidate.texts >= 2 * candidate.members) {
        group = candidate;
        break;
      }
    }
    out.number(group.members == 0 ? kFar : steps);
    out.log(group.members);
    out.log(share(group.weight, group.members));
    out.share(share(group.linked, group.weight));
    out.share(share(group.prose, group.weight));
    out.share(share(group.prose, features.core));
    out.flag(true);
  }
}

}  // namespace unbake::extract
