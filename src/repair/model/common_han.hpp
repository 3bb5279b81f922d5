// The ideographs that running Chinese and Japanese are mostly made of.
#pragma once

#include <string_view>

namespace unbake::repair {

/// Sorted; some thousand, of both scripts.
extern const std::u16string_view kCommonHan;

}  // namespace unbake::repair
