// A quick look that costs next to nothing on clean text: is there anything that repair should look at?
#pragma once

#include <string_view>
#include <vector>

#include "html/document.hpp"

namespace unbake::repair {

/// True where UTF-8 text holds what injected annotations or lost bytes leave behind. Says nothing about how sure that
/// is: the diagnosis does, with data. Linear, without data.
bool looks_damaged(std::string_view utf8);

/// The same of a document.
struct Suspicion {
  bool damaged = false;
  bool misread = false;  ///< by a wrong encoding, it seems
  bool lossy = false;    ///< by annotations and lost bytes
  /// Signs so faint that sound text has some (misread_signs.hpp) are more than it would have.
  bool by_faint_signs = false;
};
Suspicion suspect(const std::vector<html::Block>& blocks);

}  // namespace unbake::repair
