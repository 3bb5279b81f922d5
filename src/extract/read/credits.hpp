// Lines under a title: "2016-06-13 20:02  Source: Somebody  By Someone", cut into their parts.
#pragma once

#include <string>
#include <string_view>

#include "extract/read/boilerplate.hpp"
#include "extract/read/date_order.hpp"
#include "extract/read/text_stats.hpp"

namespace unbake::extract {

/// Each part empty where the line does not have it.
struct CreditLine {
  std::string published;
  std::string modified;
  std::string source;
  std::string byline;
  std::string rest;      ///< what is left if it is one short piece without a label: a name, perhaps
  bool dates = false;    ///< it names a day at its label, if not one that can be told ("Posted: 10-08 12:00")
  double left_over = 0;  ///< weight of all that is neither of these
};

/// Reads a line of at most some 40 words; longer ones give nothing. Labels in many languages: data/words/{source,
/// byline,published,modified}.txt. `order`: of dates in numbers.
CreditLine read_credit_line(std::string_view line, DateOrder order = DateOrder::unknown);

/// CreditLine::dates of a line that is folded and counted already, and judged by its wording: no more is read of it.
bool has_dates(std::string_view folded, const TextStats& stats, const Verdict& wording);

}  // namespace unbake::extract
