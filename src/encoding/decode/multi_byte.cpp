#include "encoding/decode/multi_byte.hpp"

#include "base/range.hpp"
#include "unicode/utf8_writer.hpp"

namespace unbake::encoding {
namespace {

/// What stands at the front of the input where it is no pair of the table. Length 0: nothing either. No code point: so
/// many bytes become one U+FFFD.
struct Sequence {
  std::size_t length = 0;
  char32_t first = 0, second = 0;
};

// What the encodings differ in, beside their tables. single(): the code point of a byte over 7F that stands alone, or
// 0; is_lead(); beyond_pairs(): called with two bytes at least, the first a lead.

struct Gb18030 {
  const FourByte* four;

  static char32_t single(std::uint8_t byte) { return byte == 0x80 ? 0x20AC : 0; }
  static bool is_lead(std::uint8_t byte) { return in(byte, 0x81, 0xFE); }
  [[nodiscard]] Sequence beyond_pairs(Bytes rest) const {
    // What the input's end cuts short is one error. Bytes that cannot go on are read again by themselves.
    if (!in(rest[1], 0x30, 0x39)) return {};
    if (rest.size() == 2) return {2};
    if (!in(rest[2], 0x81, 0xFE)) return {};
    if (rest.size() == 3) return {3};
    if (!in(rest[3], 0x30, 0x39)) return {};
    return {4, four->decode(rest.first(4))};
  }
};

struct Big5 {
  static char32_t single(std::uint8_t /*byte*/) { return 0; }
  static bool is_lead(std::uint8_t byte) { return in(byte, 0x81, 0xFE); }
  static Sequence beyond_pairs(Bytes rest) {
    // https://encoding.spec.whatwg.org/#big5-decoder, pointers 1133, 1135, 1164, 1166: with macron or caron.
    constexpr char32_t kCapital = 0xCA, kSmall = 0xEA, kMacron = 0x304, kCaron = 0x30C;
    if (rest[0] != 0x88) return {};
    if (rest[1] == 0x62) return {2, kCapital, kMacron};
    if (rest[1] == 0x64) return {2, kCapital, kCaron};
    if (rest[1] == 0xA3) return {2, kSmall, kMacron};
    if (rest[1] == 0xA5) return {2, kSmall, kCaron};
    return {};
  }
};

struct ShiftJis {
  static char32_t single(std::uint8_t byte) {
    if (byte == 0x80) return byte;
    return in(byte, 0xA1, 0xDF) ? 0xFF61U + byte - 0xA1U : 0;
  }
  static bool is_lead(std::uint8_t byte) { return in(byte, 0x81, 0x9F) || in(byte, 0xE0, 0xFC); }
  static Sequence beyond_pairs(Bytes /*rest*/) { return {}; }
};

struct EucKr {
  static char32_t single(std::uint8_t /*byte*/) { return 0; }
  static bool is_lead(std::uint8_t byte) { return in(byte, 0x81, 0xFE); }
  static Sequence beyond_pairs(Bytes /*rest*/) { return {}; }
};

struct EucJp {
  const Index* jis0212;

  static char32_t single(std::uint8_t /*byte*/) { return 0; }
  static bool is_lead(std::uint8_t byte) { return byte == 0x8E || byte == 0x8F || in(byte, 0xA1, 0xFE); }
  [[nodiscard]] Sequence beyond_pairs(Bytes rest) const {
    if (rest[0] != 0x8F || !in(rest[1], 0xA1, 0xFE)) return {};
    if (rest.size() == 2) return {2};
    if (rest[2] < 0x80) return {2};
    if (!in(rest[2], 0xA1, 0xFE)) return {3};
    const std::size_t pointer = (rest[1] - 0xA1U) * 94U + rest[2] - 0xA1U;
    return {3, pointer < jis0212->size() ? (*jis0212)[pointer] : char32_t{0}};
  }
};

struct Johab {
  static char32_t single(std::uint8_t /*byte*/) { return 0; }
  static bool is_lead(std::uint8_t byte) {
    return in(byte, 0x84, 0xD3) || in(byte, 0xD8, 0xDE) || in(byte, 0xE0, 0xF9);
  }
  static Sequence beyond_pairs(Bytes /*rest*/) { return {}; }
};

struct EucTw {
  const DoubleByte* plane_1;
  const Index* plane_2;

  static char32_t single(std::uint8_t /*byte*/) { return 0; }
  static bool is_lead(std::uint8_t byte) { return byte == 0x8E || in(byte, 0xA1, 0xFE); }
  [[nodiscard]] Sequence beyond_pairs(Bytes rest) const {
    // 8E, the plane, row, cell.
    if (rest[0] != 0x8E || !in(rest[1], 0xA1, 0xB0)) return {};
    if (rest.size() < 4) return {rest.size()};
    if (!in(rest[2], 0xA1, 0xFE) || !in(rest[3], 0xA1, 0xFE)) return {2};
    if (rest[1] == 0xA1) return {4, plane_1->decode(rest[2], rest[3])};
    const std::size_t pointer = (rest[2] - 0xA1U) * 94U + rest[3] - 0xA1U;
    return {4, rest[1] == 0xA2 && pointer < plane_2->size() ? (*plane_2)[pointer] : char32_t{0}};
  }
};

template <typename Encoding>
std::size_t decode_as(Bytes bytes, const DoubleByte& pairs, const Encoding& encoding, std::string& out) {
  out.reserve(out.size() + bytes.size() * 3 / 2);
  unicode::Utf8Writer writer(out);
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::uint8_t byte = bytes[i];
    if (byte < 0x80) {
      i += writer.put_ascii(bytes.subspan(i));
      continue;
    }
    const bool has_trail = i + 1 < bytes.size();
    if (has_trail && encoding.is_lead(byte)) {
      const std::uint8_t trail = bytes[i + 1];
      if (const char32_t c = pairs.decode(byte, trail); c != 0) {
        writer.put(c);
        i += 2;
        continue;
      }
      const Sequence sequence = encoding.beyond_pairs(bytes.subspan(i));
      bad += sequence.first == 0 ? 1 : 0;
      writer.put(sequence.first == 0 ? unicode::kReplacement : sequence.first);
      if (sequence.second != 0) writer.put(sequence.second);
      // An ASCII byte behind a lead that it does not go with is itself.
      const std::size_t length = trail < 0x80 ? 1 : 2;
      i += sequence.length == 0 ? length : sequence.length;
      continue;
    }
    const char32_t single = encoding.single(byte);
    bad += single == 0 ? 1 : 0;
    writer.put(single == 0 ? unicode::kReplacement : single);
    ++i;
  }
  return bad;
}

}  // namespace

Result<std::size_t> decode_multi_byte(Bytes bytes, std::string_view name, const Tables& tables, std::string& out) {
  const Result<const DoubleByte*> pairs = tables.double_byte(name);
  if (!pairs.ok()) return pairs.error();
  const DoubleByte& table = *pairs.value();
  if (name == "big5") return decode_as(bytes, table, Big5{}, out);
  if (name == "shift_jis") return decode_as(bytes, table, ShiftJis{}, out);
  if (name == "euc-kr") return decode_as(bytes, table, EucKr{}, out);
  if (name == "johab") return decode_as(bytes, table, Johab{}, out);
  if (name == "euc-jp" || name == "euc-tw") {
    const bool is_japanese = name == "euc-jp";
    const Result<const Index*> extra = tables.index(is_japanese ? "jis0212" : "euc-tw-2");
    if (!extra.ok()) return extra.error();
    return is_japanese ? decode_as(bytes, table, EucJp{extra.value()}, out)
                       : decode_as(bytes, table, EucTw{&table, extra.value()}, out);
  }
  const Result<const FourByte*> four = tables.gb18030_four_byte();
  if (!four.ok()) return four.error();
  return decode_as(bytes, table, Gb18030{four.value()}, out);
}

}  // namespace unbake::encoding
