// The encodings that text is written in and misread as, one character at a time.
//
// They differ from encoding/decode/encode.hpp in what real programs do: windows-125x has C1 controls in its holes (and
// so a text may hold characters of windows-1252 and C1 controls side by side, as two programs left them), and there is
// what ftfy makes of bytes that were read as Latin-1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::repair {

class Codec {
 public:
  enum class Kind : std::uint8_t { utf8, single, pairs, ftfy };

  /// By the names of the Encoding Standard; beyond it "ibm437" and "ftfy" (bytes read as Latin-1, then "fixed" where
  /// they happened to be UTF-8). Holds as long as the tables do. Errors as Tables::single_byte() and double_byte().
  static Result<Codec> make(std::string_view name, const encoding::Tables& tables);

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] std::string_view name() const { return name_; }

  /// The bytes of a character, at most four; how many, 0 where it has none.
  using Encoded = std::array<std::uint8_t, 4>;
  std::size_t encode(char32_t c, Encoded& out) const;

  /// The character that begins at `at`, and the bytes it takes; 0 where there is none.
  struct Decoded {
    char32_t value = 0;
    std::size_t length = 0;
  };
  [[nodiscard]] Decoded decode(std::string_view bytes, std::size_t at) const;

 private:
  Kind kind_ = Kind::utf8;
  std::string_view name_;
  std::vector<std::uint8_t> bytes_;                     // of single: by code point; 0: see far_
  std::vector<std::pair<char32_t, std::uint8_t>> far_;  // of single: the other code points
  std::array<char32_t, 256> characters_{};              // of single
  const encoding::DoubleByte* pairs_ = nullptr;         // of pairs
};

}  // namespace unbake::repair
