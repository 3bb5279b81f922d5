#include "extract/read/months.hpp"

#include <algorithm>
#include <vector>

#include "base/sort.hpp"
#include "extract/read/word_lists.hpp"

namespace unbake::extract {
namespace {

struct Month {
  std::string_view name;
  int number;
};

/// In the order of the names.
std::vector<Month> read_months() {
  std::vector<Month> months;
  int number = 0;
  for (std::string_view names : month_names()) {
    ++number;
    while (names.size() > 1) {
      const std::size_t end = names.find(' ', 1);
      months.push_back({names.substr(1, end - 1), number});
      names.remove_prefix(end);
    }
  }
  unbake::sort(months, {}, &Month::name);
  return months;
}

}  // namespace

int month_of(std::string_view name) {
  static const std::vector<Month> months = read_months();
  const auto at = std::ranges::lower_bound(months, name, {}, &Month::name);
  return at != months.end() && at->name == name ? at->number : 0;
}

}  // namespace unbake::extract
