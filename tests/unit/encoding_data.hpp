// For tests of bytes: ICU's data file, and inputs in buffers of exactly their size, so that the address sanitizer sees
// every byte that is read beyond them.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "unicode/icu_data.hpp"

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

/// Loads icudt76l.dat from UNBAKE_DATA_DIR or the build folder, once; empty, or why it cannot.
inline std::string load_icu_data() {
  static const std::string kProblem = []() -> std::string {
    const char* folder = std::getenv("UNBAKE_DATA_DIR");
    const std::string path = std::string(folder != nullptr ? folder : UNBAKE_ROOT "/build/data") + "/icudt76l.dat";
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    if (bytes.empty()) return path + " is missing; make it with: node tools/data/icu.mjs";
    constexpr std::size_t kAlignment = 16;
    const std::size_t room = (bytes.size() + kAlignment - 1) / kAlignment * kAlignment;
    static auto* data = static_cast<std::uint8_t*>(std::aligned_alloc(kAlignment, room));  // ICU keeps it for good
    bytes.copy(reinterpret_cast<char*>(data), bytes.size());
    const auto error = unicode::set_icu_data({data, bytes.size()});
    return error ? error->message : "";
  }();
  return kProblem;
}

}  // namespace unbake::test
