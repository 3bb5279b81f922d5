// Reading the numbers of a section of a data file, as tools/data/bytes.mjs writes them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/data_pack.hpp"

namespace unbake {

/// Reads from front to back. What isn't there reads as 0 and makes ok() false, so that a caller checks once, at the
/// end, and before it trusts a count.
class SectionReader {
 public:
  explicit SectionReader(Bytes bytes) : bytes_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

  std::uint8_t u8() {
    if (at_ >= bytes_.size()) {
      ok_ = false;
      return 0;
    }
    return bytes_[at_++];
  }

  /// Little-endian.
  std::uint16_t u16() {
    const std::uint8_t low = u8();
    return static_cast<std::uint16_t>(low | u8() << 8);
  }

  /// LEB128, unsigned, of at most 32 bits.
  std::uint32_t varint() {
    if (at_ < bytes_.size() && bytes_[at_] < 0x80) return bytes_[at_++];  // as most are
    return long_varint();
  }

  /// How many things follow, each of at least one byte; 0 where so many can't.
  std::size_t count() {
    const std::size_t value = varint();
    if (value <= bytes_.size() - at_) return value;
    ok_ = false;
    return 0;
  }

  /// `count` rising numbers below `limit`, each written as the step from the one before, less one. Whatever comes
  /// `into` rises and is below `limit`, also where ok() becomes false.
  template <typename T>
  void rising(std::size_t count, std::uint64_t limit, std::vector<T>& into) {
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
      next += varint();
      if (next >= limit) ok_ = false;
      if (!ok_) return;
      into.push_back(static_cast<T>(next++));
    }
  }

  /// A view of `count` bytes; empty where there are not so many.
  Bytes bytes(std::size_t count) {
    if (count > bytes_.size() - at_) {
      ok_ = false;
      return {};
    }
    at_ += count;
    return bytes_.subspan(at_ - count, count);
  }

 private:
  std::uint32_t long_varint();

  Bytes bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

/// One more than the last code point.
inline constexpr std::uint32_t kCodePoints = 0x110000;

/// The Error of every loader here.
inline Error broken_section(const char* name) {
  return {ErrorCode::bad_data_file,
          std::string("The section ") + name + " of the data file is broken: use the data files of this release."};
}

}  // namespace unbake
