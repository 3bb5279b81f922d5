// A half-open range of UTF-8 byte offsets. JavaScript sees UTF-16 indices; output/json.cpp converts them.
#pragma once

#include <cstdint>

namespace unbake {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace unbake
