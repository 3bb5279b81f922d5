// Years and months of other calendars than the Gregorian one.
#pragma once

#include <string_view>

namespace unbake::extract {

struct Day {
  int year = 0, month = 0, day = 0;
};

/// The year before the first one of an era, by the two characters of its name: 令和, 平成, 民国. 0: it is none.
int year_before_era(char32_t first, char32_t second);

/// The number of a month of the Persian calendar, by its name as fold() leaves it; 0: it is none.
int persian_month(std::string_view name);

/// A day of the Persian calendar, of its years 1343 … 1472 (1964 … 2093), in the Gregorian one.
Day from_persian(const Day& day);

}  // namespace unbake::extract
