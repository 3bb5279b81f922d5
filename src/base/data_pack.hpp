// Named sections of one data file, made by tools/data/pack.mjs.
//
// Little-endian: "UNBAKE\0", version byte; uint32 CRC-32 of what follows; uint32 number of sections; for each a name of
// 24 bytes padded with NUL, uint32 offset in the file, uint32 length; then the sections, each aligned to 16 bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace unbake {

/// A view: the bytes must outlive it.
class DataPack {
 public:
  /// Error bad_data_file where the bytes are no pack of this version, or not all as they were written.
  static Result<DataPack> open(Bytes file);
  /// Empty where there is no such section.
  [[nodiscard]] Bytes section(std::string_view name) const;

 private:
  struct Section {
    std::string_view name;
    Bytes bytes;
  };
  std::vector<Section> sections_;
};

}  // namespace unbake
