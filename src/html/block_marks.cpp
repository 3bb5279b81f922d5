#include "html/block_marks.hpp"

#include <algorithm>
#include <utility>

#include "base/sort.hpp"

namespace unbake::html {
namespace {

/// So many elements inside of each other leave a mark each. Further ones do so only where none of their kind is open:
/// no page needs more, and each costs time at every change of all the others.
constexpr std::size_t kMostOpen = 16;

/// What Task::marks takes for a mark, besides the bytes of its address: about what its tags take in HTML.
constexpr std::uint64_t kCostOfMark = 16;

bool is_point(const Mark& mark) { return mark.kind == MarkKind::image; }
bool is_of_reading(MarkKind kind) { return kind == MarkKind::reading || kind == MarkKind::bracket; }

}  // namespace

void BlockMarks::open(MarkKind kind, std::string_view value) {
  const bool leads_nowhere = kind == MarkKind::link && value.empty();
  const bool is_stray = is_of_reading(kind) && !has_word(open_.size());
  const bool counts = !leads_nowhere && !is_stray && (open_.size() < kMostOpen || !is_open(kind));
  counted_.push_back(counts);
  if (counts) open_.push_back({kind, std::string{value}});
}

void BlockMarks::place(std::uint32_t at) {
  for (; placed_ < open_.size(); ++placed_) open_[placed_].begin = at;
}

void BlockMarks::close(std::uint32_t at) {
  if (counted_.empty()) return;
  const bool counts = counted_.back();
  counted_.pop_back();
  if (!counts) return;
  Open ended = std::move(open_.back());
  open_.pop_back();
  if (placed_ <= open_.size()) return;  // nothing stood in it
  placed_ = open_.size();
  if (is_of_reading(ended.kind) ? !has_word(open_.size()) : ended.kind == MarkKind::ruby && ended.went_on) return;
  if (ended.begin < at) marks_.push_back({ended.kind, {ended.begin, at}, std::move(ended.value), {}});
}

void BlockMarks::cut(std::uint32_t size) {
  const auto clamp = [size](Mark& mark) {
    mark.span = {std::min(mark.span.begin, size), std::min(mark.span.end, size)};
  };
  std::ranges::for_each(marks_, clamp);
  std::erase_if(marks_, [](const Mark& mark) { return mark.span.empty() && !is_point(mark); });
  for (Open& open : open_) open.begin = std::min(open.begin, size);
}

std::vector<Mark> BlockMarks::take_images() {
  std::vector<Mark> images;
  for (Mark& mark : marks_) {
    if (is_point(mark)) images.push_back(std::move(mark));
  }
  std::erase_if(marks_, is_point);
  return images;
}

std::vector<Mark> BlockMarks::take(std::uint32_t size, Work& work) {
  // From the innermost outwards, as close() would have done.
  for (std::size_t i = placed_; i-- > 0;) {
    Open& open = open_[i];
    if (is_of_reading(open.kind) ? !has_word(i) : open.kind == MarkKind::ruby && open.went_on) continue;
    if (open.begin >= size || (open.went_on && !work.spend(Task::marks, kCostOfMark + open.value.size()))) continue;
    open.went_on = true;
    marks_.push_back({open.kind, {open.begin, size}, open.value, {}});
  }
  std::vector<Mark> marks = std::exchange(marks_, {});
  restart();
  if (marks.size() < 2) return marks;
  // Inner marks were closed first: turned round, the stable sort keeps the outer of two equal spans before the inner.
  // Pictures stand in their order.
  std::ranges::reverse(std::ranges::stable_partition(marks, is_point));
  unbake::stable_sort(marks, [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return marks;
}

void BlockMarks::restart() {
  marks_.clear();
  placed_ = 0;
}

bool BlockMarks::is_open(MarkKind kind) const {
  return std::ranges::any_of(open_, [kind](const Open& open) { return open.kind == kind; });
}

// Where there is no word in the same block that it is the reading of, a reading is text like any other.
bool BlockMarks::has_word(std::size_t around) const {
  return std::any_of(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(around),
                     [](const Open& open) { return open.kind == MarkKind::ruby && !open.went_on; });
}

}  // namespace unbake::html
