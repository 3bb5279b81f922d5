// How likely bytes are as text of a language that is written in one byte a letter.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::encoding {

/// How often each byte stands behind each other, where one of the two is over 7F. The start of the input counts as a
/// space. All that alphabet models look at: their cost does not grow with the input.
class BytePairs {
 public:
  explicit BytePairs(Bytes bytes);

  struct Count {
    std::uint8_t before, byte;
    std::uint32_t count;
  };
  [[nodiscard]] std::span<const Count> counts() const { return counts_; }

 private:
  std::vector<Count> counts_;
};

/// A language and the encodings that it was written in on the web, likeliest first.
struct Alphabet {
  std::string_view language;                  ///< BCP 47
  std::string_view letters;                   ///< lower case, beyond ASCII, in decreasing frequency
  std::array<std::string_view, 5> encodings;  ///< the rest empty
};
std::span<const Alphabet> alphabets();

/// The logarithm (nats) of the likelihood of the non-ASCII bytes. Error needs_data.
Result<double> alphabet_score(const Alphabet& alphabet, std::string_view encoding, const BytePairs& pairs);

}  // namespace unbake::encoding
