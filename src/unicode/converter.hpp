// One of ICU's converters: bytes of a legacy encoding to UTF-8 and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/data_pack.hpp"
#include "base/result.hpp"

namespace unbake::unicode {

/// Stateless between calls. Not for two threads at once.
class Converter {
 public:
  /// By ICU's own name of the table ("windows-936-2000"), for which no alias table is needed. A name with several
  /// spellings among ICU versions may be a list joined by '|'; the first that is there is taken.
  /// Error needs_data where ICU's data file is not loaded or lacks the table.
  static Result<Converter> open(std::string_view icu_names);

  Converter(Converter&&) noexcept;
  Converter& operator=(Converter&&) noexcept;
  ~Converter();

  /// Appends the text of all the bytes. What the table has nothing for becomes U+FFFD; an ASCII byte that ends such a
  /// sequence is kept, as the Encoding Standard says. Returns the number of U+FFFD put in.
  std::size_t decode(Bytes bytes, std::string& out);

  /// The one code point that these bytes are, or nothing where they are none, malformed, or more than one.
  std::optional<char32_t> decode_one(Bytes bytes);

  /// Appends the bytes of a code point. False, and nothing appended, where the table has none. Only exact inverses of
  /// decoding are taken, no look-alikes.
  bool encode(char32_t code_point, std::string& out);

 private:
  struct State;
  explicit Converter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace unbake::unicode
