#include "extract/read/credits.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/dates.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/names.hpp"
#include "extract/read/text_stats.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes
constexpr double kLongestLineWeight = 40;
constexpr std::uint32_t kLeastDigits = 4;  // of a date: "16-6-1"
constexpr double kLongestDateOnly = 9;     // "Posted: 10-08 12:00", "3 hours ago"
constexpr std::uint32_t kLongestPersonHan = 4;

// "Review by Jane Doe": a "by" within a line is a label behind no more words than that; behind more it is a sentence's.
constexpr std::uint32_t kWordsBeforeBy = 1;

enum class PartKind : unsigned char { source, byline, date, other, gap };

/// A labelled stretch of a line: the label begins at `begin`, what it names runs from `value` to the next part.
struct Part {
  PartKind kind;
  std::size_t begin = 0, value = 0;
};

bool is_separator(char32_t c) {
  switch (c) {
    case '|':
    case 0xB7:
    case 0x2022:
    case 0x2027:
    case 0x22C5:
    case 0x30FB:
    case 0xFF5C:
    case 0x4E28:
    case 0x2502:
    case 0x2016:
    case '>':
    case 0xBB:
      return true;
    default:
      return false;
  }
}

/// "A·B" is one name, "A · B" two pieces.
bool is_dot(char32_t c) { return c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x22C5 || c == 0x30FB; }

/// By its first byte: one of a script with spaces between words.
bool is_spaced_label(char first) { return static_cast<unsigned char>(first) < 0xE0; }

/// The label at `offset`, if one begins there; `free` says that a part may begin here (the line's begin, behind a
/// separator or white space).
std::optional<Part> label_at(const FoldedText& line, std::size_t offset, bool free) {
  const std::string_view folded = line.text();
  if (!free && is_spaced_label(folded[offset])) return std::nullopt;
  constexpr std::pair<WordList, PartKind> kLists[] = {
      {WordList::credit, PartKind::other},     {WordList::source, PartKind::source},
      {WordList::byline, PartKind::byline},    {WordList::modified, PartKind::other},
      {WordList::published, PartKind::other},  {WordList::share, PartKind::other},
      {WordList::navigation, PartKind::other}, {WordList::counter, PartKind::other}};
  constexpr std::uint64_t kAll = [&] {
    std::uint64_t lists = 0;
    for (const auto& [list, kind] : kLists) lists |= bit_of(list);
    return lists;
  }();
  Matches matches;
  if (!match_all_at(folded, offset, kAll, matches)) return std::nullopt;
  for (const auto& [list, kind] : kLists) {
    const Phrase* phrase = matches[static_cast<std::size_t>(list)];
    if (phrase == nullptr) continue;
    if (phrase->at_begin && !free) continue;
    const bool closed = phrase->text.back() == ':';
    if (!free && !closed && kind == PartKind::byline && !line.space_before(offset + phrase->text.size())) continue;
    return Part{kind, offset, offset + phrase->text.size()};
  }
  return std::nullopt;
}

std::string_view strip_signs(std::string_view text) {
  const auto sign = [](char32_t c) {
    return c == ':' || c == 0xFF1A || c == '/' || c == '-' || c == ',' || c == 0xFF0C || c == '(' || c == ')' ||
           c == 0xFF08 || c == 0xFF09 || c == 0x2013 || c == 0x2014 || c == ']' || c == 0x3011 || c == 0x3010 ||
           c == 0x4E28 || is_separator(c) || is_space(c);
  };
  for (std::size_t i = 0; i < text.size();) {
    if (!sign(next_char(text, i))) break;
    text.remove_prefix(i);
    i = 0;
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    std::size_t at = last;
    const char32_t c = next_char(text, at);
    const bool bracketed = c == ')' && text.find('(') != std::string_view::npos;
    if (c == ']' || bracketed || !sign(c)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

/// `relative`: it says how long ago it was, which is a date without one.
std::vector<Part> parts_of(const FoldedText& line, const std::optional<FoundDate>& date,
                           const std::optional<FoundDate>& second, bool relative) {
  const std::string_view folded = line.text();
  std::vector<Part> parts;
  parts.push_back({PartKind::other, 0, 0});
  bool free = true;
  for (std::size_t i = 0; i < folded.size();) {
    const auto in_date = [&](const std::optional<FoundDate>& found) { return found && found->begin == i; };
    if (in_date(date) || in_date(second)) {
      const FoundDate& found = in_date(date) ? *date : *second;
      parts.push_back({PartKind::date, i, found.end});
      i = std::max(found.end, i + 1);
      parts.push_back({PartKind::other, i, i});
      free = true;
      continue;
    }
    if (const Phrase* ago = relative ? match_at(folded, i, WordList::relative_time) : nullptr; ago != nullptr) {
      parts.push_back({PartKind::date, i, i});
      i += ago->text.size();
      parts.push_back({PartKind::other, i, i});
      continue;
    }
    // "Picture source: Somewhere" is not where the text is from, nor "City hit by Storm" who wrote it.
    const auto label = label_at(line, i, free || line.space_before(i));
    const auto stands_free = [&] {
      if (!is_spaced_label(folded[i]) || (label->kind != PartKind::source && label->kind != PartKind::byline))
        return true;
      const std::string_view before = strip_signs(line.original(parts.back().value, i));
      return count_text(before).words <= (label->kind == PartKind::byline ? kWordsBeforeBy : 0);
    };
    const bool is_of_text = label && stands_free();
    if (is_of_text) {
      parts.push_back(*label);
      i = std::max(label->value, i + 1);
      free = false;
      continue;
    }
    const std::size_t at = i;
    const char32_t c = next_char(folded, i);
    const bool in_name = is_dot(c) && !free && !line.space_before(at) && !line.space_before(i);
    if (is_separator(c) && !in_name) {
      parts.push_back({PartKind::gap, at, i});
      free = true;
    } else {
      free = c == ' ' || c == '(' || c == '[' || c == 0x3010 || c == '/';
    }
  }
  return parts;
}

/// The Han characters from `offset` on, of the original.
std::string_view han_word(const FoldedText& line, std::size_t offset, std::size_t end) {
  std::size_t next = offset;
  while (next < end && (next == offset || !line.space_before(next))) next_char(line.text(), next);
  return strip_signs(line.original(offset, next));
}

/// Cuts a value off at white space in scripts that have none inside of names; names of persons may follow each other.
/// "Report" and other buttons behind a name were glued to it where the page had markup between.
std::size_t end_of_name(const FoldedText& line, std::size_t begin, std::size_t end, bool persons) {
  const std::string_view folded = line.text();
  std::uint32_t han = 0;
  bool latin = false;
  bool person = false;  // the words so far are such names as is_han_person() knows
  for (std::size_t i = begin; i < end;) {
    if (i > begin && line.space_before(i)) {
      std::size_t next = i;
      const char32_t c = next_char(folded, next);
      const bool name_before = han > 0 && han <= kLongestPersonHan;
      const std::string_view next_word = han_word(line, i, end);
      const bool goes_on =
          persons && name_before && is_han(c) && !is_medium(next_word) && (!person || is_han_person(next_word));
      if ((han > 0 && !goes_on) || (persons && latin && is_han(c))) return i;
      han = 0;
    }
    if (han > 0) {
      const Phrase* button = match_at(folded, i, WordList::share);
      if (button != nullptr && i + button->text.size() == end) return i;
    }
    const std::size_t at = i;
    const char32_t c = next_char(folded, i);
    if (is_han(c)) {
      if (han++ == 0) person = is_han_person(han_word(line, at, end));
    } else {
      latin = latin || is_word(c);
    }
  }
  return end;
}

/// "Jane Doe on" (June 13) → "Jane Doe": a last word of at most three small letters goes.
std::string_view without_preposition(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos || name.size() - space > 4) return name;
  const bool small = std::ranges::all_of(name.substr(space + 1), is_ascii_lower<char>);
  return small ? trimmed(name.substr(0, space)) : name;
}

/// "Anna Maria Example, Ben Example and Carl Example": of more words than a name has.
bool is_list_of_names(std::string_view text) {
  for (std::size_t comma = text.find(','); comma != std::string_view::npos; comma = text.find(',')) {
    if (!is_name(trimmed(text.substr(0, comma)))) return false;
    text = trimmed(text.substr(comma + 1));
  }
  return is_name(text);
}

bool follows_label(std::string_view folded, std::size_t date_begin, WordList list) {
  constexpr std::size_t kReach = 40;  // bytes: "Last updated on: "
  const std::size_t from = date_begin > kReach ? date_begin - kReach : 0;
  for (std::size_t i = from; i < date_begin; ++i) {
    if ((static_cast<unsigned char>(folded[i]) & 0xC0) == 0x80) continue;
    const Phrase* phrase = match_at(folded, i, list);
    if (phrase != nullptr && i + phrase->text.size() <= date_begin && date_begin - (i + phrase->text.size()) <= 12)
      return true;
  }
  return false;
}

bool is_too_long(std::string_view text, const TextStats& stats) {
  return text.size() > kLongestLine || stats.weight > kLongestLineWeight;
}

std::optional<FoundDate> date_in(std::string_view folded, const TextStats& stats, bool labelled, DateOrder order) {
  // Han numbers are no digits, and the years of an era have fewer of them.
  const bool han = stats.unspaced > 0 && folded.find("年") != std::string_view::npos;
  return han || stats.digits >= kLeastDigits ? find_date(folded, labelled, order) : std::nullopt;
}

/// "Posted: 10-08 12:00", "3 hours ago".
bool tells_time(std::string_view folded, const TextStats& stats, bool relative) {
  if (stats.weight >= kLongestDateOnly) return false;
  if (relative && !stats.ends_sentence) return true;
  return stats.digits >= kLeastDigits && match_at(folded, 0, WordList::published) != nullptr;
}

}  // namespace

bool has_dates(std::string_view folded, const TextStats& stats, const Verdict& wording) {
  const auto has = [&](WordList list) { return wording.shares[static_cast<std::size_t>(list)] > 0; };
  if (is_too_long(folded, stats)) return false;
  return date_in(folded, stats, has(WordList::published), DateOrder::unknown) ||
         tells_time(folded, stats, has(WordList::relative_time));
}

CreditLine read_credit_line(std::string_view text, DateOrder order) {
  CreditLine result;
  if (text.size() > kLongestLine) return result;
  const TextStats stats = count_text(text);
  if (is_too_long(text, stats)) return result;
  const FoldedText line(text);
  const std::string_view folded = line.text();

  const Hits hits = find_words(folded);
  const auto has = [&](WordList list) { return hits[static_cast<std::size_t>(list)].phrases > 0; };
  const bool labelled = has(WordList::published);
  const bool relative = has(WordList::relative_time);
  const auto date = date_in(folded, stats, labelled, order);
  std::optional<FoundDate> second;
  if (date) {
    second = find_date(folded.substr(date->end), labelled, order);
    if (second) second->begin += date->end, second->end += date->end;
    const bool modified = follows_label(folded, date->begin, WordList::modified);
    (modified ? result.modified : result.published) = date->iso;
    if (second && follows_label(folded, second->begin, WordList::modified)) result.modified = second->iso;
    if (second && modified && follows_label(folded, second->begin, WordList::published)) result.published = second->iso;
  }
  result.dates = date || tells_time(folded, stats, relative);
  const std::vector<Part> parts = parts_of(line, date, second, relative && result.dates && !date);
  std::vector<std::string_view> loose;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    if (part.kind == PartKind::date) continue;
    const std::size_t end = i + 1 < parts.size() ? parts[i + 1].begin : folded.size();
    const bool persons = part.kind == PartKind::byline;
    const std::size_t cut = end_of_name(line, part.value, end, persons);
    std::string_view name = strip_signs(line.original(part.value, cut));
    name = trimmed(name.substr(0, name.find('\n')));
    std::string* field = part.kind == PartKind::source ? &result.source : persons ? &result.byline : nullptr;
    const bool before_date = i + 1 < parts.size() && parts[i + 1].kind == PartKind::date;
    if (persons && before_date) name = strip_signs(without_preposition(name));
    if (field != nullptr && (is_name(name) || (persons && is_list_of_names(name)))) {
      if (field->empty()) *field = name;
      const std::string_view behind = strip_signs(line.original(cut, end));
      result.left_over += count_text(behind).weight;
      if (persons && result.dates && is_name(behind)) loose.push_back(behind);
      continue;
    }
    const std::string_view whole = strip_signs(line.original(part.value, end));
    const double weight = count_text(whole).weight;
    result.left_over += weight;
    const bool plain = part.kind == PartKind::gap || part.begin == part.value;  // no label before
    if (plain && weight > 0 && is_name(name)) loose.push_back(name);
  }
  if (loose.size() == 1) result.rest = loose[0];
  return result;
}

}  // namespace unbake::extract
