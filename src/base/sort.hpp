// Sorting where the amount of code counts for more than the time.
#pragma once

#include <algorithm>
#include <functional>

namespace unbake {

/// Sorts by heap: not stable. Each std::ranges::sort is 3 KB of wasm, this a tenth, at twice the time.
template <typename Range, typename Less = std::ranges::less, typename Projection = std::identity>
void sort(Range& range, Less less = {}, Projection projection = {}) {
  std::ranges::make_heap(range, less, projection);
  std::ranges::sort_heap(range, less, projection);
}

}  // namespace unbake
