// UTF-8 that was read as an encoding of one byte a character, where bytes that this has no character for were lost.
//
//   was      Иван                      in UTF-8, D0 98 D0 B2 D0 B0 D0 BD
//   read     РРІР°РЅ                   as windows-1251, which has nothing for 98
//
// Programs leave out such a byte, or write '?' or U+FFFD for it. Which bytes it may have been is known, a handful; the
// language tells which it was.
#pragma once

#include <string_view>

#include "language/text_score.hpp"
#include "repair/misread/reread.hpp"

namespace unbake::repair {

/// Restores characters of the other reading whose bytes were lost so. What the language does not tell becomes U+FFFD.
void restore_holes(std::u32string_view text, Reading& reading, const Codec& read, const language::TextScore& score,
                   const language::TextScore::Language& language);

}  // namespace unbake::repair
