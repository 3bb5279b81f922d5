#include "extract/metadata/page_address.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

/// What addresses call a page. "part" is not among them: the parts of a series are articles.
constexpr std::string_view kPageWords[] = {"page", "pages", "paged", "pagenum", "pageno", "pageindex", "pagenumber",
                                           "p",    "pg",    "pn",    "pag",     "pagina", "seite",     "sivu"};
/// What the address of the first page may have in its place.
constexpr std::string_view kFirstPageWords[] = {"index", "html", "htm", "shtml"};
constexpr std::string_view kSigns = "/_-.,?&=;";
/// An article of more pages is none; a longer number is a year or an identifier.
constexpr std::size_t kMostDigits = 2;

template <std::size_t N>
bool has_word(const std::string_view (&words)[N], std::string_view word) {
  return std::ranges::find(words, std::string_view{fold(word)}) != std::end(words);
}

/// The part in which two addresses differ.
struct Difference {
  std::uint32_t number = 0;  ///< 0 where it has none
  bool numbers = false;      ///< it has one number at most, and nothing but what goes with one
  bool named = false;        ///< a word says that it is a page's
  std::size_t word = 0;      ///< length of that word
  char sign = 0;             ///< right before the number
};

Difference read(std::string_view part) {
  Difference found;
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t begin = at;
    if (is_ascii_digit(part[at])) {
      while (at < part.size() && is_ascii_digit(part[at])) ++at;
      if (found.number != 0 || at - begin > kMostDigits || part[begin] == '0') return found;
      for (std::size_t i = begin; i < at; ++i) found.number = found.number * 10 + static_cast<unsigned>(part[i] - '0');
    } else if (is_ascii_alpha(part[at])) {
      while (at < part.size() && is_ascii_alpha(part[at])) ++at;
      const std::string_view word = part.substr(begin, at - begin);
      const bool named = has_word(kPageWords, word);
      if (!named && !has_word(kFirstPageWords, word)) return found;
      found.named |= named;
      if (named) found.word = word.size();
    } else if (kSigns.find(part[at]) != std::string_view::npos) {
      if (found.number == 0) found.sign = part[at];
      ++at;
    } else {
      return found;
    }
  }
  found.numbers = true;
  return found;
}

std::string_view without_scheme(std::string_view address) {
  address = address.substr(0, address.find('#'));
  const std::size_t authority = address.find("//");
  return authority == std::string_view::npos ? address : address.substr(authority);
}

/// The word and the sign that the address has right before `at`, as in "page=".
std::string_view label_before(std::string_view address, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && kSigns.find(address[begin - 1]) != std::string_view::npos && at - begin < 1) --begin;
  while (begin > 0 && is_ascii_alpha(address[begin - 1])) --begin;
  return address.substr(begin, at - begin);
}

}  // namespace

PageStep page_step(std::string_view current, std::string_view candidate) {
  current = without_scheme(current);
  candidate = without_scheme(candidate);
  if (current.find('/', 2) >= current.size() - 1) return {};
  const std::size_t least = std::min(current.size(), candidate.size());
  // Numbers and words stay whole on both sides.
  const auto joins = [](char a, char b) {
    return (is_ascii_digit(a) && is_ascii_digit(b)) || (is_ascii_alpha(a) && is_ascii_alpha(b));
  };
  std::size_t head = 0;
  while (head < least && current[head] == candidate[head]) ++head;
  if (head == current.size() && head == candidate.size()) return {};
  const auto cuts_head = [&](std::string_view address) {
    return head < address.size() && joins(address[head - 1], address[head]);
  };
  while (head > 0 && (cuts_head(current) || cuts_head(candidate))) --head;
  std::size_t tail = 0;
  while (tail < least - head && current[current.size() - 1 - tail] == candidate[candidate.size() - 1 - tail]) ++tail;
  const auto cuts_tail = [&](std::string_view address) {
    const std::size_t at = address.size() - tail;
    return at > 0 && joins(address[at - 1], address[at]);
  };
  while (tail > 0 && (cuts_tail(current) || cuts_tail(candidate))) --tail;

  const Difference before = read(current.substr(head, current.size() - tail - head));
  const Difference after = read(candidate.substr(head, candidate.size() - tail - head));
  if (!before.numbers || !after.numbers || after.number == 0) return {};
  const bool goes_on = tail > 0 && head < candidate.size() - tail &&
                       is_ascii_digit(candidate[candidate.size() - tail - 1]) &&
                       is_ascii_alpha(candidate[candidate.size() - tail]);
  if (goes_on) return {};  // the number is a part of a word
  if (before.number != 0 ? after.number != before.number + 1 : after.number > 2) return {};
  const bool begins = after.sign == 0;
  const Difference label = begins ? read(label_before(candidate, head)) : Difference{};
  const char sign = begins && head > 0 ? candidate[head - 1] : after.sign;
  // "p/12" may be a post's.
  // Only such names of files count from 0; "?page=1" is the second page of a list beside the article.
  if (before.number == 0 && after.number == 1 && sign != '_') return {};
  const bool named = after.named || (label.numbers && label.named && (sign != '/' || label.word > 1));
  const bool of_pages = named || sign == '_' || (before.number == 0 && sign == '/');
  return {after.number, before.number == 0, of_pages && after.number > 1};
}

}  // namespace unbake::extract
