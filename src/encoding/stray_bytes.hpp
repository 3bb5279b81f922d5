// Bytes of windows-1252 in text that is UTF-8: a quotation mark or a dash that a word processor left, a letter that
// somebody typed in another program.
#pragma once

#include <cstddef>
#include <vector>

#include "base/data_pack.hpp"

namespace unbake::encoding {

/// Bytes begin … end - 1 are characters of windows-1252.
struct Stray {
  std::size_t begin, end;
};

/// Malformed bytes of UTF-8 text that are no piece of a sequence, and that stand where their characters in windows-1252
/// stand in text: a dash between words, an apostrophe behind a letter, a small letter beside ASCII ones. Any other
/// malformed byte is a broken one. In order.
std::vector<Stray> stray_bytes(Bytes bytes);

}  // namespace unbake::encoding
