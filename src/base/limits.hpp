// What one call may take. Over a limit is bad use (an Error) or a shortened result (a Warning), never a crash.
#pragma once

#include <cstddef>

namespace unbake {

struct Limits {
  std::size_t input_bytes = std::size_t{100} * 1024 * 1024;
};

}  // namespace unbake
