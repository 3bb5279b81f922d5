#include "unicode/utf8.hpp"

#include <array>
#include <bit>
#include <cstring>

#include "unicode/utf8_validate.hpp"
#include "unicode/utf8_writer.hpp"

namespace unbake::unicode {
namespace {

/// What may follow a lead byte: how many continuation bytes, and the range of the first of them (which keeps out
/// overlong forms, surrogates and what is over U+10FFFF). Unicode 16, table 3-7.
struct Lead {
  std::uint32_t continuations;  ///< 0: no lead byte
  std::uint8_t low, high;
};

constexpr Lead lead_of(std::uint8_t byte) {
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte < 0xF0) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte < 0xF4) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

constexpr std::uint8_t byte_at(std::string_view text, std::size_t i) { return static_cast<std::uint8_t>(text[i]); }

constexpr bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

constexpr std::uint32_t utf16_units(char32_t c) { return c > 0xFFFF ? 2 : 1; }

}  // namespace

std::size_t skip_ascii(std::string_view text, std::size_t i) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  for (std::uint64_t word = 0; i + sizeof word <= text.size(); i += sizeof word) {
    std::memcpy(&word, text.data() + i, sizeof word);
    // The first of its bytes that is not ASCII: the machine is little-endian.
    if ((word & kHighBits) != 0) return i + static_cast<std::size_t>(std::countr_zero(word & kHighBits)) / 8;
  }
  while (i < text.size() && byte_at(text, i) < 0x80) ++i;
  return i;
}

CodePoint decode_at(std::string_view text, std::size_t offset) {
  const auto at = static_cast<std::uint32_t>(offset);
  if (offset >= text.size()) return {0, static_cast<std::uint32_t>(text.size()), 0, true};
  const std::uint8_t first = byte_at(text, offset);
  if (first < 0x80) return {first, at, 1, true};
  const Lead lead = lead_of(first);
  if (lead.continuations == 0) return {kReplacement, at, 1, false};
  // 0x1F, 0x0F, 0x07: the bits that a lead of 2, 3, 4 bytes gives.
  char32_t value = first & (0x3F >> lead.continuations);
  for (std::uint32_t i = 1; i <= lead.continuations; ++i) {
    const std::uint8_t low = i == 1 ? lead.low : 0x80;
    const std::uint8_t high = i == 1 ? lead.high : 0xBF;
    if (offset + i >= text.size()) return {kReplacement, at, i, false};
    const std::uint8_t byte = byte_at(text, offset + i);
    if (byte < low || byte > high) return {kReplacement, at, i, false};
    value = (value << 6) | (byte & 0x3F);
  }
  return {value, at, lead.continuations + 1, true};
}

CodePoint decode_before(std::string_view text, std::size_t offset) {
  if (offset > text.size()) offset = text.size();
  if (offset == 0) return {0, 0, 0, true};
  std::size_t begin = offset - 1;
  while (begin > 0 && offset - begin < 4 && is_continuation(byte_at(text, begin))) --begin;
  const CodePoint c = decode_at(text.substr(0, offset), begin);
  if (c.well_formed && begin + c.length == offset) return c;
  return {kReplacement, static_cast<std::uint32_t>(offset - 1), 1, false};
}

void append(std::string& out, char32_t code_point) {
  const bool is_none = code_point > kMaxCodePoint || (code_point >= 0xD800 && code_point <= 0xDFFF);
  std::array<char, kLongestUtf8> bytes;
  out.append(bytes.data(), write_utf8(bytes.data(), is_none ? kReplacement : code_point));
}

std::string encode(char32_t code_point) {
  std::string out;
  append(out, code_point);
  return out;
}

std::size_t first_ill_formed(std::string_view text, std::size_t from) {
  std::size_t i = skip_well_formed_blocks(text, from);
  while ((i = skip_ascii(text, i)) < text.size()) {
    // Text that is not ASCII comes in runs: stay in this loop until the next ASCII byte.
    do {
      const CodePoint c = decode_at(text, i);
      if (!c.well_formed) return i;
      i += c.length;
    } while (i < text.size() && byte_at(text, i) >= 0x80);
  }
  return std::string_view::npos;
}

WellFormed to_well_formed(std::string_view text) {
  WellFormed result;
  result.text.reserve(text.size());
  std::size_t begin = 0;
  for (std::size_t bad = 0; (bad = first_ill_formed(text, begin)) != std::string_view::npos;) {
    result.text.append(text, begin, bad - begin);
    begin = bad;
    // Text of another encoding is one ill-formed sequence after the other: not a search for each.
    for (CodePoint c = decode_at(text, begin); !c.well_formed; c = decode_at(text, begin)) {
      append(result.text, kReplacement);
      ++result.replaced;
      begin += c.length;
    }
  }
  result.text.append(text, begin);
  return result;
}

Utf8Text to_utf8(std::u16string_view text) {
  Utf8Text result;
  result.text.reserve(text.size());
  Utf8Writer writer(result.text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (unit < 0x80) {
      i += writer.put_ascii(text.substr(i)) - 1;
      continue;
    }
    const bool lead = unit >= 0xD800 && unit <= 0xDBFF;
    const bool trail = unit >= 0xDC00 && unit <= 0xDFFF;
    if (lead && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] <= 0xDFFF) {
      const char32_t high = unit - 0xD800U, low = text[++i] - 0xDC00U;
      writer.put(0x10000 + (high << 10) + low);
    } else {
      writer.put(lead || trail ? kReplacement : unit);
      result.lone_surrogates += lead || trail ? 1 : 0;
    }
  }
  writer.flush();
  return result;
}

std::u16string to_utf16(std::string_view text) {
  std::u16string out(text.size(), u'\0');  // no sequence has fewer bytes than units
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (byte_at(text, i) < 0x80) {
      out[used++] = byte_at(text, i++);
      continue;
    }
    // Most text is of these two: a third of the time that decode_at() takes.
    const std::uint8_t lead = byte_at(text, i);
    if (lead >= 0xC2 && lead < 0xE0 && i + 1 < text.size() && is_continuation(byte_at(text, i + 1))) {
      out[used++] = static_cast<char16_t>((lead & 0x1F) << 6 | (byte_at(text, i + 1) & 0x3F));
      i += 2;
      continue;
    }
    if (lead > 0xE0 && lead < 0xED && i + 2 < text.size() && is_continuation(byte_at(text, i + 1)) &&
        is_continuation(byte_at(text, i + 2))) {
      out[used++] = static_cast<char16_t>((lead & 0x0F) << 12 | (byte_at(text, i + 1) & 0x3F) << 6 |
                                          (byte_at(text, i + 2) & 0x3F));
      i += 3;
      continue;
    }
    const CodePoint c = decode_at(text, i);
    i += c.length;
    if (c.value > 0xFFFF) {
      out[used++] = static_cast<char16_t>(0xD800 + ((c.value - 0x10000) >> 10));
      out[used++] = static_cast<char16_t>(0xDC00 + ((c.value - 0x10000) & 0x3FF));
    } else {
      out[used++] = static_cast<char16_t>(c.value);
    }
  }
  out.resize(used);
  return out;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = skip_ascii(text, i);
    units += end - i;
    i = end;
    if (i == text.size()) break;
    const CodePoint c = decode_at(text, i);
    units += utf16_units(c.value);
    i += c.length;
  }
  return units;
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) i += decode_at(text, i).length;
  return count;
}

std::uint32_t Utf16Offsets::operator()(std::size_t utf8_offset) {
  if (utf8_offset < bytes_) bytes_ = units_ = 0;
  while (bytes_ < utf8_offset && bytes_ < text_.size()) {
    const CodePoint c = decode_at(text_, bytes_);
    if (bytes_ + c.length > utf8_offset) break;
    bytes_ += c.length;
    units_ += utf16_units(c.value);
  }
  return units_;
}

}  // namespace unbake::unicode
