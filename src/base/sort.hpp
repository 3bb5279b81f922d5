// Sorting where the amount of code counts for more than the time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace unbake {

/// Sorts by heap: not stable. Each std::ranges::sort is 3 KB of wasm, this a tenth, at twice the time.
template <typename Range, typename Less = std::ranges::less, typename Projection = std::identity>
void sort(Range& range, Less less = {}, Projection projection = {}) {
  std::ranges::make_heap(range, less, projection);
  std::ranges::sort_heap(range, less, projection);
}

/// The same, for what must keep the order of equals.
template <typename T, typename Less>
void stable_sort(std::vector<T>& all, Less less) {
  std::vector<std::uint32_t> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  sort(order, [&](std::uint32_t a, std::uint32_t b) {
    if (less(all[a], all[b])) return true;
    return a < b && !less(all[b], all[a]);
  });
  std::vector<T> sorted;
  sorted.reserve(all.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(all[i]));
  all = std::move(sorted);
}

}  // namespace unbake
