// Whether the day or the month comes first where a page writes dates in numbers.
#pragma once

#include "html/document.hpp"

namespace unbake::extract {

/// How 03/04/2016 is to be read. Where that is not known it is no date.
enum class DateOrder : unsigned char { unknown, day_first, month_first };

/// What the page's other dates show, where they can be read in one way only (25/12/2016) and agree; else what is usual
/// in its language. English has it by the region alone; Chinese, Japanese, Korean, Hungarian and Lithuanian begin with
/// the year, so that nothing is known of dates that do not.
DateOrder date_order(const html::Document& document);

}  // namespace unbake::extract
