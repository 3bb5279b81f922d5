// The string helpers of the HTML Standard's attribute syntax: ASCII white space and ASCII case.
#pragma once

#include <string>
#include <string_view>

namespace unbake::html {

/// ASCII white space of the Infra Standard: tab, LF, FF, CR, space.
inline constexpr bool is_ascii_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

inline constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline constexpr bool is_ascii_alpha(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

inline constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

inline constexpr std::string_view trim_ascii(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Whether two strings are equal but for the case of ASCII letters.
inline constexpr bool equals_ascii_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (ascii_lower(a[i]) != ascii_lower(b[i])) return false;
  }
  return true;
}

inline std::string to_ascii_lower(std::string_view text) {
  std::string lower{text};
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}

/// The first of the words of `text` and what follows it; both empty at the end.
inline std::string_view take_word(std::string_view& text) {
  text = trim_ascii(text);
  std::size_t end = 0;
  while (end < text.size() && !is_ascii_space(text[end])) ++end;
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

}  // namespace unbake::html
