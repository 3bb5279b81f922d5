// Which languages were written in which encodings on the web.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "encoding/tables/structure.hpp"

namespace unbake::encoding {

/// A language that has one byte a letter, and its encodings, the usual one first, the rest empty.
struct Alphabet {
  std::string_view language;  ///< the name of its LetterModel
  std::array<std::string_view, 6> encodings;
  double score = 0;  ///< nats, before anything is known of the bytes
};
std::span<const Alphabet> alphabets();

/// A language that has two bytes a character, in one of its encodings.
struct Ideographs {
  std::string_view language;  ///< the name of its CharacterModel
  std::string_view encoding;
  Structure structure;
  double score = 0;  ///< nats, before anything is known of the bytes
};
/// Those of one structure stand together.
std::span<const Ideographs> ideographs();

}  // namespace unbake::encoding
