// UTF-8 written fast: for decoders, which append a few bytes millions of times.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "base/data_pack.hpp"
#include "unicode/utf8.hpp"

namespace unbake::unicode {

/// Appends to a string through a buffer of its own. The string has everything once the writer is gone.
class Utf8Writer {
 public:
  explicit Utf8Writer(std::string& out) : out_(out) {}
  Utf8Writer(const Utf8Writer&) = delete;
  Utf8Writer& operator=(const Utf8Writer&) = delete;
  ~Utf8Writer() { flush(); }

  /// A code point that is no surrogate.
  void put(char32_t c) {
    room(kLongest);
    if (c < 0x80) {
      byte(c);
    } else if (c < 0x800) {
      byte(0xC0 | c >> 6);
      byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      byte(0xE0 | c >> 12);
      byte(0x80 | (c >> 6 & 0x3F));
      byte(0x80 | (c & 0x3F));
    } else {
      byte(0xF0 | c >> 18);
      byte(0x80 | (c >> 12 & 0x3F));
      byte(0x80 | (c >> 6 & 0x3F));
      byte(0x80 | (c & 0x3F));
    }
  }

  /// The first `length` of four bytes.
  void put(const std::array<char, 4>& bytes, std::size_t length) {
    room(kLongest);
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
      byte(bytes[i]);
    }
    return i;
  }

  void flush() {
    out_.append(buffer_.data(), used_);
    used_ = 0;
  }

 private:
  static constexpr std::size_t kLongest = 4;

  void room(std::size_t bytes) {
    if (used_ + bytes > buffer_.size()) flush();
  }
  void byte(char32_t value) { buffer_[used_++] = static_cast<char>(value); }

  std::string& out_;
  std::array<char, 4096> buffer_;
  std::size_t used_ = 0;
};

}  // namespace unbake::unicode
