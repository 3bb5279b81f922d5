#include "repair/model/codec.hpp"

#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

constexpr std::size_t kNear = 0x2600;  // code points that are looked up in a table

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : 0;
}

/// Half of a UTF-16 pair that is written as UTF-8 writes characters; 0 for anything else.
char32_t half_at(std::string_view bytes, std::size_t at) {
  const std::uint8_t second = byte_at(bytes, at + 1), third = byte_at(bytes, at + 2);
  if (byte_at(bytes, at) != 0xED || second < 0xA0 || second > 0xBF || (third & 0xC0) != 0x80) return 0;
  return 0xD000U | (second & 0x3FU) << 6 | (third & 0x3FU);
}

/// One sequence, and pairs of sequences that hold the two halves of a UTF-16 pair (CESU-8), as Java writes them.
Codec::Decoded decode_utf8(std::string_view bytes, std::size_t at) {
  const unicode::CodePoint c = unicode::decode_at(bytes, at);
  if (c.well_formed) return {c.value, c.length};
  const char32_t high = half_at(bytes, at), low = half_at(bytes, at + 3);
  if (high == 0 || high > 0xDBFF || low < 0xDC00) return {};
  return {0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 6};
}

}  // namespace

Result<Codec> Codec::make(std::string_view name, const encoding::Tables& tables) {
  Codec codec;
  codec.name_ = name;
  if (name == "utf-8") return codec;
  if (auto pairs = tables.double_byte(name); pairs.ok()) {
    codec.kind_ = Kind::pairs;
    codec.pairs_ = pairs.value();
    return codec;
  }
  codec.kind_ = name == "ftfy" ? Kind::ftfy : Kind::single;
  codec.bytes_.resize(kNear);
  if (name == "iso-8859-1") {
    for (unsigned byte = 0x80; byte < 0x100; ++byte) {
      codec.bytes_[byte] = static_cast<std::uint8_t>(byte);
      codec.characters_[byte] = byte;
    }
    return codec;
  }
  const auto table = tables.single_byte(name == "ftfy" ? "windows-1252" : name);
  if (!table.ok()) return table.error();
  const bool is_windows = codec.kind_ == Kind::ftfy || name.starts_with("windows") || name.starts_with("iso");
  for (unsigned byte = 0x80; byte < 0x100; ++byte) {
    char32_t c = table.value()->decode(static_cast<std::uint8_t>(byte));
    if (is_windows && byte < 0xA0) codec.bytes_[byte] = static_cast<std::uint8_t>(byte);
    if (is_windows && byte < 0xA0 && c == 0) c = byte;
    codec.characters_[byte] = c;
    if (c == 0) continue;
    if (c < kNear) {
      codec.bytes_[c] = static_cast<std::uint8_t>(byte);
    } else {
      codec.far_.emplace_back(c, static_cast<std::uint8_t>(byte));
    }
  }
  return codec;
}

std::size_t Codec::encode(char32_t c, Encoded& out) const {
  if (c < 0x80) {
    out[0] = static_cast<std::uint8_t>(c);
    return 1;
  }
  if (kind_ == Kind::pairs) {
    if (name_ == "shift_jis" && c >= 0xFF61 && c <= 0xFF9F) {
      out[0] = static_cast<std::uint8_t>(c - 0xFF61 + 0xA1);
      return 1;
    }
    if (c == (name_ == "shift_jis" ? 0x80U : 0x20ACU) && (name_ == "gbk" || name_ == "shift_jis")) {
      out[0] = 0x80;
      return 1;
    }
    const auto pair = pairs_->encode(c);
    if (!pair) return 0;
    out[0] = pair->first;
    out[1] = pair->second;
    return 2;
  }
  if (kind_ != Kind::utf8) {
    if (c < bytes_.size()) {
      out[0] = bytes_[c];
      if (out[0] != 0) return 1;
    } else {
      for (const auto& [far, byte] : far_) {  // ligatures and private use, a handful
        if (far != c) continue;
        out[0] = byte;
        return 1;
      }
    }
    if (kind_ == Kind::single) return 0;
  }
  const std::string utf8 = unicode::encode(c);
  for (std::size_t i = 0; i < utf8.size(); ++i) out[i] = static_cast<std::uint8_t>(utf8[i]);
  return utf8.size();
}

Codec::Decoded Codec::decode(std::string_view bytes, std::size_t at) const {
  const std::uint8_t first = byte_at(bytes, at);
  if (first < 0x80) return {first, 1};
  switch (kind_) {
    case Kind::utf8:
      return decode_utf8(bytes, at);
    case Kind::pairs: {
      if (first == 0x80 && name_ == "gbk") return {0x20AC, 1};
      if (first == 0x80 && name_ == "shift_jis") return {0x80, 1};
      if (name_ == "shift_jis" && first >= 0xA1 && first <= 0xDF) return {first - 0xA1U + 0xFF61U, 1};
      const char32_t c = pairs_->decode(first, byte_at(bytes, at + 1));
      return c == 0 ? Decoded{} : Decoded{c, 2};
    }
    default:
      return characters_[first] == 0 ? Decoded{} : Decoded{characters_[first], 1};
  }
}

}  // namespace unbake::repair
