#include "extract/choose/headings.hpp"

#include <cstdint>

#include "base/reasons.hpp"

namespace unbake::extract {
namespace {

// The element that a heading begins is around it by so many steps.
constexpr int kStepsUp = 3;
// No more blocks without text than these are looked at before it.
constexpr std::uint32_t kMostBefore = 8;

/// Between a heading and its text.
bool is_between(const Features& features, const std::vector<std::string_view>& reasons, std::uint32_t i) {
  const std::string_view own = reasons[i];
  return features.blocks[i].text.chars == 0 || own == reason::kByline || own == reason::kDate || own == reason::kSource;
}

/// The innermost element that the block begins and that has `other` as well; kNoElement where there is none.
html::ElementId begun_with(const html::Document& document, const Features& features, std::uint32_t block,
                           std::uint32_t other) {
  html::ElementId element = document.blocks[block].element;
  for (int up = 0; up <= kStepsUp && element != html::kNoElement; ++up, element = document.elements[element].parent) {
    const auto& own = features.elements[element];
    std::uint32_t first = own.first_block;
    if (block - first > kMostBefore) return html::kNoElement;
    while (first < block && features.blocks[first].text.chars == 0) ++first;
    if (first < block) return html::kNoElement;
    if (own.end_block > other) return element;
  }
  return html::kNoElement;
}

bool is_callout_title(const html::Document& document, std::uint32_t i) {
  const ContainerId container = document.blocks[i].container;
  if (container == kNoContainer || callout_of(document.containers[container]) == Callout::none) return false;
  const bool is_first = i == 0 || document.blocks[i - 1].container != container;
  return is_first && (document.containers[container].number & kTitled) != 0;
}

}  // namespace

void keep_headings(const html::Document& document, const Features& features, std::vector<std::string_view>& reasons) {
  const auto count = static_cast<std::uint32_t>(reasons.size());
  const auto is_text = [&](std::uint32_t i) {
    return reasons[i] == reason::kNone && running_text(features.blocks[i]) > 0;
  };
  std::uint32_t first = 0;
  while (first < count && !is_text(first)) ++first;
  std::uint32_t last = count;
  while (last > first && !is_text(last - 1)) --last;
  for (std::uint32_t i = 0; i < last; ++i) {
    if (reasons[i] != reason::kOutside) continue;
    const bool is_title = is_callout_title(document, i);
    if (!is_title && document.blocks[i].kind != BlockKind::heading) continue;
    std::uint32_t next = i + 1;
    while (next < last && is_between(features, reasons, next)) ++next;
    if (next == last || !is_text(next)) continue;
    const html::ElementId element = begun_with(document, features, i, next);
    if (element == html::kNoElement) continue;
    const auto& own = features.elements[element];
    if (is_title || first < own.first_block || last > own.end_block) reasons[i] = reason::kNone;
  }
}

}  // namespace unbake::extract
