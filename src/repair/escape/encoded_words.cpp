#include "repair/escape/encoded_words.hpp"

#include <cstdint>

#include "base/ascii.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

/// "=?" and the name of a charset, which may have a language behind it.
constexpr std::size_t kLongestCharset = 40;

struct Word {
  std::string charset;  ///< in small letters
  std::string bytes;
  std::size_t end = 0;
};

char at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

bool read_q(std::string_view data, std::string& bytes) {
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] != '=') {
      bytes.push_back(data[i] == '_' ? ' ' : data[i]);
      continue;
    }
    const int high = hex_value(at(data, i + 1)), low = hex_value(at(data, i + 2));
    if (high < 0 || low < 0) return false;
    bytes.push_back(static_cast<char>(high << 4 | low));
    i += 2;
  }
  return true;
}

bool read_base64(std::string_view data, std::string& bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : data) {
    if (c == '=') break;
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return false;
    bits = (bits << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFF;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push_back(static_cast<char>(bits >> count & 0xFF));
  }
  return true;
}

Word word_at(std::string_view text, std::size_t i) {
  if (at(text, i) != '=' || at(text, i + 1) != '?') return {};
  const std::size_t kind = text.substr(0, i + 2 + kLongestCharset).find('?', i + 2);
  if (kind == std::string_view::npos || at(text, kind + 2) != '?') return {};
  const std::size_t begin = kind + 3, end = text.find_first_of("? \n\t", begin);
  if (end == std::string_view::npos || text[end] != '?' || at(text, end + 1) != '=') return {};
  const char encoding = static_cast<char>(text[kind + 1] | 0x20);
  if (encoding != 'q' && encoding != 'b') return {};
  Word word{to_ascii_lower(text.substr(i + 2, kind - i - 2)), {}, end + 2};
  const std::string_view data = text.substr(begin, end - begin);
  return (encoding == 'q' ? read_q(data, word.bytes) : read_base64(data, word.bytes)) ? word : Word{};
}

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char one : bytes) {
    const auto byte = static_cast<std::uint8_t>(one);
    unicode::append(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
  }
  return text;
}

}  // namespace

EncodedWords encoded_words_at(std::string_view text, std::size_t begin) {
  Word word = word_at(text, begin);
  while (word.end != 0) {
    std::size_t next = word.end;
    while (is_ascii_space(at(text, next))) ++next;
    const Word further = word_at(text, next);
    if (further.end == 0 || further.charset != word.charset) break;
    word.bytes += further.bytes;
    word.end = further.end;
  }
  if (word.charset == "utf-8") return {word.bytes, word.end};
  const bool is_latin = word.charset == "iso-8859-1" || word.charset == "windows-1252" || word.charset == "us-ascii";
  return is_latin ? EncodedWords{from_windows_1252(word.bytes), word.end} : EncodedWords{};
}

}  // namespace unbake::repair
