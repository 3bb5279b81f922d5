#include "encoding/decode/iso_2022_jp.hpp"

#include <array>
#include <optional>

#include "unicode/utf8.hpp"

namespace unbake::encoding {
namespace {

/// Which characters the bytes stand for, until the next escape sequence.
enum class Set : std::uint8_t { ascii, roman, katakana, jis0208 };

struct Escape {
  std::string_view bytes;  ///< behind ESC
  Set set;
};
/// The first of a set is the one that is written.
constexpr std::array<Escape, 5> kEscapes = {
    {{"(B", Set::ascii}, {"(J", Set::roman}, {"(I", Set::katakana}, {"$B", Set::jis0208}, {"$@", Set::jis0208}}};

constexpr std::uint8_t kEsc = 0x1B;
constexpr char32_t kYen = 0xA5, kOverline = 0x203E;                  // Roman's 5C and 7E
constexpr char32_t kFirstKatakana = 0xFF61, kLastKatakana = 0xFF9F;  // 21-5F

constexpr bool is_printable(std::uint32_t byte) { return byte >= 0x21 && byte <= 0x7E; }

/// Bytes that stand for themselves in ASCII and Roman; shift-out and shift-in would switch sets in ISO-2022.
constexpr bool is_plain(char32_t c) { return c < 0x80 && c != 0x0E && c != 0x0F && c != kEsc; }

const Escape* escape_at(Bytes bytes, std::size_t i) {
  const std::string_view rest = as_text(bytes).substr(i + 1);
  for (const Escape& escape : kEscapes) {
    if (rest.starts_with(escape.bytes)) return &escape;
  }
  return nullptr;
}

/// The code point of a byte in a one-byte set.
std::optional<char32_t> decode_single(Set set, std::uint8_t byte) {
  if (set == Set::katakana) {
    if (byte >= 0x21 && byte <= 0x5F) return kFirstKatakana + byte - 0x21U;
    return std::nullopt;
  }
  if (!is_plain(byte)) return std::nullopt;
  if (set == Set::roman && byte == 0x5C) return kYen;
  if (set == Set::roman && byte == 0x7E) return kOverline;
  return byte;
}

/// Where a code point is found, and its bytes there.
struct Place {
  Set set;
  std::string bytes;
};

std::optional<Place> place_of(char32_t c, Set current, const DoubleByte& euc_jp) {
  if (is_plain(c)) {
    // Roman has all of ASCII but two characters: no need to leave it for the others.
    const bool stay = current == Set::roman && c != 0x5C && c != 0x7E;
    return Place{stay ? Set::roman : Set::ascii, std::string(1, static_cast<char>(c))};
  }
  if (c == kYen) return Place{Set::roman, "\x5C"};
  if (c == kOverline) return Place{Set::roman, "\x7E"};
  if (c >= kFirstKatakana && c <= kLastKatakana) {
    return Place{Set::katakana, std::string(1, static_cast<char>(c - kFirstKatakana + 0x21))};
  }
  const std::optional<DoubleByte::Pair> pair = euc_jp.encode(c);
  if (!pair) return std::nullopt;
  return Place{Set::jis0208, {static_cast<char>(pair->first & 0x7F), static_cast<char>(pair->second & 0x7F)}};
}

}  // namespace

std::size_t decode_iso_2022_jp(Bytes bytes, const DoubleByte& euc_jp, std::string& out) {
  std::size_t bad = 0;
  const auto put = [&](std::optional<char32_t> c) {
    unicode::append(out, c.value_or(unicode::kReplacement));
    bad += c ? 0 : 1;
  };
  Set set = Set::ascii;
  bool just_escaped = false;  // an escape with nothing between it and the last hides text from filters: U+FFFD
  for (std::size_t i = 0; i < bytes.size();) {
    const std::uint8_t byte = bytes[i];
    if (byte == kEsc) {
      const Escape* escape = escape_at(bytes, i);
      if (escape == nullptr || just_escaped) put(std::nullopt);
      if (escape == nullptr && i + 2 == bytes.size() && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        // Cut short. The Standard reads the byte behind ESC as a character of the set; Chromium, as here, as ASCII.
        put(bytes[i + 1]);
        break;
      }
      just_escaped = escape != nullptr;
      if (escape != nullptr) set = escape->set;
      i += escape != nullptr ? 3 : 1;
      continue;
    }
    just_escaped = false;
    if (set != Set::jis0208) {
      put(decode_single(set, byte));
      ++i;
    } else if (!is_printable(byte)) {
      put(std::nullopt);
      ++i;
    } else if (i + 1 == bytes.size() || bytes[i + 1] == kEsc) {
      put(std::nullopt);
      ++i;
    } else {
      const std::uint8_t trail = bytes[i + 1];
      const char32_t c = is_printable(trail) ? euc_jp.decode(byte | 0x80, trail | 0x80) : 0;
      put(c == 0 ? std::nullopt : std::optional(c));
      i += 2;
    }
  }
  return bad;
}

std::size_t encode_iso_2022_jp(std::string_view text, const DoubleByte& euc_jp, std::string& out) {
  std::size_t lost = 0;
  Set current = Set::ascii;
  const auto put = [&](const Place& place) {
    for (const Escape& escape : kEscapes) {
      if (place.set == current || escape.set != place.set) continue;
      out.push_back(static_cast<char>(kEsc));
      out += escape.bytes;
      current = place.set;
    }
    out += place.bytes;
  };
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    const std::optional<Place> place = place_of(c.value, current, euc_jp);
    put(place.value_or(Place{Set::ascii, "?"}));
    lost += place ? 0 : 1;
  }
  put(Place{Set::ascii, ""});
  return lost;
}

}  // namespace unbake::encoding
