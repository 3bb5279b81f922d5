// The four-byte sequences of GB 18030.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::encoding {

class Tables;

class FourByte {
 public:
  /// Tables::gb18030_four_byte() keeps what this makes. Error needs_data.
  static Result<FourByte> make(const Tables& tables);

  /// Of four bytes that are in range (81-FE, 30-39, 81-FE, 30-39); 0 where they have no code point.
  /// https://encoding.spec.whatwg.org/#index-gb18030-ranges-code-point
  [[nodiscard]] char32_t decode(Bytes four) const;

  /// Of a code point that has no two bytes; nothing where it has no four either (a surrogate, U+E5E5).
  /// https://encoding.spec.whatwg.org/#index-gb18030-ranges-pointer
  [[nodiscard]] std::optional<std::array<std::uint8_t, 4>> encode(char32_t code_point) const;

 private:
  struct Range {
    std::uint32_t pointer;
    char32_t first;
  };
  std::vector<Range> ranges_;  ///< by pointer; each reaches to the next
};

}  // namespace unbake::encoding
