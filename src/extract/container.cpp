#include "extract/container.hpp"

#include <algorithm>

#include "extract/reasons.hpp"

namespace unbake::extract {
namespace {

// A child with this share of its parent's score is the better container: what it leaves out is little and often a
// teaser.
constexpr double kDescendShare = 0.88;
// So much more running text makes the parent the better container, if it brings only a part of that of other things.
constexpr double kWorthClimbing = 0.06;
constexpr double kMostOther = 0.5;
// A subtree inside of the container with this share of its text in links is a list of links.
constexpr double kLinkedSubtree = 0.5;
// … unless it holds this share of the container's running text.
constexpr double kProseSubtree = 0.2;
// A place hinted at as one for other things stays if this share of it is running text (and a little more than nothing).
constexpr double kProseInAside = 0.35;
constexpr double kLeastProseInAside = 3;

/// Text beside the container that belongs to it: its parent holds more running text, and hardly anything else.
bool is_part_of_parent(const html::Document& document, const Features& features, html::ElementId child) {
  const html::ElementId parent = document.elements[child].parent;
  if (parent == html::kNoElement) return false;
  const ElementFeatures& inner = features.elements[child];
  const ElementFeatures& outer = features.elements[parent];
  if (outer.place.other_hints > inner.place.other_hints) return false;
  const double more_prose = outer.prose - inner.prose;
  const double more_other = (outer.weight - inner.weight) - more_prose;
  if (outer.place.article && document.elements[parent].name == "article") return more_other <= inner.prose;
  return more_prose >= kWorthClimbing * inner.prose && more_other <= kMostOther * more_prose;
}

}  // namespace

html::ElementId find_container(const html::Document& document, const Features& features,
                               const std::vector<double>& scores) {
  const std::size_t count = document.elements.size();
  if (count == 0) return html::kNoElement;
  std::vector<double> sums(count, 0);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].element != html::kNoElement) sums[document.blocks[i].element] += scores[i];
  }
  std::vector<html::ElementId> best_child(count, html::kNoElement);
  for (std::size_t i = count; i-- > 0;) {
    const html::ElementId parent = document.elements[i].parent;
    if (parent == html::kNoElement) continue;
    sums[parent] += sums[i];
  }
  for (std::size_t i = 1; i < count; ++i) {
    const html::ElementId parent = document.elements[i].parent;
    if (parent == html::kNoElement) continue;
    html::ElementId& best = best_child[parent];
    if (best == html::kNoElement || sums[i] > sums[best]) best = static_cast<html::ElementId>(i);
  }
  auto at = static_cast<html::ElementId>(std::ranges::max_element(sums) - sums.begin());
  while (best_child[at] != html::kNoElement && sums[best_child[at]] >= kDescendShare * sums[at]) at = best_child[at];
  while (is_part_of_parent(document, features, at)) at = document.elements[at].parent;
  return at;
}

std::vector<bool> inside(const html::Document& document, html::ElementId container) {
  std::vector<bool> result(document.elements.size(), false);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const html::ElementId parent = document.elements[i].parent;
    result[i] = i == container || (parent != html::kNoElement && result[parent]);
  }
  return result;
}

Reasons prune_elements(const html::Document& document, const Features& features, const std::vector<bool>& in_container,
                       html::ElementId container) {
  Reasons reasons(document.elements.size(), reason::kNone);
  const Place& base = features.elements[container].place;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (!in_container[i] || i == container) continue;
    const html::Element& element = document.elements[i];
    const ElementFeatures& own = features.elements[i];
    reasons[i] = reasons[element.parent];
    if (reasons[i] != reason::kNone) continue;
    const Place& place = own.place;
    if (place.hidden) {
      reasons[i] = reason::kHidden;
    } else if ((place.navigation && !base.navigation) || (place.footer && !base.footer) || (place.form && !base.form)) {
      reasons[i] = reason::kNavigation;
    } else if (place.comments && !base.comments) {
      reasons[i] = reason::kComment;
    } else if (place.aside && !base.aside) {
      reasons[i] = reason::kOutside;
    } else if (own.end_block - own.first_block > 1 && own.linked > kLinkedSubtree * own.weight &&
               own.prose < kProseSubtree * features.elements[container].prose) {
      reasons[i] = reason::kRelated;
    } else if (place.other_hints > base.other_hints && own.prose < kProseInAside * own.weight + kLeastProseInAside) {
      reasons[i] = reason::kOutside;
    }
  }
  return reasons;
}

html::ElementId find_text_column(const html::Document& document, const std::vector<double>& scores) {
  std::vector<double> sums(document.elements.size(), 0);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const html::ElementId element = document.blocks[i].element;
    if (element == html::kNoElement || scores[i] <= 0) continue;
    const html::ElementId parent = document.elements[element].parent;
    sums[parent == html::kNoElement ? element : parent] += scores[i];
  }
  if (sums.empty()) return html::kNoElement;
  return static_cast<html::ElementId>(std::ranges::max_element(sums) - sums.begin());
}

}  // namespace unbake::extract
