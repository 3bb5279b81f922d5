// What bytes give away of their encoding: what sniffing, detection and the search for parts ask of them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/detect/sample.hpp"
#include "encoding/detect/segments.hpp"
#include "encoding/detect/seven_bit.hpp"
#include "encoding/detect/utf16.hpp"
#include "encoding/tables/structure.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::encoding {

/// An encoding, and the logarithm (nats) of how likely the bytes are in it.
struct Scored {
  std::string_view name;
  double score;
  bool cut_off;  ///< the first byte is the second of a character
};

/// Each answer is found when it is first asked for, and kept: no two stages go over the bytes for the same. A view: the
/// bytes must outlive it. Not for two threads at once.
class Evidence {
 public:
  explicit Evidence(Bytes bytes) : bytes_(bytes) {}

  [[nodiscard]] Bytes bytes() const { return bytes_; }
  [[nodiscard]] bool is_ascii() const { return keep(is_ascii_, encoding::is_ascii, bytes_); }
  [[nodiscard]] bool is_utf8() const { return is_ascii() || keep(is_utf8_, encoding::is_utf8, bytes_); }
  [[nodiscard]] std::optional<std::string_view> utf16() const { return keep(utf16_, utf16_without_mark, bytes_); }
  /// Of ASCII bytes.
  [[nodiscard]] std::string_view seven_bit() const { return keep(seven_bit_, seven_bit_encoding, bytes_); }
  [[nodiscard]] const std::vector<Segment>& segments(Look wanted) const { return segments(bytes_, wanted); }

  /// evidence_sample(): what all the rest is about.
  [[nodiscard]] Bytes sample() const { return keep(sample_, evidence_sample, bytes_); }
  [[nodiscard]] const Utf8Shape& shape() const { return keep(shape_, utf8_shape, sample()); }
  /// Malformed sequences of the sample, without a character at its front that is cut in two.
  [[nodiscard]] std::size_t utf8_errors() const;
  /// How much likelier (nats) the sample is as UTF-8 that was damaged than as anything else.
  [[nodiscard]] double nats_for_utf8() const;
  /// The sample is UTF-8, with few errors or with parts in another encoding that are less than half.
  [[nodiscard]] bool is_mostly_utf8() const;
  /// What is left of it when markup and parts in UTF-8 are taken out.
  [[nodiscard]] Bytes legacy_text() const;
  /// How likely legacy_text() is in each encoding that it can be in, in its likeliest language there. Error needs_data.
  [[nodiscard]] Result<const std::vector<Scored>*> scores(const Tables& tables) const;

  /// In this encoding, the first byte is the end of a character whose beginning was cut off, as far as scores() were
  /// asked for.
  [[nodiscard]] bool begins_inside(std::string_view name) const;

 private:
  template <typename T>
  static const T& keep(std::optional<T>& known, T (*find)(Bytes), Bytes bytes) {
    if (!known) known = find(bytes);
    return *known;
  }
  [[nodiscard]] const std::vector<Segment>& segments(Bytes whole_or_sample, Look wanted) const;
  [[nodiscard]] std::vector<std::uint8_t> sample_parts(Look wanted) const {
    return gather(sample(), segments(sample(), wanted), wanted);
  }

  Bytes bytes_;
  mutable std::optional<bool> is_ascii_, is_utf8_;
  mutable std::optional<std::optional<std::string_view>> utf16_;
  mutable std::optional<std::string_view> seven_bit_;
  mutable std::optional<Bytes> sample_;
  mutable std::optional<Utf8Shape> shape_;
  mutable std::array<std::optional<std::vector<Segment>>, 4> segments_;  ///< of all or the sample, as UTF-8 or legacy
  mutable std::optional<std::vector<std::uint8_t>> legacy_text_;
  mutable std::optional<std::vector<Scored>> scores_;
};

}  // namespace unbake::encoding
