// UTF-8 read, written and measured. Ill-formed input is never an error: it reads as U+FFFD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unbake::unicode {

inline constexpr char32_t kReplacement = 0xFFFD;
inline constexpr char32_t kMaxCodePoint = 0x10FFFF;

/// Bytes of UTF-8 that a code point takes.
constexpr std::uint32_t utf8_length(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

/// One code point where it stands.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t offset = 0;  ///< bytes from the start of the text
  std::uint32_t length = 0;  ///< bytes; 0 only at the end of the text
  bool well_formed = true;   ///< false: the bytes are ill-formed and value is U+FFFD
};

/// The code point at a byte offset. Ill-formed bytes give one U+FFFD per maximal subpart, as the Encoding Standard's
/// UTF-8 decoder does (Unicode 16, section 3.9, "U+FFFD Substitution of Maximal Subparts"). At the end: length 0.
CodePoint decode_at(std::string_view text, std::size_t offset);

/// What decode_at() gives, without what callers seldom need.
struct ShortCodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};

/// As decode_at(), not at the end of the text; for loops over all of a text. What nearly all text is made of is decoded
/// where the loop is.
inline ShortCodePoint decode_short_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[offset + i]); };
  const auto is_continuation = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const std::uint8_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t size = text.size() - offset;
  if (first < 0xE0) {
    if (first >= 0xC2 && size >= 2 && is_continuation(1)) return {(first & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
  } else if (first < 0xF0 && first != 0xE0 && first != 0xED) {  // E0 and ED allow fewer second bytes
    if (size >= 3 && is_continuation(1) && is_continuation(2)) {
      return {(first & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
    }
  }
  const CodePoint point = decode_at(text, offset);
  return {point.value, point.length};
}

/// The code point that ends right before a byte offset. Ill-formed bytes give U+FFFD of length 1. At 0: length 0.
CodePoint decode_before(std::string_view text, std::size_t offset);

/// Appends a code point. A surrogate or a value over U+10FFFF is written as U+FFFD.
void append(std::string& out, char32_t code_point);

/// The UTF-8 of one code point.
std::string encode(char32_t code_point);

/// For `for (CodePoint c : CodePoints(text))`. A view: the text must outlive it.
class CodePoints {
 public:
  class Iterator {
   public:
    Iterator(std::string_view text, std::size_t offset) : text_(text), current_(decode_at(text, offset)) {}
    const CodePoint& operator*() const { return current_; }
    const CodePoint* operator->() const { return &current_; }
    Iterator& operator++() {
      current_ = decode_at(text_, current_.offset + current_.length);
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.current_.offset == b.current_.offset; }

   private:
    std::string_view text_;
    CodePoint current_;
  };

  explicit CodePoints(std::string_view text) : text_(text) {}
  [[nodiscard]] Iterator begin() const { return {text_, 0}; }
  [[nodiscard]] Iterator end() const { return {text_, text_.size()}; }

 private:
  std::string_view text_;
};

/// Behind the ASCII bytes that start at a byte offset.
std::size_t skip_ascii(std::string_view text, std::size_t from);

/// The byte offset of the first ill-formed sequence at or behind `from`, or npos. A sequence that the end of the text
/// cuts short is ill-formed, and so is what `from` cuts in two. A gigabyte a second and more (utf8_validate.hpp).
std::size_t first_ill_formed(std::string_view text, std::size_t from = 0);

/// The text with every maximal ill-formed subpart replaced by U+FFFD, and how many there were.
struct WellFormed {
  std::string text;
  std::size_t replaced = 0;
};
WellFormed to_well_formed(std::string_view text);

struct Utf8Text {
  std::string text;
  std::size_t lone_surrogates = 0;  ///< each became U+FFFD
};
Utf8Text to_utf8(std::u16string_view text);

/// Lone surrogates cannot come out; ill-formed bytes become U+FFFD.
std::u16string to_utf16(std::string_view text);

/// UTF-16 code units of a text, each ill-formed subpart counted as one.
std::size_t utf16_length(std::string_view text);

/// Number of code points, each ill-formed subpart counted as one.
std::size_t code_point_count(std::string_view text);

/// Turns UTF-8 byte offsets into UTF-16 indices. Linear in the text over all calls, as long as the offsets asked for do
/// not go back; one that does is answered too, by starting over. An offset inside a code point counts as its begin; an
/// offset behind the end as the end. A view: the text must outlive it.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text) : text_(text) {}
  std::uint32_t operator()(std::size_t utf8_offset);

 private:
  std::string_view text_;
  std::size_t bytes_ = 0;
  std::uint32_t units_ = 0;
};

}  // namespace unbake::unicode
