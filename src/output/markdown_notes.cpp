#include "output/markdown_notes.hpp"

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"
#include "base/sort.hpp"

namespace unbake::output {
namespace {

/// A reference is a number or a sign, in brackets at most: "[12]", "(a)", three signs of three bytes.
constexpr std::size_t kLongestReference = 9;
constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// That something leads from a place to a block, to be looked for among others.
std::uint64_t way(std::size_t place, std::uint32_t block) { return std::uint64_t{place} << 32U | block; }

}  // namespace

Notes::Notes(Blocks blocks, Containers containers) : blocks_(blocks), containers_(containers) {
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].anchor == 0) continue;
    if (targets_.size() <= blocks[i].anchor) targets_.resize(blocks[i].anchor + std::size_t{1}, kNone);
    targets_[blocks[i].anchor] = i;
  }
  linked_.assign(targets_.size(), true);
  read_links();
  if (links_.empty()) return;
  number_notes();
  if (are_there()) name_links();
}

std::uint32_t Notes::target_of(const Mark& mark) const {
  std::string_view address = mark.value;
  if (mark.kind != MarkKind::link || !address.starts_with('#')) return kNone;
  address.remove_prefix(1);
  if (!address.starts_with(article::kAnchorPrefix)) return kNone;
  std::size_t anchor = 0;
  for (const char digit : address.substr(article::kAnchorPrefix.size())) {
    anchor = anchor * 10 + static_cast<std::size_t>(digit - '0');
    if (!is_ascii_digit(digit) || anchor >= targets_.size()) return kNone;
  }
  return targets_[anchor];
}

void Notes::read_links() {
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    const std::vector<Mark>& marks = blocks_[i].content.marks;
    for (std::uint32_t mark = 0; mark < marks.size(); ++mark) {
      const std::uint32_t to = target_of(marks[mark]);
      if (to != kNone) links_.push_back({i, mark, to, {}});
    }
  }
}

/// The item of a list that the block stands in, or the block itself, as `numbers_` counts them.
std::size_t Notes::place_of(std::uint32_t block) const {
  ContainerId id = blocks_[block].container;
  while (id != kNoContainer && containers_[id].kind != Container::Kind::item) id = containers_[id].parent;
  return id != kNoContainer ? id : containers_.size() + block;
}

void Notes::number_notes() {
  numbers_.assign(containers_.size() + blocks_.size(), 0);
  std::vector<std::uint64_t> ways;
  ways.reserve(links_.size());
  for (const Link& link : links_) ways.push_back(way(place_of(link.from), link.to));
  sort(ways);
  std::uint32_t count = 0;
  for (const Link& link : links_) {
    const BlockKind kind = blocks_[link.to].kind;
    const bool is_text = kind == BlockKind::paragraph || kind == BlockKind::list_item;
    if (!is_text || !is_short(link)) continue;
    const std::size_t note = place_of(link.to), text = place_of(link.from);
    // Notes stand behind the text; what stands before it and leads there is a table of contents.
    if (note == text || link.to < link.from || numbers_[note] != 0 || numbers_[text] != 0) continue;
    if (std::ranges::binary_search(ways, way(note, link.from))) numbers_[note] = ++count;
  }
  if (count == 0) numbers_.clear();
}

/// As short as a reference is.
bool Notes::is_short(const Link& link) const {
  return blocks_[link.from].content.marks[link.mark].span.size() <= kLongestReference;
}

void Notes::name_links() {
  std::vector<std::uint64_t> back;  // from a note to a block that refers to it
  for (Link& link : links_) {
    const std::size_t note = place_of(link.to);
    if (numbers_[note] == 0 || numbers_[place_of(link.from)] != 0 || !is_short(link)) continue;
    link.sign = {Role::reference, numbers_[note]};
    back.push_back(way(note, link.from));
  }
  sort(back);
  for (Link& link : links_) {
    if (std::ranges::binary_search(back, way(place_of(link.from), link.to))) link.sign.role = Role::way_back;
    if (link.sign.role != Role::link) linked_[blocks_[link.to].anchor] = false;
  }
  for (const Link& link : links_) {
    if (link.sign.role == Role::link) linked_[blocks_[link.to].anchor] = true;
  }
}

std::uint32_t Notes::number(const article::Block& block) const {
  return numbers_.empty() ? 0 : numbers_[containers_.size() + static_cast<std::size_t>(&block - blocks_.data())];
}

Notes::Sign Notes::sign(const article::Block& block, const Mark& mark) const {
  const auto place_of = [](const Link& link) { return way(link.from, link.mark); };
  const std::uint64_t place = way(static_cast<std::size_t>(&block - blocks_.data()),
                                  static_cast<std::uint32_t>(&mark - block.content.marks.data()));
  const auto found = std::ranges::lower_bound(links_, place, {}, place_of);
  return found != links_.end() && place_of(*found) == place ? found->sign : Sign{};
}

}  // namespace unbake::output
