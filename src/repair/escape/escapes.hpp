// Reads escapes: what stands for characters in HTML, JSON, addresses, mail and HZ. Says nothing of whether they should.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "encoding/tables/double_byte.hpp"

namespace unbake::repair {

enum class Notation : std::uint8_t {
  html,              ///< &#22269; &#x56fd; &eacute; and, escaped again, &amp;#22269;
  json,              ///< \u56fd \ud83d\ude00 \u{56fd} \U0001F600
  hexadecimal,       ///< \xe5\x9b\xbd: UTF-8 or GBK, byte by byte
  percent,           ///< %E5%9B%BD, and %u56FD
  quoted_printable,  ///< =E5=9B=BD (RFC 2045)
  hz,                ///< ~{9z~} (RFC 1843)
  encoded_word,      ///< =?utf-8?Q?=E5=9B=BD?= in the headers of mails (RFC 2047), several as one
};

/// As an edit's parameter names it.
std::string_view to_string(Notation notation);

/// One escaped character (of HZ, one span), or a soft line break of quoted-printable, which stands for nothing.
struct Escape {
  Span span;  ///< in the text, UTF-8 bytes
  Notation notation = Notation::html;
  std::uint8_t depth = 1;   ///< how many times it was escaped
  bool terminated = true;   ///< html: with its semicolon
  bool misread = false;     ///< stands for no character that anyone escapes: C1 references, UTF-8 as \u00c3\u00a9
  bool needs_data = false;  ///< bytes that only a table of GBK can read; there was none
  std::string text;         ///< what it stands for, UTF-8
};

/// All escapes of a text that stand for characters that text has (no controls, nothing private or unassigned), in
/// order. Bytes are UTF-8, and GBK only where they cannot be UTF-8 and are common Chinese; `gbk` may be null.
std::vector<Escape> find_escapes(std::string_view utf8, const encoding::DoubleByte* gbk);

}  // namespace unbake::repair
