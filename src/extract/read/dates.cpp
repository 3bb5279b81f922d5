#include "extract/read/dates.hpp"

#include <array>
#include <vector>

#include "extract/read/calendars.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/date_tokens.hpp"
#include "extract/read/months.hpp"

namespace unbake::extract {
namespace {

// Years of web pages. Before 1990 a number of four digits is something else.
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;

// Years of the Buddhist era, which Thai dates have.
constexpr int kBuddhistEra = 543;
// Years of the Persian calendar that web pages have: 1990 … 2051.
constexpr int kFirstPersianYear = 1369;
constexpr int kLastPersianYear = 1430;

using Kind = DateToken::Kind;

class Reader {
 public:
  Reader(std::string_view text, bool two_digit_year, DateOrder order)
      : text_(text), tokens_(date_tokens(text)), two_digit_year_(two_digit_year), order_(order) {}

  std::optional<FoundDate> find() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      Day date;
      std::size_t next = i;
      if (!(persian(next, date) || year_first(next, date) || day_first(next, date) || month_first(next, date)))
        continue;
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
  [[nodiscard]] const DateToken* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
  [[nodiscard]] bool number(std::size_t i, int most_digits) const {
    const DateToken* token = at(i);
    return token != nullptr && token->kind == Kind::number && token->digits <= most_digits;
  }
  [[nodiscard]] bool sign(std::size_t i, char32_t c) const {
    const DateToken* token = at(i);
    return token != nullptr && token->kind == Kind::sign && token->value == static_cast<int>(c);
  }
  [[nodiscard]] char32_t code_point(std::size_t i) const { return static_cast<char32_t>(at(i)->value); }
  [[nodiscard]] bool signs(std::size_t i, char32_t first, char32_t second) const {
    return sign(i, first) && sign(i + 1, second);
  }
  [[nodiscard]] std::string_view word(std::size_t i) const {
    const DateToken* token = at(i);
    return token != nullptr && token->kind == Kind::word ? text_.substr(token->begin, token->end - token->begin)
                                                         : std::string_view{};
  }
  /// No white space between the token and the one before.
  [[nodiscard]] bool adjacent(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i].begin == tokens_[i - 1].end;
  }
  [[nodiscard]] bool year(std::size_t i) const {
    return number(i, 4) && at(i)->digits == 4 && at(i)->value >= kFirstYear && at(i)->value <= kLastYear;
  }
  [[nodiscard]] int month(std::size_t i) const { return read_month(i); }
  /// The month at token i, which moves to its last token: one word, or several that the list has in one: "كانون
  /// الثاني", "ต.ค."; behind it perhaps the same month by another name ("تشرين الأول/أكتوبر").
  int read_month(std::size_t& i) const {
    const std::string_view name = word(i);
    if (name.empty()) return 0;
    int number = month_of(name);
    const std::size_t second = i + (sign(i + 1, '.') ? 2 : 1);
    if (number == 0 && !word(second).empty()) {
      number = month_of(std::string(name).append(word(second)));
      if (number != 0) i = second;
    }
    if (number != 0 && sign(i + 1, '/') && !word(i + 2).empty() && month_of(word(i + 2)) == number) i += 2;
    return number;
  }
  /// The year at token i, which moves behind it: of four digits, or of an era. Where the same year follows in brackets
  /// ("2024年(令和6年)"), it moves to the one that closes.
  bool read_year(std::size_t& i, Day& date) const {
    if (at(i) == nullptr) return false;
    if (at(i)->kind == Kind::sign) {
      const int before = at(i + 1) == nullptr ? 0 : year_before_era(code_point(i), code_point(i + 1));
      if (before == 0) return false;
      const bool first = sign(i + 2, 0x5143);  // 元
      if (!first && !number(i + 2, 3)) return false;
      date.year = before + (first ? 1 : at(i + 2)->value);
      i += 3;
      return true;
    }
    const bool two_digits = two_digit_year_ && number(i, 2) && at(i)->digits == 2;
    if (!year(i) && !two_digits) return false;
    date.year = at(i)->value + (two_digits ? 2000 : 0);
    ++i;
    Day same;
    if (std::size_t era = i + 2; sign(i, 0x5E74) && sign(i + 1, '(') && read_year(era, same) && sign(era + 1, ')')) {
      if (same.year == date.year) i = era + 1;
    }
    return true;
  }
  /// The number's digits, with zeros in front; std::snprintf would add 6 KB to the wasm.
  static std::string padded(int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
  }
  static std::string two(int value) { return padded(value, 2); }
  static bool exists(const Day& date) {
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < kFirstYear || date.year > kLastYear || date.month < 1 || date.month > 12 || date.day < 1)
      return false;
    const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    return date.day <= kDays[static_cast<std::size_t>(date.month - 1)] + (leap && date.month == 2 ? 1 : 0);
  }

  /// 2016-06-13, 2016/6/13, 2016.06.13, 2016年6月13日, 2016년 6월 13일, "2016 June 13", "2016. június 13.",
  /// "2016 m. birželio 13 d.", "2016. gada 13. jūnijs", 令和6年10月1日.
  bool year_first(std::size_t& i, Day& date) const {
    std::size_t behind = i;
    if (!read_year(behind, date)) return false;
    std::size_t next = behind;
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
    if (!number(behind + 1, 2) || at(behind + 3) == nullptr || at(behind + 3)->kind != Kind::number) return false;
    char32_t second = 0;
    for (const char32_t c : {U'-', U'/', U'.', U'\u2013'}) {
      if (sign(behind, c)) second = c;
    }
    if (sign(behind, 0x5E74) || sign(behind, ')')) second = 0x6708;  // 年 … 月
    if (sign(behind, 0xB144)) second = 0xC6D4;                       // 년 … 월
    if (second == 0 || !sign(behind + 2, second)) return false;
    date.month = at(behind + 1)->value;
    date.day = at(behind + 3)->value;
    if (at(behind + 3)->digits > 2) {
      // "2019-10-0812:00": the time was glued on where the page had markup between.
      if (at(behind + 3)->digits != 4 || !sign(behind + 4, ':')) return false;
      glued_hour_ = date.day % 100;
      date.day /= 100;
      glued_at_ = behind + 3;
      i = behind + 4;
      return true;
    }
    i = behind + 4;
    if (sign(i, 0x65E5) || sign(i, 0x53F7) || sign(i, 0xC77C) || (second == U'.' && sign(i, '.'))) ++i;  // 日 号 일
    return true;
  }

  /// Persian: ۲۳ مهر ۱۴۰۳, and in Persian digits ۱۴۰۳/۰۷/۲۳.
  bool persian(std::size_t& i, Day& date) const {
    if (!number(i, 4) || !number(i + 2, 4)) return false;
    const bool named = word(i + 1).size() > 1;
    const bool in_digits =
        at(i)->persian && (sign(i + 1, '/') || sign(i + 1, '-')) && number(i + 4, 2) && sign(i + 3, code_point(i + 1));
    if (!named && !in_digits) return false;
    date = named ? Day{at(i + 2)->value, persian_month(word(i + 1)), at(i)->value}
                 : Day{at(i)->value, at(i + 2)->value, at(i + 4)->value};
    if (date.year < kFirstPersianYear || date.year > kLastPersianYear || date.month < 1 || date.month > 12 ||
        date.day < 1 || date.day > 31) {
      return false;
    }
    date = from_persian(date);
    i += named ? 3 : 5;
    return true;
  }

  /// 13 June 2016, 13. Juni 2016, 13 de junio de 2016, 13th June, 2016; 13.06.2016; 13/06/2016 if not ambiguous.
  bool day_first(std::size_t& i, Day& date) const {
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
    } else if (era) {
      date.month = month_of(name);
    } else {
      date.month = read_month(next);
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
  bool month_first(std::size_t& i, Day& date) const {
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
      if (tokens_[i].kind == Kind::number) return false;
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
        if (tokens_[i].kind == Kind::number) return false;
      }
      first = back;
      time = found;
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<DateToken> tokens_;
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
