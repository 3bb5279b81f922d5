// The indexes of encodings, which give the code points of pointers: the Encoding Standard's
// (https://encoding.spec.whatwg.org/#indexes), and those that tools/data takes from ICU's tables for other encodings.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::encoding {

/// Code points (all of the Basic Multilingual Plane) by pointer; 0 where there is none. tools/data/indexes.mjs says in
/// what the Standard's `big5` and `gb18030-ranges` differ.
using Index = std::vector<char16_t>;

/// The section `indexes` of unbake.data.
class Indexes {
 public:
  /// The bytes are copied. Error bad_data_file.
  static Result<Indexes> load(Bytes section);

  /// By the name in the Standard; a single-byte one, and those beyond the Standard, by the name of the encoding.
  [[nodiscard]] bool has(std::string_view name) const { return directory_.contains(name); }

  /// Made anew at each call; empty where there is none of that name.
  [[nodiscard]] Index read(std::string_view name) const;

  Indexes(Indexes&&) = default;
  Indexes& operator=(Indexes&&) = default;
  Indexes(const Indexes&) = delete;
  Indexes& operator=(const Indexes&) = delete;
  ~Indexes() = default;

 private:
  /// The entries of each index as they are in the section: steps of 16 bits.
  using Directory = std::map<std::string, Bytes, std::less<>>;

  Indexes() = default;
  [[nodiscard]] bool read_directory();
  [[nodiscard]] bool is_sound() const;

  std::vector<std::uint8_t> section_;
  Directory directory_;  ///< views into section_, which hold when it is moved
};

}  // namespace unbake::encoding
