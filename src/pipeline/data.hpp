// The data files, opened. A caller makes one Data, adds the files when the core asks for them, and keeps it.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "repair/knowledge.hpp"

namespace unbake {

class Data {
 public:
  /// Takes one file, unbake.data or unbake-model.data, in any order. Error bad_data_file. The first file with ICU's
  /// data and the indexes of encodings decides for the whole process, so a Data that had it must outlive all use of the
  /// core.
  std::optional<Error> add(std::vector<std::uint8_t> file);

  /// What repair knows, or nullptr as long as a file is missing.
  [[nodiscard]] const repair::Knowledge* knowledge() const { return knowledge_.get(); }

 private:
  std::optional<Error> open_knowledge();

  std::deque<std::vector<std::uint8_t>> files_;  // never moved: sections are views into them
  std::vector<DataPack> packs_;
  std::unique_ptr<const repair::Knowledge> knowledge_;
};

}  // namespace unbake
