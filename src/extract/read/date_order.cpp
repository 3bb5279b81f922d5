#include "extract/read/date_order.hpp"

#include <algorithm>
#include <string>

#include "extract/read/chars.hpp"
#include "extract/read/head_values.hpp"

namespace unbake::extract {
namespace {

constexpr std::string_view kYearFirst[] = {"zh", "ja", "ko", "hu", "lt"};
constexpr std::string_view kMonthFirst[] = {"us", "ph"};  // regions
constexpr std::string_view kDayFirst[] = {"gb", "uk", "au", "nz", "ie", "in", "za"};

constexpr int kMonths = 12;

/// The number of at most two digits that ends before `end`; 0 where there is none, or a longer one.
int number_before(std::string_view text, std::size_t end) {
  constexpr int kPlaces[] = {1, 10};
  int number = 0;
  for (std::size_t place = 0; place < end && is_digit(static_cast<unsigned char>(text[end - place - 1])); ++place) {
    if (place == std::size(kPlaces)) return 0;
    number += kPlaces[place] * (text[end - place - 1] - '0');
  }
  return number;
}

/// Adds what the dates of a text show.
void look_at(std::string_view text, bool& day_first, bool& month_first) {
  for (std::size_t i = text.find('/'); i != std::string_view::npos; i = text.find('/', i + 1)) {
    const std::size_t second = text.find('/', i + 1);
    if (second == std::string_view::npos) return;
    if (second - i > 3) continue;
    const int left = number_before(text, i);
    const int right = number_before(text, second);
    const std::size_t year_end = std::min(text.find_first_not_of("0123456789", second + 1), text.size());
    if (left == 0 || right == 0 || year_end - second - 1 != 4) continue;
    day_first |= left > kMonths && right <= kMonths;
    month_first |= right > kMonths && left <= kMonths;
  }
}

bool has(const auto& list, std::string_view value) { return std::ranges::find(list, value) != std::end(list); }

}  // namespace

DateOrder date_order(const html::Document& document) {
  bool day_first = false;
  bool month_first = false;
  for (const html::Block& block : document.blocks) look_at(block.content.text, day_first, month_first);
  if (day_first && month_first) return DateOrder::unknown;
  if (day_first || month_first) return day_first ? DateOrder::day_first : DateOrder::month_first;
  std::string language = fold(document.head.language);
  if (language.empty() || language == "en") language = fold(head_value(document, {"og:locale", "content-language"}));
  const std::string_view tag = std::string_view(language).substr(0, 2);
  if (tag.empty() || has(kYearFirst, tag)) return DateOrder::unknown;
  if (tag != "en") return DateOrder::day_first;
  const std::string_view region = language.size() < 5 ? std::string_view{} : std::string_view(language).substr(3);
  if (has(kMonthFirst, region)) return DateOrder::month_first;
  return has(kDayFirst, region) ? DateOrder::day_first : DateOrder::unknown;
}

}  // namespace unbake::extract
