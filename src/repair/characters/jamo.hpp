// Hangul whose syllables were taken apart into the letters of the keyboard (compatibility jamo).
#pragma once

#include <string_view>
#include <vector>

#include "unicode/normalize.hpp"

namespace unbake::repair {

/// The syllables of runs of compatibility jamo: "ㅎㅏㄴㄱㅡㄹ" is 한글. Nothing where one run of the text is no
/// syllables (ㅋㅋㅋ, ㅠㅠ), or none has two.
std::vector<unicode::Rewriting> jamo_syllables(std::u32string_view text);

}  // namespace unbake::repair
