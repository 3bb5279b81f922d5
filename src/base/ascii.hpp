// ASCII's classes of characters and its case (Infra Standard, "Code points" and "Strings"). All take a byte or a code
// point: what is not ASCII is of no class.
#pragma once

#include <string>
#include <string_view>

namespace unbake {

/// ASCII white space of the Infra Standard: tab, LF, FF, CR, space.
template <typename Char>
constexpr bool is_ascii_space(Char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

template <typename Char>
constexpr bool is_ascii_digit(Char c) {
  return c >= '0' && c <= '9';
}

template <typename Char>
constexpr bool is_ascii_upper(Char c) {
  return c >= 'A' && c <= 'Z';
}

template <typename Char>
constexpr bool is_ascii_lower(Char c) {
  return c >= 'a' && c <= 'z';
}

template <typename Char>
constexpr bool is_ascii_alpha(Char c) {
  return is_ascii_lower(c | 0x20);
}

template <typename Char>
constexpr bool is_ascii_alphanumeric(Char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c);
}

template <typename Char>
constexpr Char ascii_lower(Char c) {
  return is_ascii_upper(c) ? static_cast<Char>(c | 0x20) : c;
}

/// The value of a hexadecimal digit; -1 for any other character.
template <typename Char>
constexpr int hex_value(Char c) {
  if (is_ascii_digit(c)) return static_cast<int>(c) - '0';
  const auto lower = c | 0x20;
  return lower >= 'a' && lower <= 'f' ? static_cast<int>(lower) - 'a' + 10 : -1;
}

constexpr std::string_view trim_ascii(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Whether two strings are equal but for the case of ASCII letters.
constexpr bool equals_ascii_case(std::string_view a, std::string_view b) {
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

/// The first of the words that white space parts, taken off the front of `text`; empty at the end.
inline std::string_view take_word(std::string_view& text) {
  text = trim_ascii(text);
  std::size_t end = 0;
  while (end < text.size() && !is_ascii_space(text[end])) ++end;
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

}  // namespace unbake
