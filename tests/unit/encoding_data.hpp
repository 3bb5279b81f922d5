// For tests of bytes: what unbake.data has for them, and inputs in buffers of exactly their size, so that the address
// sanitizer sees every byte that is read beyond them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_pack.hpp"
#include "data.hpp"
#include "encoding/decode/decode.hpp"
#include "encoding/decode/encode.hpp"
#include "encoding/detect/detect.hpp"
#include "encoding/parts.hpp"
#include "encoding/sniff.hpp"
#include "encoding/tables/label.hpp"
#include "encoding/tables/tables.hpp"

namespace unbake::test {

class ExactBytes {
 public:
  explicit ExactBytes(std::string_view bytes) : data_(new std::uint8_t[bytes.size()]), size_(bytes.size()) {
    bytes.copy(reinterpret_cast<char*>(data_.get()), size_);
  }
  operator Bytes() const { return {data_.get(), size_}; }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] std::string_view text() const { return {reinterpret_cast<const char*>(data_.get()), size_}; }

 private:
  std::unique_ptr<std::uint8_t[]> data_;
  std::size_t size_;
};

/// What unbake.data has for encodings, read once.
struct Loaded {
  encoding::Tables tables;
  std::string problem;  ///< why it cannot be read
};
inline const Loaded& loaded() {
  static Loaded known;
  static const bool kIsRead = [] {
    auto indexes = encoding::Indexes::load(testing::data_section("unbake.data", "indexes"));
    auto models = language::Models::load(testing::data_section("unbake.data", "detection"));
    if (!indexes.ok()) known.problem = indexes.error().message;
    if (!models.ok()) known.problem = models.error().message;
    if (!known.problem.empty()) return false;
    const auto error = known.tables.add(std::move(indexes).value(), std::move(models).value());
    if (error) known.problem = error->message;
    return !error;
  }();
  static_cast<void>(kIsRead);
  return known;
}
inline const encoding::Tables& tables() { return loaded().tables; }
inline std::string load_data() { return loaded().problem; }

/// Names of encodings, but of one byte a character only one of each family: these differ in nothing but their tables.
inline std::vector<std::string_view> ways_to_decode() {
  using encoding::Family;
  std::vector<std::string_view> ways;
  for (const std::string_view name : encoding::all_names()) {
    const Family family = encoding::family_of(name);
    const bool is_known = std::ranges::find(ways, family, encoding::family_of) != ways.end();
    if (!is_known || (family != Family::single_byte && family != Family::ebcdic)) ways.push_back(name);
  }
  return ways;
}

}  // namespace unbake::test

namespace unbake::encoding {

// With the tables of unbake.data.
inline Result<DecodedText> decode(Bytes bytes, std::string_view label) { return decode(bytes, label, test::tables()); }
inline Result<EncodedText> encode(std::string_view text, std::string_view label) {
  return encode(text, label, test::tables());
}
inline Result<Sniffed> sniff(Bytes bytes, const SniffHints& hints) { return sniff(bytes, hints, test::tables()); }
inline Result<Decoded> decode_page(Bytes bytes, const SniffHints& hints) {
  return decode_page(bytes, hints, test::tables());
}
inline Result<std::vector<Candidate>> detect(Bytes bytes) { return detect(Evidence(bytes), test::tables()); }
inline Result<std::vector<Part>> parts_of(Bytes bytes, std::string_view label) {
  return parts_of(Evidence(bytes), label, test::tables());
}

}  // namespace unbake::encoding
