// The names of months in many languages (data/words/months.txt).
#pragma once

#include <string_view>

namespace unbake::extract {

/// The month with that name, folded as fold() does: 1 … 12, or 0.
int month_of(std::string_view name);

}  // namespace unbake::extract
