// The characters of GBK that a search tries where a byte is not known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "convert/script_converter.hpp"
#include "encoding/tables/double_byte.hpp"
#include "language/chinese_model.hpp"

namespace unbake::repair {

struct Candidate {
  char32_t character;
  std::uint8_t lead;
  std::uint8_t trail;
};

/// The characters that running text uses, in order of their bytes, either way round.
class Candidates {
 public:
  Candidates(const encoding::DoubleByte& gbk, const language::ChineseModel& model,
             const convert::ScriptConverter& script);

  /// Those with this trail byte and a lead byte of first … last, rising.
  [[nodiscard]] std::span<const Candidate> with_trail(std::uint8_t trail, std::uint8_t first, std::uint8_t last) const {
    return by_trail_.between(trail, first, last);
  }
  /// Those with this lead byte and a trail byte of first … last, rising.
  [[nodiscard]] std::span<const Candidate> with_lead(std::uint8_t lead, std::uint8_t first, std::uint8_t last) const {
    return by_lead_.between(lead, first, last);
  }

  /// Pairs of bytes that vanish when they are decoded: private-use codes, and what follows 80, which is a trail byte
  /// only. Second bytes that are leads, as ranges, by the first byte.
  struct Range {
    std::uint8_t first, last;
  };
  [[nodiscard]] const std::vector<Range>& vanishing(std::uint8_t first) const { return vanishing_[first]; }
  /// Those with this lead byte whose trail byte is the first of such a pair, rising.
  [[nodiscard]] std::span<const Candidate> before_vanished(std::uint8_t lead) const {
    return before_vanished_.between(lead, 0, kLastByte);
  }

  /// What a character is, as bits: running text does not use it; only Simplified text does; only Traditional text does;
  /// and it is not what its Simplified form most often stands for, so that the model, to which both are one, takes it
  /// for more frequent than it is.
  static constexpr std::uint8_t kUnusual = 1, kSimplified = 2, kTraditional = 4, kRareForm = 8;
  static constexpr std::size_t kKinds = 16;
  [[nodiscard]] std::uint8_t kind(char32_t character) const {
    return character < kinds_.size() ? kinds_[character] : kUnusual;
  }

 private:
  struct Index {
    std::vector<Candidate> sorted;
    std::vector<std::uint16_t> begins;  // by the first byte, then the second

    void add(std::uint8_t first, std::uint8_t second, const Candidate& candidate);
    void finish();
    [[nodiscard]] std::span<const Candidate> between(std::uint8_t first, std::uint8_t from, std::uint8_t to) const {
      const std::size_t row = std::size_t{first} << 8U;
      return std::span(sorted).subspan(begins[row + from], begins[row + to + 1U] - begins[row + from]);
    }
  };

  static constexpr std::uint8_t kLastByte = 0xFE;

  Index by_lead_;
  Index before_vanished_;  // by lead
  Index by_trail_;
  std::array<std::vector<Range>, 0x100> vanishing_;
  std::vector<std::uint8_t> kinds_;  // of the Basic Multilingual Plane
};

}  // namespace unbake::repair
