// UTF-8 written fast: for decoders, which append a few bytes millions of times.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "unicode/utf8.hpp"

namespace unbake::unicode {

/// UTF-8's longest sequence, in bytes.
inline constexpr std::size_t kLongestUtf8 = 4;

/// Writes a code point that is no surrogate, and returns in how many bytes.
inline std::size_t write_utf8(char* out, char32_t c) {
  const auto put = [out](std::size_t place, char32_t byte) { out[place] = static_cast<char>(byte); };
  if (c < 0x80) {
    put(0, c);
    return 1;
  }
  if (c < 0x800) {
    put(0, 0xC0 | c >> 6);
    put(1, 0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    put(0, 0xE0 | c >> 12);
    put(1, 0x80 | (c >> 6 & 0x3F));
    put(2, 0x80 | (c & 0x3F));
    return 3;
  }
  put(0, 0xF0 | c >> 18);
  put(1, 0x80 | (c >> 12 & 0x3F));
  put(2, 0x80 | (c >> 6 & 0x3F));
  put(3, 0x80 | (c & 0x3F));
  return 4;
}

/// Appends to a string through a buffer of its own: a std::string that grows by single bytes is three times as slow.
/// The string has everything once the writer is flushed or gone.
class Utf8Writer {
 public:
  explicit Utf8Writer(std::string& out) : out_(out) {}
  Utf8Writer(const Utf8Writer&) = delete;
  Utf8Writer& operator=(const Utf8Writer&) = delete;
  ~Utf8Writer() { flush(); }

  /// A code point that is no surrogate.
  void put(char32_t c) {
    room(kLongestUtf8);
    used_ += write_utf8(buffer_.data() + used_, c);
  }

  /// The first `length` of four bytes.
  void put(const std::array<char, kLongestUtf8>& bytes, std::size_t length) {
    room(kLongestUtf8);
    std::memcpy(buffer_.data() + used_, bytes.data(), bytes.size());
    used_ += length;
  }

  /// The ASCII bytes at the front. Returns how many there were.
  std::size_t put_ascii(Bytes bytes) {
    std::size_t i = 0;
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    for (std::uint64_t word = 0; i + sizeof word <= bytes.size(); i += sizeof word) {
      std::memcpy(&word, bytes.data() + i, sizeof word);
      if ((word & kHighBits) != 0) break;
      room(sizeof word);
      std::memcpy(buffer_.data() + used_, &word, sizeof word);
      used_ += sizeof word;
    }
    for (; i < bytes.size() && bytes[i] < 0x80; ++i) {
      room(1);
      buffer_[used_++] = static_cast<char>(bytes[i]);
    }
    return i;
  }

  /// The same for UTF-16 units.
  std::size_t put_ascii(std::u16string_view units) {
    std::size_t i = 0;
    constexpr std::uint64_t kBeyond = 0xFF80FF80FF80FF80;
    for (std::uint64_t word = 0; i + 4 <= units.size(); i += 4) {
      std::memcpy(&word, units.data() + i, sizeof word);
      if ((word & kBeyond) != 0) break;
      room(4);
      for (std::size_t k = 0; k < 4; ++k) buffer_[used_++] = static_cast<char>(units[i + k]);
    }
    for (; i < units.size() && units[i] < 0x80; ++i) {
      room(1);
      buffer_[used_++] = static_cast<char>(units[i]);
    }
    return i;
  }

  void flush() {
    out_.append(buffer_.data(), used_);
    used_ = 0;
  }

 private:
  void room(std::size_t bytes) {
    if (used_ + bytes > buffer_.size()) flush();
  }

  std::string& out_;
  std::array<char, 4096> buffer_;
  std::size_t used_ = 0;
};

}  // namespace unbake::unicode
