// How the bytes of a page become text: declarations in the order of the HTML Standard, then statistics.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/detect/detect.hpp"
#include "encoding/parts.hpp"

namespace unbake::encoding {

/// What an encoding is taken from. Its names are what article::Encoding::from says.
enum class Source : std::uint8_t { bom, user, http, meta, xml, statistics };
std::string_view to_string(Source source);

struct Sniffed {
  std::string_view label;  ///< one of all_names() (label.hpp), of static storage
  Source from = Source::statistics;
  double confidence = 0;
  std::vector<Candidate> alternatives;  ///< ranked; declarations that lost are among them
  bool begins_inside = false;           ///< statistics: the first byte is the end of a character
  std::vector<Part> parts;              ///< of the input, in its order; one where all of it is in one encoding
};

struct SniffHints {
  std::string_view http_charset;   ///< what HTTP said; empty: nothing. An unknown label is ignored
  std::string_view user_encoding;  ///< the user insists; empty: no. An unknown label is an error
  bool is_html = true;             ///< look for <meta>; false for plain text
};

/// https://html.spec.whatwg.org/#determining-the-character-encoding, but for two things: the prescan looks at the whole
/// head instead of 1,024 bytes, and a declaration loses that the bytes contradict, or make a thousand times less likely
/// than another (a user's choice or a byte order mark never does). Errors: unknown_encoding of user_encoding;
/// needs_data as detect().
Result<Sniffed> sniff(Bytes bytes, const SniffHints& hints, const Tables& tables);

/// A page's text and how it was come by.
struct Decoded {
  std::string text;  ///< UTF-8, well formed, without byte order mark; NUL is kept; empty where binary
  Sniffed sniffed;
  bool binary = false;       ///< the bytes are no text: a picture, an archive, mostly control bytes
  std::size_t nuls = 0;      ///< U+0000 in text
  std::size_t replaced = 0;  ///< malformed sequences that became U+FFFD
};

/// Sniffs and decodes, part by part where the page is put together of several encodings. Errors as sniff() and
/// decode().
Result<Decoded> decode_page(Bytes bytes, const SniffHints& hints, const Tables& tables);

}  // namespace unbake::encoding
