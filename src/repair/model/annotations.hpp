// Annotations in pinyin: "(wǎng)" behind a character, and the residue "wǎng)" whose bracket a broken byte swallowed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unbake::repair {

struct Annotation {
  std::size_t end;     ///< behind the closing bracket, in code points
  std::string pinyin;  ///< one syllable as written, UTF-8
};

/// A whole annotation whose opening bracket (ASCII or full-width) stands at `at`.
std::optional<Annotation> annotation_at(std::u32string_view text, std::size_t at);

/// What is left of an annotation whose opening bracket is gone: a syllable at `at`, then a closing bracket.
std::optional<Annotation> residue_at(std::u32string_view text, std::size_t at);

}  // namespace unbake::repair
