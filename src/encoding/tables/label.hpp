// Labels and names of encodings, and how each is decoded.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/result.hpp"

namespace unbake::encoding {

/// The name, in lower case, of the encoding that a label stands for ("GB2312" is "gbk"); empty where it is none.
/// https://encoding.spec.whatwg.org/#concept-encoding-get: ASCII white space around it is trimmed, case does not count.
/// Names of static storage.
std::string_view name_of_label(std::string_view label);

/// The error for a label that is none, of bytes that a caller wants decoded or text that it wants encoded.
Error unknown_label(std::string_view label);

/// How an encoding is decoded.
enum class Family : std::uint8_t {
  none,  ///< no encoding
  utf8,
  utf16,
  single_byte,  ///< single_byte.hpp
  ebcdic,       ///< the same; letters, space and line ends are other bytes than in ASCII
  multi_byte,   ///< multi_byte.hpp
  iso_2022_jp,
  iso_2022_kr,  ///< iso_2022.hpp
  iso_2022_cn,
  replacement,  ///< not at all: one U+FFFD
  hz,
  utf7,
};
Family family_of(std::string_view name);

/// All names, in the order of the Encoding Standard, then those beyond it: code pages of DOS, the Macintosh and IBM's
/// mainframes, iso-2022-kr, iso-2022-cn and hz-gb-2312 (which the Standard only replaces), utf-7 and others.
std::span<const std::string_view> all_names();

}  // namespace unbake::encoding
