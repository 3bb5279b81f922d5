// JSON the way ECMAScript's JSON.stringify writes it: compact, and equal byte for byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unbake::output {

/// Writes one value. Commas are its own work: call key() before each value in an object, and the values of an array one
/// after another. Strings must be UTF-8.
class JsonWriter {
 public:
  JsonWriter() = default;
  /// With room for so many bytes. More is no error.
  explicit JsonWriter(std::size_t expected_bytes) { out_.reserve(expected_bytes); }

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  /// Null where the string is empty.
  JsonWriter& string_or_null(std::string_view value);
  /// A number from 0 to 1 (any other is cut to that), rounded to six digits behind the point; null where it is not
  /// finite. More digits of a confidence say nothing, and the tables with which libc++ writes any double in its
  /// shortest form would be a quarter of the wasm.
  JsonWriter& fraction(double value);
  JsonWriter& integer(std::uint64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void before_value();
  void append_string(std::string_view value);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace unbake::output
