// The data files, opened. A caller makes one Data, adds the files when the core asks for them, and keeps it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"
#include "encoding/tables/tables.hpp"
#include "repair/model/knowledge.hpp"

namespace unbake {

class Data {
 public:
  /// Reads one file, unbake.data or unbake-model.data, in any order; the bytes are needed no longer. All or nothing:
  /// error bad_data_file leaves this object as it was before. What is known already stays as it is. What repair knows
  /// is of both files, and is read when the second is there: pages of another encoding need the first alone. ICU's
  /// table of NFKC is not this object's: ICU has one for the process (unicode/normalize.hpp).
  std::optional<Error> add(Bytes file);

  /// What is known of encodings, and of languages to detect them by; empty as long as unbake.data is missing.
  [[nodiscard]] const encoding::Tables& tables() const { return *tables_; }

  /// What repair knows, or nullptr as long as a file is missing.
  [[nodiscard]] const repair::Knowledge* knowledge() const { return knowledge_.get(); }

 private:
  struct Parts;
  std::optional<Error> read_parts(const DataPack& pack, Parts& parts) const;
  void make_knowledge(Parts parts, const DataPack& pack);

  /// Stays in its place when Data is moved, as knowledge_ refers to it.
  std::unique_ptr<encoding::Tables> tables_ = std::make_unique<encoding::Tables>();
  /// The sections of knowledge_ that are there, by name, as long as one is missing.
  std::map<std::string_view, std::vector<std::uint8_t>> waiting_;
  std::unique_ptr<const repair::Knowledge> knowledge_;
};

}  // namespace unbake
