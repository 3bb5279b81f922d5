// What detection counts: the bytes of text, without markup.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/data_pack.hpp"
#include "encoding/tables/pair_counter.hpp"

namespace unbake::encoding {

/// The part of the input that detection reads: up to where 64 KB of non-ASCII bytes have been seen.
Bytes evidence_sample(Bytes bytes);

/// The sample without ASCII bytes inside tags, which say nothing of the text's encoding. Bytes over 7F, and those
/// right behind them, stay wherever they are: a page's only text may be in an attribute. What is taken out leaves a
/// space.
std::vector<std::uint8_t> without_markup(Bytes sample);

/// How often each byte stands behind each other: pairs with a byte over 7F, and the ASCII text within kNear bytes of
/// one, which tells the language. The start counts as a space. Of text that is no alphabet's and has thousands, only
/// the kMost most frequent: what it costs to score does not grow with the input.
class BytePairs {
 public:
  explicit BytePairs(Bytes text);

  /// The byte before, the byte.
  [[nodiscard]] std::span<const PairCount> counts() const { return counts_; }

  /// How many pairs there are for one that is in counts().
  [[nodiscard]] double scale() const { return scale_; }

 private:
  static constexpr std::size_t kMost = 1500;  ///< text of an alphabet has fewer

  std::vector<PairCount> counts_;
  double scale_ = 1;
};

}  // namespace unbake::encoding
