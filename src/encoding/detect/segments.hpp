// A page cut into pieces that are each in one encoding, for pages that are put together of parts in several.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/data_pack.hpp"
#include "encoding/tables/structure.hpp"

namespace unbake::encoding {

/// What a piece's bytes look like.
enum class Look : std::uint8_t {
  open,    ///< ASCII, too little to tell, or not asked for
  utf8,    ///< well-formed UTF-8 that other text is not by chance
  legacy,  ///< broken all over
};

/// A piece: a tag and the text behind it, or one line. No character of any encoding reaches from one into the next, as
/// '<' and line ends are no byte of a longer character.
struct Segment {
  std::size_t begin, end;  ///< bytes
  Look look;
};

/// Neighbours that look alike are one, and ASCII goes with what stands before it, at the front with what follows. Only
/// pieces that look as `wanted` (utf8 or legacy) are told from the rest, which is open.
std::vector<Segment> segments(Bytes bytes, Look wanted);

/// Does UTF-8 of this shape stand in no text of another encoding by chance?
bool is_certain(const Utf8Shape& shape);

/// The bytes of all pieces that look so, with line ends between them.
std::vector<std::uint8_t> gather(Bytes bytes, const std::vector<Segment>& all, Look look);

}  // namespace unbake::encoding
