#include "extract/read/text_stats.hpp"

#include <cstddef>
#include <cstdint>

#include "base/ascii.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

/// The letters that most text is written with; a table of all capitals would say the same of it.
bool is_capital(char32_t c) {
  if (c < 0x80) return is_ascii_upper(c);
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

/// Counts character by character.
class Counter {
 public:
  TextStats run(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      if (in_word_) {  // most of what is written: the small letters that it goes on with
        const std::size_t begin = i;
        while (i < text.size() && is_ascii_lower(text[i])) ++i;
        stats_.chars += static_cast<std::uint32_t>(i - begin);
        stats_.letters += static_cast<std::uint32_t>(i - begin);
        if (i == text.size()) break;
      }
      if (const std::size_t end = text[i] < 0 ? ideographs_end(text, i) : i; end != i) {  // most of Chinese
        count_ideographs(static_cast<std::uint32_t>((end - i) / 3));
        i = end;
        continue;
      }
      const char32_t c = next_char(text, i);
      stats_.ascii = stats_.ascii && c < 0x80;
      if (is_space(c)) {
        in_word_ = false;
        end_sentence();
        continue;
      }
      ++stats_.chars;
      if (is_code_mark(c)) ++stats_.code_marks;
      if (is_word(c)) {
        count_word_character(c);
      } else if (c != '\'' && c != 0x2019 && c != '-') {  // which stand inside words: it's, e-mail
        in_word_ = false;
        if (c == '(' && i > 1 && is_ascii_word(text[i - 2])) ++stats_.calls;
        if (!is_closing(c)) count_mark(c);
      }
    }
    end_sentence();
    stats_.weight = stats_.words + kWordsPerUnspacedChar * stats_.unspaced;
    return stats_;
  }

 private:
  /// What count_word_character() does of each.
  void count_ideographs(std::uint32_t count) {
    stats_.ascii = false;
    stats_.chars += count;
    stats_.letters += count;
    stats_.unspaced += count;
    end_sentence();
    stats_.ends_sentence = stats_.ends_colon = in_word_ = false;
  }

  void count_word_character(char32_t c) {
    const bool unspaced = is_unspaced(c);
    if (unspaced) end_sentence();
    pending_end_ = false;
    stats_.ends_sentence = stats_.ends_colon = false;
    if (is_digit(c)) {
      ++stats_.digits;
    } else {
      ++stats_.letters;
      if (is_capital(c)) {
        ++stats_.capitals;
        if (!in_word_) ++stats_.names;
      }
    }
    if (is_right_to_left(c)) ++stats_.right_to_left;
    if (unspaced) {
      ++stats_.unspaced;
      in_word_ = false;
    } else if (!in_word_) {
      ++stats_.words;
      in_word_ = true;
    }
  }

  void count_mark(char32_t c) {
    stats_.ends_colon = c == ':' || c == 0xFF1A;
    stats_.ends_sentence = is_sentence_end(c);
    if (stats_.ends_sentence && c < 0x80) {
      pending_end_ = true;
    } else if (stats_.ends_sentence) {
      ++stats_.sentences;
    } else if (is_clause_end(c)) {
      ++stats_.clauses;
    }
  }

  void end_sentence() {
    if (pending_end_) ++stats_.sentences;
    pending_end_ = false;
  }

  TextStats stats_;
  bool in_word_ = false;
  bool pending_end_ = false;  // an ASCII . ! ? that counts if no word goes on behind it (3.5, example.com)
};

}  // namespace

TextStats count_text(std::string_view text) { return Counter().run(text); }

}  // namespace unbake::extract
