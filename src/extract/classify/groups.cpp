#include "extract/classify/groups.hpp"

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "extract/measure/numbering.hpp"

namespace unbake::extract {
namespace {

// So many elements alike, with two texts in each on average, are a list of things, and not the lines of one.
constexpr std::uint32_t kFewAlike = 3;
// A longer text may speak of money, but is no price (in words).
constexpr double kLongestPrice = 12;
constexpr double kMostlyLinked = 0.5;

/// What is somewhere in an element.
enum Fact : std::uint8_t { headed = 1, dated = 2, priced = 4, leading = 8, pictured = 16 };

std::uint8_t facts_of(const html::Block& block, const BlockFeatures& own) {
  std::uint8_t facts = 0;
  if (block.kind == BlockKind::heading) facts |= headed;
  if (own.dated) facts |= dated;
  if (is_priced(block, own)) facts |= priced;
  if (own.link_share > kMostlyLinked) facts |= leading;
  if (block.kind == BlockKind::image) facts |= pictured;
  return facts;
}

/// The name, and the first class without its digits.
std::uint64_t likeness_of(const html::Element& element) {
  std::uint64_t value = hash(element.name);
  for (const auto& [key, text] : element.attributes) {
    if (key != "class") continue;
    for (const char c : text) {
      if (c == ' ') break;
      if (!is_ascii_digit(c)) value = value * 31 + static_cast<unsigned char>(c);
    }
  }
  return value;
}

}  // namespace

bool is_priced(const html::Block& block, const BlockFeatures& own) {
  if (own.text.digits == 0 || own.text.weight > kLongestPrice) return false;
  constexpr std::string_view kSigns[] = {"$",
                                         "\xE2\x82\xAC",
                                         "\xC2\xA3",
                                         "\xC2\xA5",
                                         "\xEF\xBF\xA5",
                                         "\xE2\x82\xB9",
                                         "\xE2\x82\xBD",
                                         "\xE2\x82\xA9",
                                         "\xE5\x85\x83",
                                         "\xE5\x86\x86"};
  return std::ranges::any_of(kSigns,
                             [&](std::string_view sign) { return block.content.text.find(sign) != std::string::npos; });
}

bool Groups::is_list(const Group& group) { return group.members >= kFewAlike && group.texts >= 2 * group.members; }

Group Groups::largest() const {
  Group most;
  for (const Group& group : all) {
    if (is_list(group) && group.weight > most.weight) most = group;
  }
  return most;
}

Groups group_elements(const html::Document& document, const Features& features) {
  const std::size_t count = document.elements.size();
  std::vector<std::uint8_t> facts(count, 0);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    if (block.element != html::kNoElement) facts[block.element] |= facts_of(block, features.blocks[i]);
  }
  // How elements are built: their name, and how what is inside of them is built.
  std::vector<std::uint32_t> shapes(count, 0);
  for (std::size_t i = count; i-- > 0;) {
    shapes[i] = static_cast<std::uint32_t>(fibonacci_hash(shapes[i] + hash(document.elements[i].name)) >> 32);
    const html::ElementId parent = document.elements[i].parent;
    if (parent == html::kNoElement) continue;
    shapes[parent] = shapes[parent] * 31 + shapes[i];
    facts[parent] |= facts[i];
  }
  Groups groups;
  groups.of.resize(count);
  groups.index.resize(count);
  Numbering known;
  for (html::ElementId i = 0; i < count; ++i) {
    const ElementFeatures& own = features.elements[i];
    const std::uint64_t key = fibonacci_hash(likeness_of(document.elements[i])) ^
                              (static_cast<std::uint64_t>(document.elements[i].parent) << 32U);
    groups.of[i] = known.of(key);
    groups.all.resize(known.size());
    Group& group = groups.all[groups.of[i]];
    groups.index[i] = group.members;
    if (own.texts == 0) continue;
    if (group.members > 0 && shapes[i] == group.shape) ++group.same;
    group.shape = shapes[i];
    ++group.members;
    group.texts += own.texts;
    group.weight += own.weight;
    group.linked += own.linked;
    group.prose += own.core;
    group.headed += facts[i] & headed ? 1 : 0;
    group.dated += facts[i] & dated ? 1 : 0;
    group.priced += facts[i] & priced ? 1 : 0;
    group.leading += facts[i] & leading ? 1 : 0;
    group.pictured += facts[i] & pictured ? 1 : 0;
  }
  return groups;
}

}  // namespace unbake::extract
