#include "base/compose.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace unbake {
namespace {

// An edit with where it stands in the text between the rounds.
struct Placed {
  Edit edit;
  std::int64_t begin;
  std::int64_t end;
};

std::string join(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + " " + second;
}

// Edits of both rounds that touch each other, as one. They cover what is between `begin` and `end` of the middle.
Edit merge(std::string_view middle, std::int64_t begin, std::int64_t end, std::span<const Placed> first,
           std::span<const Placed> second, std::int64_t shift) {
  Edit merged = first.front().edit;
  merged.before.clear();
  merged.after.clear();
  merged.parameter.clear();
  const auto copy = [&](std::string& out, std::int64_t from, std::int64_t to) {
    out.append(middle.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
  };
  std::int64_t longest = -1;
  bool one_rule = true;
  std::string inner, outer;
  const auto round = [&](std::span<const Placed> edits, std::string& text, bool undo, std::string& parameter) {
    std::int64_t at = begin;
    for (const Placed& placed : edits) {
      copy(text, at, placed.begin);
      text += undo ? placed.edit.before : placed.edit.after;
      at = placed.end;
      one_rule = one_rule && placed.edit.rule == first.front().edit.rule;
      if (placed.end - placed.begin > longest) {
        longest = placed.end - placed.begin;
        merged.rule = placed.edit.rule;
        merged.parameter = placed.edit.parameter;
      }
      // What an edit only took away is no layer of what is left.
      if (parameter.empty() && !(undo && placed.edit.after.empty())) parameter = placed.edit.parameter;
      merged.confidence = std::min(merged.confidence, placed.edit.confidence);
    }
    copy(text, at, end);
  };
  round(first, merged.before, true, inner);
  round(second, merged.after, false, outer);
  if (one_rule) merged.parameter = join(inner, outer);
  merged.span.begin = static_cast<std::uint32_t>(begin - shift);
  merged.span.end = merged.span.begin + static_cast<std::uint32_t>(merged.before.size());
  return merged;
}

}  // namespace

std::vector<Edit> compose(std::vector<Edit> first, std::string_view middle, std::vector<Edit> second) {
  if (first.empty()) return second;
  if (second.empty()) return first;
  std::vector<Placed> inner, outer;
  std::int64_t moved = 0;
  for (Edit& edit : first) {
    const std::int64_t begin = edit.span.begin + moved;
    const std::int64_t end = begin + std::ssize(edit.after);
    moved += std::ssize(edit.after) - std::ssize(edit.before);
    inner.push_back({std::move(edit), begin, end});
  }
  for (Edit& edit : second) {
    const Span span = edit.span;
    outer.push_back({std::move(edit), span.begin, span.end});
  }
  std::vector<Edit> all;
  std::int64_t shift = 0;  // how far the middle is ahead of the text before both
  for (std::size_t i = 0, j = 0; i < inner.size() || j < outer.size();) {
    const std::size_t first_inner = i, first_outer = j;
    const bool inner_first =
        j == outer.size() ||
        (i < inner.size() &&
         (inner[i].begin < outer[j].begin || (inner[i].begin == outer[j].begin && inner[i].begin == inner[i].end)));
    const std::int64_t begin = inner_first ? inner[i].begin : outer[j].begin;
    std::int64_t end = inner_first ? inner[i++].end : outer[j++].end;
    for (bool grows = true; grows;) {
      grows = false;
      if (i < inner.size() && inner[i].begin < end) {
        end = std::max(end, inner[i++].end);
        grows = true;
      }
      if (j < outer.size() && outer[j].begin < end) {
        end = std::max(end, outer[j++].end);
        grows = true;
      }
    }
    const std::int64_t shift_here = shift;
    for (std::size_t k = first_inner; k < i; ++k) {
      shift += std::ssize(inner[k].edit.after) - std::ssize(inner[k].edit.before);
    }
    if (i == first_inner + 1 && j == first_outer) {
      all.push_back(std::move(inner[first_inner].edit));
    } else if (j == first_outer + 1 && i == first_inner) {
      Edit& edit = outer[first_outer].edit;
      edit.span = {static_cast<std::uint32_t>(begin - shift_here),
                   static_cast<std::uint32_t>(begin - shift_here + std::ssize(edit.before))};
      all.push_back(std::move(edit));
    } else {
      const std::span<const Placed> a{inner}, b{outer};
      all.push_back(merge(middle, begin, end, a.subspan(first_inner, i - first_inner),
                          b.subspan(first_outer, j - first_outer), shift_here));
    }
  }
  return all;
}

void leave_out_idle(std::vector<Edit>& edits) {
  std::erase_if(edits, [](const Edit& edit) { return edit.before == edit.after; });
}

}  // namespace unbake
