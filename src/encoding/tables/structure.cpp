#include "encoding/tables/structure.hpp"

#include "base/ascii.hpp"
#include "base/range.hpp"
#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// A page may hold broken bytes (one in 50 characters) and foreign ones (two anywhere) and still be what it is.
constexpr std::size_t kErrorShare = 50, kFreeErrors = 2;

/// How a character at the front of `rest`, a byte over 7F, is built: its length, or 0 where none begins there. A length
/// beyond the end means that it is cut short.
template <Structure Of>
std::size_t character_length(Bytes rest) {
  const std::uint8_t lead = rest[0];
  const bool has_trail = rest.size() > 1;
  const std::uint8_t trail = has_trail ? rest[1] : 0;
  // https://encoding.spec.whatwg.org/, the decoder of each; the ranges are those that Unicode characters exist for.
  switch (Of) {
    case Structure::gb18030:
      if (!in(lead, 0x81, 0xFE)) return 0;
      if (!has_trail || (in(trail, 0x40, 0xFE) && trail != 0x7F)) return 2;
      if (!in(trail, 0x30, 0x39)) return 0;
      if (rest.size() < 4) return 4;
      return in(rest[2], 0x81, 0xFE) && in(rest[3], 0x30, 0x39) ? 4 : 0;
    case Structure::big5:
      if (!in(lead, 0x87, 0xFE)) return 0;
      return !has_trail || in(trail, 0x40, 0x7E) || in(trail, 0xA1, 0xFE) ? 2 : 0;
    case Structure::shift_jis:
      if (in(lead, 0xA1, 0xDF)) return 1;
      if (!in(lead, 0x81, 0x9F) && !in(lead, 0xE0, 0xFC)) return 0;
      return !has_trail || (in(trail, 0x40, 0xFC) && trail != 0x7F) ? 2 : 0;
    case Structure::euc_jp:
      if (lead == 0x8E) return !has_trail || in(trail, 0xA1, 0xDF) ? 2 : 0;
      if (lead == 0x8F) return !has_trail || in(trail, 0xA1, 0xFE) ? 3 : 0;
      return in(lead, 0xA1, 0xFE) && (!has_trail || in(trail, 0xA1, 0xFE)) ? 2 : 0;
    case Structure::euc_kr:
      if (!in(lead, 0x81, 0xFD)) return 0;
      return !has_trail || in(trail, 0x41, 0x5A) || in(trail, 0x61, 0x7A) || in(trail, 0x81, 0xFE) ? 2 : 0;
    case Structure::johab:
      if (!in(lead, 0x84, 0xD3) && !in(lead, 0xD9, 0xDE) && !in(lead, 0xE0, 0xF9)) return 0;
      if (!has_trail || in(trail, 0x81, 0xFE)) return 2;
      return in(trail, lead < 0xD8 ? 0x41 : 0x31, 0x7E) ? 2 : 0;
    case Structure::euc_tw:
      if (lead == 0x8E) return !has_trail || in(trail, 0xA1, 0xB0) ? 4 : 0;
      return in(lead, 0xA1, 0xFD) && (!has_trail || in(trail, 0xA1, 0xFE)) ? 2 : 0;
  }
  return 0;
}

constexpr std::size_t most_errors(std::size_t characters) { return kFreeErrors + characters / kErrorShare; }

template <Structure Of>
Walk walk_as(Bytes bytes) {
  Walk result;
  PairCounter pairs;
  // No character is without a byte over 7F: beyond so many errors it is ruled out, whatever follows.
  const std::size_t enough_errors = most_errors(count_non_ascii(bytes));
  for (std::size_t i = 0; i < bytes.size() && result.errors <= enough_errors;) {
    if (bytes[i] < 0x80) {
      i = unicode::skip_ascii(as_text(bytes), i);
      continue;
    }
    const std::size_t length = character_length<Of>(bytes.subspan(i));
    if (length == 0) {
      ++result.errors;
      ++i;
      continue;
    }
    const std::size_t end = i + length;
    if (end > bytes.size()) break;
    ++result.characters;
    if (length == 1) ++result.singles;
    if (length > 2) ++result.longs;
    for (std::size_t k = i + 1; k < end; ++k) result.ascii_trails += bytes[k] < 0x80 ? 1 : 0;
    if (length == 2) pairs.add(bytes[i], bytes[i + 1]);
    const std::uint8_t before = i == 0 ? 0 : bytes[i - 1], behind = end < bytes.size() ? bytes[end] : 0;
    // A character before this one that ends in an ASCII byte makes it look alone: rare, and the same in all text.
    if (before < 0x80 && behind < 0x80) {
      ++result.alone;
      result.letters_beside += (is_ascii_alpha(before) ? 1 : 0) + (is_ascii_alpha(behind) ? 1 : 0);
    }
    i = end;
  }
  result.pairs = pairs.take();
  return result;
}

}  // namespace

bool is_ascii(Bytes bytes) { return unicode::skip_ascii(as_text(bytes), 0) == bytes.size(); }

bool is_utf8(Bytes bytes) { return unicode::first_ill_formed(as_text(bytes)) == std::string_view::npos; }

Utf8Shape utf8_shape(Bytes bytes) {
  Utf8Shape shape;
  const std::string_view text = as_text(bytes);
  for (std::size_t i = 0; i < text.size();) {
    if (bytes[i] < 0x80) {
      ++i;
      continue;
    }
    const unicode::CodePoint c = unicode::decode_at(text, i);
    shape.sequences += c.well_formed ? 1 : 0;
    shape.longer += c.well_formed && c.length > 2 ? 1 : 0;
    shape.symbols += c.well_formed && c.value < 0xC0 ? 1 : 0;
    const bool cut_short = i + c.length == text.size() && bytes[i] >= 0xC2;
    shape.errors += c.well_formed || cut_short ? 0 : 1;
    i += c.length;
  }
  return shape;
}

std::optional<Structure> structure_of(std::string_view name) {
  if (name == "gbk" || name == "gb18030") return Structure::gb18030;
  if (name == "big5") return Structure::big5;
  if (name == "shift_jis") return Structure::shift_jis;
  if (name == "euc-jp") return Structure::euc_jp;
  if (name == "euc-kr") return Structure::euc_kr;
  if (name == "johab") return Structure::johab;
  if (name == "euc-tw") return Structure::euc_tw;
  return std::nullopt;
}

bool rules_out(const Walk& walk) { return walk.errors > most_errors(walk.characters); }

Walk walk(Bytes bytes, Structure structure) {
  switch (structure) {
    case Structure::gb18030:
      return walk_as<Structure::gb18030>(bytes);
    case Structure::big5:
      return walk_as<Structure::big5>(bytes);
    case Structure::shift_jis:
      return walk_as<Structure::shift_jis>(bytes);
    case Structure::euc_jp:
      return walk_as<Structure::euc_jp>(bytes);
    case Structure::euc_kr:
      return walk_as<Structure::euc_kr>(bytes);
    case Structure::johab:
      return walk_as<Structure::johab>(bytes);
    case Structure::euc_tw:
      return walk_as<Structure::euc_tw>(bytes);
  }
  return {};
}

}  // namespace unbake::encoding
