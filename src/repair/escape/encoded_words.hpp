// Words of other charsets in the headers of mails (RFC 2047): =?utf-8?Q?caf=C3=A9?=, =?utf-8?B?Y2Fmw6k=?=.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace unbake::repair {

// What 80 to 9F are in windows-1252, and so references into the C1 range, as the HTML Standard's "numeric character
// reference end state" lists it. 0: nothing.
inline constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

struct EncodedWords {
  std::string text;     ///< UTF-8
  std::size_t end = 0;  ///< in the text that they stand in; 0: there are none
};

/// The encoded words that begin at `at`: those with nothing but white space between them are one, as a character may be
/// cut in two. Charsets UTF-8, ISO 8859-1, windows-1252 and US-ASCII; words of others are none.
EncodedWords encoded_words_at(std::string_view text, std::size_t at);

}  // namespace unbake::repair
