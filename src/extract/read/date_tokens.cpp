#include "extract/read/date_tokens.hpp"

#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

// A date stands near the begin of what is given; so many tokens hold the longest header lines.
constexpr std::size_t kMostTokens = 160;
constexpr int kMostDigits = 8;  // of a number whose value matters
constexpr char32_t kFirstPersianDigit = 0x6F0, kLastPersianDigit = 0x6F9;
constexpr char32_t kHanTen = 0x5341;  // 十

using Kind = DateToken::Kind;

bool joins_word(char32_t c) { return is_word(c) && !is_digit(c) && (!is_unspaced(c) || is_thai(c)) && !is_hangul(c); }

/// 〇 零 一 … 九; -1 for all others.
int han_digit(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  const std::size_t at = kDigits.find(c);
  return at != std::u32string_view::npos ? static_cast<int>(at) : c == U'零' ? 0 : -1;
}

/// What Han numbers of a date stand before: 年 月 日 号 號.
bool counts_dates(char32_t c) { return c == 0x5E74 || c == 0x6708 || c == 0x65E5 || c == 0x53F7 || c == 0x865F; }

/// A number in Han characters from token.begin on, whose first character is `c`: digits in a row (二〇二四), or up to
/// 99 (三十一).
bool read_han_number(std::string_view text, char32_t c, DateToken& token) {
  const bool begins = han_digit(c) >= 0 || c == kHanTen;
  if (!begins) return false;
  bool tens = false;
  for (std::size_t i = token.begin; i < text.size();) {
    const std::size_t at = i;
    c = next_char(text, i);
    const int digit = han_digit(c);
    if (c == kHanTen && !tens && token.digits <= 1) {
      token.value = token.digits == 0 ? 1 : token.value;
      token.digits = 1;
      tens = true;
    } else if (digit >= 0 && token.digits < kMostDigits) {
      token.value = token.value * 10 + digit;
      ++token.digits;
    } else {
      token.end = at;
      break;
    }
    token.end = i;
  }
  if (tens && token.digits == 1) token.value *= 10, token.digits = 2;
  if (token.end >= text.size()) return false;
  std::size_t behind = token.end;
  token.kind = Kind::number;
  return counts_dates(next_char(text, behind));
}

/// A number in digits, whose first is `c`, from token.begin on; `i` is behind that digit.
void read_number(std::string_view text, char32_t c, std::size_t i, DateToken& token) {
  token.kind = Kind::number;
  token.persian = c >= kFirstPersianDigit && c <= kLastPersianDigit;
  for (;;) {
    token.value = token.digits < kMostDigits ? token.value * 10 + digit_value(c) : token.value;
    ++token.digits;
    token.end = i;
    if (i >= text.size()) return;
    c = next_char(text, i);
    if (!is_digit(c)) return;
  }
}

}  // namespace

bool is_thai(char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; }

std::vector<DateToken> date_tokens(std::string_view folded) {
  std::vector<DateToken> tokens;
  for (std::size_t i = 0; i < folded.size() && tokens.size() < kMostTokens;) {
    DateToken token;
    token.begin = i;
    const char32_t c = next_char(folded, i);
    if (c == ' ') continue;
    if (is_digit(c)) {
      read_number(folded, c, i, token);
    } else if (joins_word(c)) {
      token.kind = Kind::word;
      token.end = i;
      while (i < folded.size() && joins_word(next_char(folded, i))) token.end = i;
    } else if (!read_han_number(folded, c, token)) {
      token = {Kind::sign, static_cast<int>(c), 0, false, token.begin, i};
    }
    i = token.end;
    tokens.push_back(token);
  }
  return tokens;
}

}  // namespace unbake::extract
