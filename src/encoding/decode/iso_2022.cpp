#include "encoding/decode/iso_2022.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "unicode/utf8.hpp"
#include "unicode/utf8_writer.hpp"

namespace unbake::encoding {
namespace {

constexpr std::uint8_t kShiftOut = 0x0E, kShiftIn = 0x0F, kEsc = 0x1B;

/// What pairs of bytes stand for.
enum class Set : std::uint8_t {
  korean,
  gb_2312,
  plane_1,
  plane_2,
  unknown,  ///< of ISO-2022-CN-EXT: no table has it
};

struct Escape {
  std::string_view bytes;  ///< behind ESC
  Set set;
  enum class Use : std::uint8_t {
    shifted_out,  ///< from now on this is the set behind shift-out
    next_pair,    ///< one pair of this set follows
    nothing,      ///< names a set that only `next_pair` uses, always the same one
  } use;
};
constexpr Escape kKoreanEscapes[] = {{"$)C", Set::korean, Escape::Use::shifted_out}};
constexpr Escape kChineseEscapes[] = {
    {"$)A", Set::gb_2312, Escape::Use::shifted_out}, {"$)G", Set::plane_1, Escape::Use::shifted_out},
    {"$)E", Set::unknown, Escape::Use::shifted_out}, {"$*H", Set::plane_2, Escape::Use::nothing},
    {"N", Set::plane_2, Escape::Use::next_pair},     {"O", Set::unknown, Escape::Use::next_pair},
    {"$+I", Set::unknown, Escape::Use::nothing},     {"$+J", Set::unknown, Escape::Use::nothing},
    {"$+K", Set::unknown, Escape::Use::nothing},     {"$+L", Set::unknown, Escape::Use::nothing},
    {"$+M", Set::unknown, Escape::Use::nothing}};

constexpr bool is_printable(std::uint32_t byte) { return byte >= 0x21 && byte <= 0x7E; }
constexpr bool is_line_end(std::uint32_t byte) { return byte == '\n' || byte == '\r'; }

constexpr unsigned kCells = 94;

char32_t decode_plane_2(const Index& plane, std::uint8_t row, std::uint8_t cell) {
  const std::size_t pointer = (row - 0xA1U) * kCells + cell - 0xA1U;
  return pointer < plane.size() ? plane[pointer] : 0;
}

/// Tables of one of the two encodings.
struct Korean {
  static constexpr std::span<const Escape> kEscapes = kKoreanEscapes;
  /// Taken for granted where the escape sequence is lost.
  static constexpr Set kShiftedOut = Set::korean;
  const DoubleByte& euc_kr;

  [[nodiscard]] char32_t decode(Set /*set*/, std::uint8_t row, std::uint8_t cell) const {
    return euc_kr.decode(row, cell);
  }
};

struct Chinese {
  static constexpr std::span<const Escape> kEscapes = kChineseEscapes;
  static constexpr Set kShiftedOut = Set::gb_2312;
  const ChineseSets& sets;

  [[nodiscard]] char32_t decode(Set set, std::uint8_t row, std::uint8_t cell) const {
    if (set == Set::gb_2312) return sets.gbk.decode(row, cell);
    if (set == Set::plane_1) return sets.euc_tw.decode(row, cell);
    return set == Set::plane_2 ? decode_plane_2(sets.plane_2, row, cell) : 0;
  }
};

const Escape* escape_at(std::span<const Escape> escapes, std::string_view rest) {
  const auto found = std::ranges::find_if(escapes, [rest](const Escape& one) { return rest.starts_with(one.bytes); });
  return found == escapes.end() ? nullptr : &*found;
}

template <typename Tables>
std::size_t decode_shifted(Bytes bytes, const Tables& tables, std::string& out) {
  const std::string_view text = as_text(bytes);
  unicode::Utf8Writer writer(out);
  std::size_t bad = 0;
  Set behind_shift = Tables::kShiftedOut;
  std::optional<Set> next_pair;
  bool is_shifted = false;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::uint8_t byte = bytes[i];
    const bool is_in_pairs = is_shifted || next_pair;
    if (is_in_pairs && i + 1 < bytes.size() && is_printable(byte) && is_printable(bytes[i + 1])) {
      const char32_t c = tables.decode(next_pair.value_or(behind_shift), byte | 0x80, bytes[i + 1] | 0x80);
      bad += c == 0 ? 1 : 0;
      writer.put(c == 0 ? unicode::kReplacement : c);
      next_pair.reset();
      i += 2;
      continue;
    }
    ++i;
    const Escape* escape = byte == kEsc ? escape_at(Tables::kEscapes, text.substr(i)) : nullptr;
    if (escape != nullptr) {
      if (escape->use == Escape::Use::shifted_out) behind_shift = escape->set;
      if (escape->use == Escape::Use::next_pair) next_pair = escape->set;
      i += escape->bytes.size();
    } else if (byte == kShiftOut || byte == kShiftIn) {
      is_shifted = byte == kShiftOut;
    } else {
      if (is_line_end(byte)) is_shifted = false;
      const bool is_bad = byte >= 0x80 || byte == kEsc || (is_in_pairs && is_printable(byte));
      bad += is_bad ? 1 : 0;
      writer.put(is_bad ? unicode::kReplacement : byte);
      next_pair.reset();
    }
  }
  return bad;
}

/// Writes ASCII and pairs, with shifts and escape sequences where they are needed.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  /// False where the character is none of ASCII, or would switch sets.
  bool put_ascii(char32_t c) {
    if (c >= 0x80 || c == kShiftOut || c == kShiftIn || c == kEsc) return false;
    shift(false);
    out_.push_back(static_cast<char>(c));
    return true;
  }

  void designate(const Escape& escape) {
    if (designated_ != &escape) write(escape.bytes);
    designated_ = &escape;
  }

  void put(const Escape& escape, DoubleByte::Pair euc) {
    if (escape.use == Escape::Use::shifted_out) {
      designate(escape);
      shift(true);
    } else {
      write(escape.bytes);
    }
    out_.push_back(static_cast<char>(euc.first & 0x7F));
    out_.push_back(static_cast<char>(euc.second & 0x7F));
  }

  void write(std::string_view escape) {
    out_.push_back(static_cast<char>(kEsc));
    out_ += escape;
  }

  void shift(bool shifted) {
    if (shifted != is_shifted_) out_.push_back(static_cast<char>(shifted ? kShiftOut : kShiftIn));
    is_shifted_ = shifted;
  }

  /// What the escape sequences named holds no longer: so it is behind each line end of ISO-2022-CN.
  void forget() { designated_ = nullptr; }

 private:
  std::string& out_;
  const Escape* designated_ = nullptr;
  bool is_shifted_ = false;
};

/// A pair whose both bytes are in the 94 rows and cells, or nothing.
std::optional<DoubleByte::Pair> in_94(std::optional<DoubleByte::Pair> pair) {
  const auto is_in = [](std::uint8_t byte) { return byte >= 0xA1 && byte <= 0xFE; };
  return pair && is_in(pair->first) && is_in(pair->second) ? pair : std::nullopt;
}

}  // namespace

std::size_t decode_iso_2022_kr(Bytes bytes, const DoubleByte& euc_kr, std::string& out) {
  return decode_shifted(bytes, Korean{euc_kr}, out);
}

std::size_t decode_iso_2022_cn(Bytes bytes, const ChineseSets& sets, std::string& out) {
  return decode_shifted(bytes, Chinese{sets}, out);
}

std::size_t encode_iso_2022_kr(std::string_view text, const DoubleByte& euc_kr, std::string& out) {
  std::size_t lost = 0;
  Writer writer(out);
  const bool is_ascii = std::ranges::all_of(text, [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
  if (!is_ascii) writer.designate(kKoreanEscapes[0]);  // once, in front of the text
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    if (writer.put_ascii(c.value)) continue;
    const auto pair = in_94(euc_kr.encode(c.value));
    if (pair) {
      writer.put(kKoreanEscapes[0], *pair);
    } else {
      writer.put_ascii('?');
      ++lost;
    }
  }
  writer.shift(false);
  return lost;
}

std::size_t encode_iso_2022_cn(std::string_view text, const ChineseSets& sets, std::string& out) {
  const Escape &gb_2312 = kChineseEscapes[0], &plane_1 = kChineseEscapes[1], &name_plane_2 = kChineseEscapes[3],
               &plane_2 = kChineseEscapes[4];
  std::size_t lost = 0;
  bool is_plane_2_named = false;
  Writer writer(out);
  for (const unicode::CodePoint& c : unicode::CodePoints(text)) {
    if (writer.put_ascii(c.value)) {
      if (!is_line_end(c.value)) continue;
      writer.forget();
      is_plane_2_named = false;
    } else if (const auto pair = in_94(sets.gbk.encode(c.value))) {
      writer.put(gb_2312, *pair);
    } else if (const auto traditional = in_94(sets.euc_tw.encode(c.value))) {
      writer.put(plane_1, *traditional);
    } else if (const auto found = std::ranges::find(sets.plane_2, c.value); found != sets.plane_2.end()) {
      if (!is_plane_2_named) writer.write(name_plane_2.bytes);
      is_plane_2_named = true;
      const unsigned pointer = static_cast<unsigned>(found - sets.plane_2.begin());
      writer.put(plane_2, {static_cast<std::uint8_t>(0xA1 + pointer / kCells),
                           static_cast<std::uint8_t>(0xA1 + pointer % kCells)});
    } else {
      writer.put_ascii('?');
      ++lost;
    }
  }
  writer.shift(false);
  return lost;
}

}  // namespace unbake::encoding
