#include "encoding/segments.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// Finds one byte after the other, each search going on where the last one ended.
class Finder {
 public:
  Finder(Bytes bytes, char wanted) : bytes_(bytes), wanted_(wanted) {}

  /// At or behind `from`, which never goes back; the size of the bytes where there is none.
  std::size_t next(std::size_t from) {
    if (from >= bytes_.size()) return bytes_.size();
    if (from <= at_ && at_known_) return at_;
    const void* const found = std::memchr(bytes_.data() + from, wanted_, bytes_.size() - from);
    at_ = found == nullptr ? bytes_.size()
                           : static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes_.data());
    at_known_ = true;
    return at_;
  }

 private:
  Bytes bytes_;
  char wanted_;
  std::size_t at_ = 0;
  bool at_known_ = false;
};

bool looks_as(Bytes piece, Look wanted) {
  const std::string_view text(reinterpret_cast<const char*>(piece.data()), piece.size());
  const bool is_utf8 = unicode::first_ill_formed(text) == std::string_view::npos;
  if (is_utf8 != (wanted == Look::utf8)) return false;
  const Utf8Shape shape = utf8_shape(piece);
  return is_utf8 ? is_certain(shape) : shape.errors > shape.sequences;
}

}  // namespace

bool is_certain(const Utf8Shape& shape) {
  // A sequence of two bytes happens in one of five pairs of GBK, in Thai and Hebrew as well; of three in one of a
  // hundred.
  return shape.longer * 3 + (shape.sequences - shape.longer) >= 6;
}

std::vector<Segment> segments(Bytes bytes, Look wanted) {
  std::vector<Segment> found;
  Finder tags(bytes, '<'), line_ends(bytes, '\n');
  bool all_ascii = true;
  for (std::size_t begin = 0, end = 0; begin < bytes.size(); begin = end) {
    end = std::min({tags.next(begin + 1), line_ends.next(begin) + 1, bytes.size()});
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
