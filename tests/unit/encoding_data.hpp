// For tests of bytes: what unbake.data has for them, and inputs in buffers of exactly their size, so that the address
// sanitizer sees every byte that is read beyond them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "data.hpp"
#include "encoding/indexes.hpp"
#include "encoding/models.hpp"

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

/// Hands the process the indexes of encodings and what detection knows of languages out of unbake.data,
/// once; empty, or why it cannot.
inline std::string load_data() {
  static const std::string kProblem = []() -> std::string {
    if (const auto error = encoding::set_indexes(testing::data_section("unbake.data", "indexes")))
      return error->message;
    const auto error = encoding::set_models(testing::data_section("unbake.data", "detection"));
    return error ? error->message : "";
  }();
  return kProblem;
}

}  // namespace unbake::test
