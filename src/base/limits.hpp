// What one call may take. Over a limit is bad use (an Error) or a shortened result (a Warning), never a crash.
#pragma once

#include <cstddef>

namespace unbake {

struct Limits {
  std::size_t input_bytes = std::size_t{100} * 1024 * 1024;  ///< more is an Error
  double milliseconds = 0;  ///< then the call ends with what is done so far, and a Warning; 0: no limit
  double output_bytes = 0;  ///< none of HTML, Markdown and text is larger: blocks that do not fit are removed, with a
                            ///< Warning; 0: no limit
};

}  // namespace unbake
