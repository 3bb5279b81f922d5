#include "html/markup/numbers.hpp"

#include <limits>

#include "base/ascii.hpp"

namespace unbake::html {

std::optional<std::int32_t> parse_integer(std::string_view text) {
  constexpr std::int32_t kMost = std::numeric_limits<std::int32_t>::max();
  text = trim_ascii(text);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || !is_ascii_digit(text[0])) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : text) {
    if (!is_ascii_digit(c)) break;
    const std::int32_t digit = c - '0';
    value = value > (kMost - digit) / 10 ? kMost : value * 10 + digit;
  }
  return negative ? -value : value;
}

std::optional<std::int32_t> parse_non_negative(std::string_view text) {
  const std::optional<std::int32_t> value = parse_integer(text);
  return value.has_value() && *value < 0 ? std::nullopt : value;
}

}  // namespace unbake::html
