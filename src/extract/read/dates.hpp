// Dates as people write them, in many languages, to ISO 8601.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extract/read/date_order.hpp"

namespace unbake::extract {

struct FoundDate {
  std::string iso;        ///< "2016-06-13", "2016-06-13T20:02", "2016-06-13T20:02:11+08:00": as exact as written
  std::size_t begin = 0;  ///< the bytes of the folded text that say it
  std::size_t end = 0;
};

/// The first full date (day, month, year) in `folded` (see fold()). One that does not exist (2016-02-31) is none.
/// `two_digit_year`: also 16-06-13, where a label says that a date follows.
std::optional<FoundDate> find_date(std::string_view folded, bool two_digit_year = false,
                                   DateOrder order = DateOrder::unknown);

/// A value that holds a date and nothing else (an attribute, JSON-LD). Empty where there is none.
std::string iso_date(std::string_view value, DateOrder order = DateOrder::unknown);

}  // namespace unbake::extract
