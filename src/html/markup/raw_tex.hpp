// Formulas that stand in the text as TeX, for a script that is to show them: \(…\), \[…\], $$…$$, \begin{equation}….
#pragma once

#include <optional>
#include <string_view>

#include "html/markup/math.hpp"

namespace unbake::html {

struct RawTex {
  std::size_t begin = 0;  ///< bytes; with the signs around it
  std::size_t end = 0;
  Formula formula;
};

/// False of nearly all text.
inline bool may_have_raw_tex(std::string_view text) {
  return text.find('\\') != std::string_view::npos || text.find("$$") != std::string_view::npos;
}

/// The first formula at or behind `from`. What stands between such signs and does not look like TeX is none.
std::optional<RawTex> find_raw_tex(std::string_view text, std::size_t from);

}  // namespace unbake::html
