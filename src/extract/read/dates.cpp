#include "extract/read/dates.hpp"

#include <array>
#include <vector>

#include "extract/read/chars.hpp"
#include "extract/read/months.hpp"

namespace unbake::extract {
namespace {

// A date stands near the begin of what is given to find_date(); so many tokens hold the longest header lines.
constexpr std::size_t kMostTokens = 160;
// Years of web pages. Before 1990 a number of four digits is something else.
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;

struct Token {
  enum class Kind : unsigned char { number, word, sign } kind = Kind::sign;
  int value = 0;   ///< number; sign: its code point
  int digits = 0;  ///< number
  std::size_t begin = 0, end = 0;
};

// Years of the Buddhist era, which Thai dates have.
constexpr int kBuddhistEra = 543;

bool is_thai(char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; }
bool joins_word(char32_t c) { return is_word(c) && !is_digit(c) && (!is_unspaced(c) || is_thai(c)) && !is_hangul(c); }

std::vector<Token> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size() && tokens.size() < kMostTokens;) {
    Token token;
    token.begin = i;
    char32_t c = next_char(text, i);
    if (c == ' ') continue;
    if (is_digit(c)) {
      token.kind = Token::Kind::number;
      for (;;) {
        token.value = token.digits < 8 ? token.value * 10 + digit_value(c) : token.value;
        ++token.digits;
        token.end = i;
        if (i >= text.size()) break;
        c = next_char(text, i);
        if (!is_digit(c)) break;
      }
      i = token.end;
    } else if (joins_word(c)) {
      token.kind = Token::Kind::word;
      token.end = i;
      while (i < text.size() && joins_word(next_char(text, i))) token.end = i;
      i = token.end;
    } else {
      token.value = static_cast<int>(c);
      token.end = i;
    }
    tokens.push_back(token);
  }
  return tokens;
}

class Reader {
 public:
  Reader(std::string_view text, bool two_digit_year, DateOrder order)
      : text_(text), tokens_(tokenize(text)), two_digit_year_(two_digit_year), order_(order) {}

  std::optional<FoundDate> find() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Date date;
      std::size_t next = i;
      if (!(year_first(next, date) || day_first(next, date) || month_first(next, date))) continue;
      if (!exists(date)) continue;
      FoundDate found;
      found.begin = tokens_[i].begin;
      found.iso = padded(date.year, 4) + "-" + two(date.month) + "-" + two(date.day);
      std::size_t after = next;
      std::string time;
      if (time_near(after, time)) {
        next = after;
      } else if (std::size_t first = i; time_before(first, time)) {
        found.begin = tokens_[first].begin;
      }
      found.iso += time;
      found.end = tokens_[next - 1].end;
      return found;
    }
    return std::nullopt;
  }

 private:
  struct Date {
    int year = 0, month = 0, day = 0;
  };

  [[nodiscard]] const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  [[nodiscard]] bool number(std::size_t i, int most_digits) const {
    const Token* token = at(i);
    return token != nullptr && token->kind == Token::Kind::number && token->digits <= most_digits;
  }
  [[nodiscard]] bool sign(std::size_t i, char32_t c) const {
    const Token* token = at(i);
    return token != nullptr && token->kind == Token::Kind::sign && token->value == static_cast<int>(c);
  }
  [[nodiscard]] bool signs(std::size_t i, char32_t first, char32_t second) const {
    return sign(i, first) && sign(i + 1, second);
  }
  [[nodiscard]] std::string_view word(std::size_t i) const {
    const Token* token = at(i);
    return token != nullptr && token->kind == Token::Kind::word ? text_.substr(token->begin, token->end - token->begin)
                                                                : std::string_view{};
  }
  /// No white space between the token and the one before.
  [[nodiscard]] bool adjacent(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i].begin == tokens_[i - 1].end;
  }
  [[nodiscard]] bool year(std::size_t i) const {
    return number(i, 4) && at(i)->digits == 4 && at(i)->value >= kFirstYear && at(i)->value <= kLastYear;
  }
  [[nodiscard]] int month(std::size_t i) const {
    const std::string_view name = word(i);
    return name.empty() ? 0 : month_of(name);
  }
  /// The number's digits, with zeros in front; std::snprintf would add 6 KB to the wasm.
  static std::string padded(int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
  }
  static std::string two(int value) { return padded(value, 2); }
  static bool exists(const Date& date) {
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < kFirstYear || date.year > kLastYear || date.month < 1 || date.month > 12 || date.day < 1)
      return false;
    const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    return date.day <= kDays[static_cast<std::size_t>(date.month - 1)] + (leap && date.month == 2 ? 1 : 0);
  }

  /// 2016-06-13, 2016/6/13, 2016.06.13, 2016年6月13日, 2016년 6월 13일, "2016 June 13", "2016. június 13.",
  /// "2016 m. birželio 13 d.", "2016. gada 13. jūnijs".
  bool year_first(std::size_t& i, Date& date) const {
    const bool two_digits = two_digit_year_ && number(i, 2) && at(i)->digits == 2;
    if (!year(i) && !two_digits) return false;
    date.year = at(i)->value + (two_digits ? 2000 : 0);
    std::size_t next = i + 1;
    while (sign(next, '.') || word(next) == "m" || word(next) == "gada") ++next;
    const bool day_named = number(next, 2);  // before the month
    const std::size_t day = day_named ? next : next + 1;
    if (day_named) next += sign(next + 1, '.') ? 2 : 1;
    if (number(day, 2)) date.month = month(next);
    if (date.month != 0) {
      date.day = at(day)->value;
      i = std::max(day, next) + 1;
      return true;
    }
    char32_t second = 0;
    if (sign(i + 1, 0x5E74) && number(i + 2, 2))
      second = 0x6708;  // 年 … 月
    else if (sign(i + 1, 0xB144) && number(i + 2, 2))
      second = 0xC6D4;  // 년 … 월
    else {
      for (const char32_t c : {U'-', U'/', U'.', U'\u2013'}) {
        if (sign(i + 1, c) && number(i + 2, 2)) second = c;
      }
    }
    if (second == 0 || !sign(i + 3, second) || at(i + 4) == nullptr || at(i + 4)->kind != Token::Kind::number)
      return false;
    date.month = at(i + 2)->value;
    if (at(i + 4)->digits > 2) {
      // "2019-10-0812:00": the time was glued on where the page had markup between.
      if (at(i + 4)->digits != 4 || !sign(i + 5, ':')) return false;
      glued_hour_ = at(i + 4)->value % 100;
      date.day = at(i + 4)->value / 100;
      glued_at_ = i + 4;
      i += 5;
      return true;
    }
    date.day = at(i + 4)->value;
    i += 5;
    if (sign(i, 0x65E5) || sign(i, 0x53F7) || sign(i, 0xC77C) || (second == U'.' && sign(i, '.'))) ++i;  // 日 号 일
    return true;
  }

  /// 13 June 2016, 13. Juni 2016, 13 de junio de 2016, 13th June, 2016; 13.06.2016; 13/06/2016 if not ambiguous.
  bool day_first(std::size_t& i, Date& date) const {
    if (!number(i, 2)) return false;
    date.day = at(i)->value;
    std::size_t next = i + 1;
    if (adjacent(next) && (word(next) == "st" || word(next) == "nd" || word(next) == "rd" || word(next) == "th" ||
                           word(next) == "er" || word(next) == "º")) {
      ++next;
    }
    const char32_t mark = sign(next, '.') ? U'.' : sign(next, '/') ? U'/' : sign(next, '-') ? U'-' : 0;
    if (mark != 0 && number(next + 1, 2) && sign(next + 2, mark) && year(next + 3)) {
      date.month = at(next + 1)->value;
      date.year = at(next + 3)->value;
      if (mark != U'.') {
        const bool either = date.day <= 12 && date.month <= 12;  // 03/04/2016
        if (either && date.day != date.month && order_ == DateOrder::unknown) return false;
        if (date.month > 12 || (either && order_ == DateOrder::month_first)) std::swap(date.day, date.month);
      }
      i = next + 4;
      return true;
    }
    if (mark != 0) ++next;
    while (word(next) == "de" || word(next) == "of") ++next;
    std::string_view name = word(next);
    // "พ.ศ.", of the Buddhist era: folding has put it right behind the month.
    const bool era = name.ends_with("พ") && sign(next + 1, '.') && word(next + 2) == "ศ";
    if (era) name.remove_suffix(3);
    if (name == "tháng" && number(next + 1, 2)) {
      date.month = at(++next)->value;
    } else if (!name.empty()) {
      date.month = month_of(name);
    }
    if (date.month == 0) return false;
    if (era) next += 2;
    ++next;
    if (sign(next, '.') || sign(next, ',') || sign(next, '-') || sign(next, '/')) ++next;
    if (sign(next, ',')) ++next;
    while (word(next) == "de" || word(next) == "del" || word(next) == "of" || word(next) == "năm") ++next;
    std::size_t first = 0;
    const bool thai = is_thai(next_char(name, first));
    if (!number(next, 4)) return false;
    date.year = at(next)->value - (thai && at(next)->value > kLastYear ? kBuddhistEra : 0);
    i = next + 1;
    if (word(i) == "г" || word(i) == "года" || word(i) == "р" || word(i) == "року") ++i;
    if (sign(i, '.')) ++i;
    return true;
  }

  /// June 13, 2016; Jun. 13th 2016.
  bool month_first(std::size_t& i, Date& date) const {
    std::size_t next = i + 1;
    if (sign(next, '.')) ++next;
    if (!number(next, 2)) return false;
    date.month = month(i);
    if (date.month == 0) return false;
    date.day = at(next++)->value;
    if (word(next) == "st" || word(next) == "nd" || word(next) == "rd" || word(next) == "th") ++next;
    if (sign(next, '.')) ++next;
    if (sign(next, ',')) ++next;
    if (!year(next)) return false;
    date.year = at(next)->value;
    i = next + 1;
    return true;
  }

  /// A clock time at token i: 20:02, 20:02:11.123+08:00, 8:02 pm, 20h02, 20.02 Uhr, 20时02分.
  bool clock(std::size_t& i, std::string& time) const {
    int add = 0;
    const bool glued = glued_hour_ >= 0 && glued_at_ + 1 == i;
    if (signs(i, 0x4E0A, 0x5348) || signs(i, 0x5348, 0x524D) || signs(i, 0xC624, 0xC804)) {  // 上午 午前 오전
      i += 2;
    } else if (signs(i, 0x4E0B, 0x5348) || signs(i, 0x5348, 0x540E) || signs(i, 0x5348, 0x5F8C) ||
               signs(i, 0xC624, 0xD6C4)) {  // 下午 午后 午後 오후
      add = 12;
      i += 2;
    }
    int hour = glued_hour_;
    if (!glued) {
      if (!number(i, 2)) return false;
      hour = at(i++)->value;
    }
    const bool colon = sign(i, ':');
    const bool han = sign(i, 0x65F6) || sign(i, 0x6642) || sign(i, 0xC2DC) || sign(i, 0x70B9) || sign(i, 0x9EDE);
    const bool letter = word(i) == "h" || word(i) == "uhr";
    const bool dot = sign(i, '.') && adjacent(i) && adjacent(i + 1) && word(i + 2) == "uhr";
    if (!(colon || han || letter || dot) || !number(i + 1, 2) || at(i + 1)->digits != 2) return false;
    int minute = at(i + 1)->value;
    i += 2;
    int second = -1;
    if (han && (sign(i, 0x5206) || sign(i, 0xBD84))) ++i;  // 分 분
    if (colon && sign(i, ':') && adjacent(i) && number(i + 1, 2) && at(i + 1)->digits == 2) {
      second = at(i + 1)->value;
      i += 2;
      if (sign(i, '.') && adjacent(i) && number(i + 1, 9) && adjacent(i + 1)) i += 2;
    }
    std::string_view half = word(i);
    if (half == "uhr") ++i;
    bool afternoon = half == "pm";
    bool forenoon = half == "am";
    if ((half == "p" || half == "a") && sign(i + 1, '.') && word(i + 2) == "m") {
      afternoon = half == "p";
      forenoon = !afternoon;
      i += sign(i + 3, '.') ? 4 : 3;
    } else if (afternoon || forenoon) {
      ++i;
    }
    if (hour > 23 || minute > 59 || second > 59) return false;
    if ((afternoon || add != 0) && hour < 12) hour += 12;
    if (forenoon && hour == 12) hour = 0;
    time = "T" + two(hour) + ":" + two(minute);
    if (second >= 0) time += ":" + two(second);
    offset(i, time);
    return true;
  }

  /// Z, +08:00, +0800, "gmt +8", "utc".
  void offset(std::size_t& i, std::string& time) const {
    std::size_t next = i;
    const bool zero = word(next) == "gmt" || word(next) == "utc";
    if (word(next) == "z" && adjacent(next)) {
      time += "Z";
      ++i;
      return;
    }
    if (zero) ++next;
    const bool plus = sign(next, '+');
    const bool minus = sign(next, '-') || sign(next, 0x2212);
    if ((plus || minus) && adjacent(next + 1) && number(next + 1, 4)) {
      int hours = at(next + 1)->value;
      int minutes = 0;
      const int digits = at(next + 1)->digits;
      if (digits == 4) {
        minutes = hours % 100;
        hours /= 100;
      } else if (digits == 2 && sign(next + 2, ':') && number(next + 3, 2)) {
        minutes = at(next + 3)->value;
        next += 2;
      } else if (!zero) {
        return;  // "20:02 - 12 comments"
      }
      if (digits == 3 || hours > 14 || minutes > 59) return;
      time += (plus ? "+" : "-") + two(hours) + ":" + two(minutes);
      i = next + 2;
    } else if (zero) {
      time += "Z";
      i = next;
    }
  }

  /// A clock time behind the date, with little between: "t", "at", "um", "в", commas, a day of the week in brackets.
  bool time_near(std::size_t& i, std::string& time) const {
    constexpr std::size_t kMostBetween = 6;
    for (std::size_t skipped = 0; skipped <= kMostBetween && i < tokens_.size(); ++skipped, ++i) {
      std::size_t next = i;
      if (clock(next, time)) {
        i = next;
        return true;
      }
      if (tokens_[i].kind == Token::Kind::number) return false;
    }
    return false;
  }

  /// "20:02, 13 June 2016": the clock time right before.
  bool time_before(std::size_t& first, std::string& time) const {
    constexpr std::size_t kLongest = 9;  // tokens of "10:30:11 p.m. +08:00,"
    for (std::size_t back = first > kLongest ? first - kLongest : 0; back + 2 < first; ++back) {
      std::size_t next = back;
      std::string found;
      if (!clock(next, found) || next > first) continue;
      if (first - next > 3) continue;  // "est, mon"
      for (std::size_t i = next; i < first; ++i) {
        if (tokens_[i].kind == Token::Kind::number) return false;
      }
      first = back;
      time = found;
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  bool two_digit_year_;
  DateOrder order_;
  mutable int glued_hour_ = -1;
  mutable std::size_t glued_at_ = 0;
};

}  // namespace

std::optional<FoundDate> find_date(std::string_view folded, bool two_digit_year, DateOrder order) {
  return Reader(folded, two_digit_year, order).find();
}

std::string iso_date(std::string_view value, DateOrder order) {
  if (value.size() == 8 && value.find_first_not_of("0123456789") == std::string_view::npos) {
    const std::string dashed =
        std::string(value.substr(0, 4)) + "-" + std::string(value.substr(4, 2)) + "-" + std::string(value.substr(6));
    const auto found = find_date(dashed);
    return found ? found->iso : "";
  }
  const auto found = find_date(fold(value), false, order);
  return found ? found->iso : "";
}

}  // namespace unbake::extract
