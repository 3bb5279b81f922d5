#include "extract/read/calendars.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace unbake::extract {
namespace {

constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Leap years of the Persian calendar follow each other in a cycle of 33 years, which holds for those that
/// from_persian() takes (K. M. Borkowski, "The Persian calendar for 3000 years", 1996).
bool is_persian_leap(int year) {
  constexpr std::array<int, 8> kLeapYears = {1, 5, 9, 13, 17, 22, 26, 30};
  return std::ranges::find(kLeapYears, year % 33) != kLeapYears.end();
}

}  // namespace

int year_before_era(char32_t first, char32_t second) {
  if (first == U'令' && second == U'和') return 2018;
  if (first == U'平' && second == U'成') return 1988;
  if (first == U'民' && (second == U'国' || second == U'國')) return 1911;
  return 0;
}

int persian_month(std::string_view name) {
  constexpr std::string_view kNames[] = {"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
                                         "مهر",     "آبان",     "آذر",   "دی",  "بهمن",  "اسفند"};
  const auto* at = std::ranges::find(kNames, name);
  return at == std::end(kNames) ? 0 : static_cast<int>(at - std::begin(kNames)) + 1;
}

Day from_persian(const Day& day) {
  // 1343-01-01 is 1964-03-21.
  Day result{1964, 3, 21};
  int days = day.day - 1;
  for (int year = 1343; year < day.year; ++year) days += is_persian_leap(year) ? 366 : 365;
  for (int month = 1; month < day.month; ++month) days += month <= 6 ? 31 : 30;
  for (result.day += days;;) {
    const int length = kDays[static_cast<std::size_t>(result.month - 1)];
    const int left = result.day - length - (result.month == 2 && is_leap(result.year) ? 1 : 0);
    if (left <= 0) return result;
    result.day = left;
    if (++result.month > 12) result.month = 1, ++result.year;
  }
}

}  // namespace unbake::extract
