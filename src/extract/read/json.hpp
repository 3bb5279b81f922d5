// A JSON reader for what pages embed (JSON-LD): small, forgiving at the end of the text, safe on any input.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unbake::extract::json {

struct Value {
  enum class Kind : unsigned char { null, boolean, number, string, array, object } kind = Kind::null;
  std::string text;                ///< string: its value; number: as written
  std::vector<Value> items;        ///< array: its items; object: the values of its members, in the order of the text
  std::vector<std::string> names;  ///< object: the names of `items`

  /// A member of an object; null where it has none of that name, or is no object.
  [[nodiscard]] const Value* find(std::string_view name) const;
};

/// RFC 8259, but for two faults that pages have: raw control characters in strings, and something behind the value,
/// which is ignored. None where the text is no JSON, or nested deeper than 64 levels.
std::optional<Value> parse(std::string_view text);

}  // namespace unbake::extract::json
