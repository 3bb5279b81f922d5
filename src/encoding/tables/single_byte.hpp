// Encodings of one byte a character.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::encoding {

class Tables;

/// https://encoding.spec.whatwg.org/#single-byte-decoder and its encoder; and the same for code pages that differ from
/// ASCII.
class SingleByte {
 public:
  /// By name. Tables::single_byte() keeps what this makes. Errors: needs_data, unknown_encoding.
  static Result<SingleByte> make(std::string_view name, const Tables& tables);

  /// The code point of a byte, or 0 for NUL and where there is none.
  [[nodiscard]] char32_t decode(std::uint8_t byte) const { return units_[byte]; }

  /// Is every byte below 80 that character of ASCII? EBCDIC has it elsewhere.
  [[nodiscard]] bool is_ascii() const { return is_ascii_; }

  [[nodiscard]] std::optional<std::uint8_t> encode(char32_t code_point) const;

  /// Appends the text of all the bytes, and returns the number of U+FFFD put in.
  std::size_t decode(Bytes bytes, std::string& out) const;

 private:
  /// A byte's text. Kept, as a page of many parts is decoded in thousands of pieces.
  struct Utf8 {
    std::array<char, 4> bytes{};
    std::size_t length = 0;
  };

  bool is_ascii_ = true;
  std::array<char16_t, 256> units_{};
  std::array<Utf8, 256> utf8_{};                             ///< the same; U+FFFD where there is nothing
  std::vector<std::pair<char32_t, std::uint8_t>> by_point_;  ///< sorted
};

}  // namespace unbake::encoding
