#include "encoding/detect/segments.hpp"

#include <algorithm>

namespace unbake::encoding {
namespace {

/// Where the next tag or line begins behind `from`.
std::size_t next_border(Bytes bytes, std::size_t from) {
  const auto is_border = [&](std::size_t i) { return bytes[i] == '<' || bytes[i - 1] == '\n'; };
  // By blocks, which the compiler compares at once.
  constexpr std::size_t kBlock = 32;
  std::size_t i = from + 1;
  for (; i + kBlock <= bytes.size(); i += kBlock) {
    bool has_border = false;
    for (std::size_t k = i; k < i + kBlock; ++k) has_border |= is_border(k);
    if (has_border) break;
  }
  while (i < bytes.size() && !is_border(i)) ++i;
  return std::min(i, bytes.size());
}

/// Text in another encoding has one broken sequence for so many whole ones at least: GBK has four for each (in the text
/// held out, data/README.md).
constexpr std::size_t kSequencesPerError = 4;

bool looks_as(Bytes piece, Look wanted) {
  if (is_utf8(piece) != (wanted == Look::utf8)) return false;
  const Utf8Shape shape = utf8_shape(piece);
  return wanted == Look::utf8 ? is_certain(shape) : shape.errors * kSequencesPerError > shape.sequences;
}

}  // namespace

bool is_certain(const Utf8Shape& shape) {
  // By chance, Chinese text in GBK has 0.3 sequences of two bytes a character, and 0.03 of three (in the text held out,
  // data/README.md). A piece is all well-formed besides.
  return shape.longer * 3 + (shape.sequences - shape.longer) >= 6;
}

std::vector<Segment> segments(Bytes bytes, Look wanted) {
  std::vector<Segment> found;
  bool all_ascii = true;
  for (std::size_t begin = 0, end = 0; begin < bytes.size(); begin = end) {
    end = next_border(bytes, begin);
    const Bytes piece = bytes.subspan(begin, end - begin);
    if (found.empty()) found.push_back({0, 0, Look::open});
    if (!is_ascii(piece)) {
      const Look look = looks_as(piece, wanted) ? wanted : Look::open;
      if (all_ascii) found.back().look = look;
      if (look != found.back().look) found.push_back({begin, end, look});
      all_ascii = false;
    }
    found.back().end = end;
  }
  return found;
}

std::vector<std::uint8_t> gather(Bytes bytes, const std::vector<Segment>& all, Look look) {
  std::vector<std::uint8_t> text;
  for (const Segment& one : all) {
    if (one.look != look) continue;
    text.insert(text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(one.begin),
                bytes.begin() + static_cast<std::ptrdiff_t>(one.end));
    text.push_back('\n');
  }
  return text;
}

}  // namespace unbake::encoding
