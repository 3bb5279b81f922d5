#include "extract/read/text_stats.hpp"

#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

/// The letters that most text is written with; a table of all capitals would say the same of it.
bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return (c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

bool is_code_mark(char32_t c) {
  switch (c) {
    case '{':
    case '}':
    case ';':
    case '=':
    case '<':
    case '>':
    case '$':
    case '\\':
    case '_':
      return true;
    default:
      return false;
  }
}

bool is_ascii_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && is_word(byte);
}

constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

TextStats count_text(std::string_view text) {
  TextStats stats;
  bool in_word = false;
  bool pending_end = false;  // an ASCII . ! ? that counts if no word goes on behind it (3.5, example.com)
  for (std::size_t i = 0; i < text.size();) {
    if (in_word) {  // most of what is written: the small letters that it goes on with
      const std::size_t begin = i;
      while (i < text.size() && is_small(text[i])) ++i;
      stats.chars += static_cast<std::uint32_t>(i - begin);
      stats.letters += static_cast<std::uint32_t>(i - begin);
      if (i == text.size()) break;
    }
    const char32_t c = next_char(text, i);
    stats.ascii = stats.ascii && c < 0x80;
    if (!is_ideograph(c) && is_space(c)) {
      in_word = false;
      if (pending_end) ++stats.sentences;
      pending_end = false;
      continue;
    }
    ++stats.chars;
    if (is_ideograph(c)) {  // most of Chinese: all below in one step
      ++stats.letters;
      ++stats.unspaced;
      if (pending_end) ++stats.sentences;
      pending_end = stats.ends_sentence = stats.ends_colon = in_word = false;
      continue;
    }
    if (is_code_mark(c)) ++stats.code_marks;
    if (is_word(c)) {
      const bool unspaced = is_unspaced(c);
      if (pending_end && unspaced) ++stats.sentences;
      pending_end = false;
      stats.ends_sentence = stats.ends_colon = false;
      if (is_digit(c)) {
        ++stats.digits;
      } else {
        ++stats.letters;
        if (is_capital(c)) {
          ++stats.capitals;
          if (!in_word) ++stats.names;
        }
      }
      if (is_right_to_left(c)) ++stats.right_to_left;
      if (unspaced) {
        ++stats.unspaced;
        in_word = false;
      } else if (!in_word) {
        ++stats.words;
        in_word = true;
      }
      continue;
    }
    if (c == '\'' || c == 0x2019 || c == '-') continue;  // inside words: it's, e-mail
    if (is_closing(c)) {
      in_word = false;
      continue;
    }
    in_word = false;
    if (c == '(' && i > 1 && is_ascii_word(text[i - 2])) ++stats.calls;
    stats.ends_colon = c == ':' || c == 0xFF1A;
    stats.ends_sentence = is_sentence_end(c);
    if (is_sentence_end(c)) {
      if (c < 0x80) {
        pending_end = true;
      } else {
        ++stats.sentences;
      }
    } else if (is_clause_end(c)) {
      ++stats.clauses;
    }
  }
  if (pending_end) ++stats.sentences;
  stats.weight = stats.words + kWordsPerUnspacedChar * stats.unspaced;
  return stats;
}

}  // namespace unbake::extract
