#include "extract/metadata/header_lines.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/reasons.hpp"
#include "extract/metadata/authors.hpp"
#include "extract/metadata/reporters.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/credits.hpp"
#include "extract/read/dates.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/names.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

// A credit line has no more than this weight besides its date and names ("Report", "1 comment", "Font size"), …
constexpr double kMostBesides = 9;
// … or so much more where that is one piece, which may be a name.
constexpr double kLooseName = 4;
constexpr double kLongestCredit = 30;
constexpr std::size_t kLongestLabel = 40;  // bytes: "Last updated on:"
// Labels with a line of their own, and what they label, go on for so many lines.
constexpr std::uint32_t kLabelledLines = 8;
// A sentence that has a label, or no label but a date, is one of a credit line where so little else is in it.
constexpr double kMostOfSentence = 2;
// In 255ths of a line.
constexpr std::uint8_t kWhole = 255;

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

/// What <time> says around or in a block.
struct Stamp {
  std::string iso;
  bool modified = false;  ///< by its markup it is the day of a change
};

bool names_change(std::string_view name, std::string_view value) {
  if (name == "itemprop") return value == "dateModified";
  const auto has = [&](std::string_view word) { return value.find(word) != std::string_view::npos; };
  return name == "class" && (has("updated") || has("modified")) && !has("published");
}

Stamp time_element(const html::Document& document, html::ElementId element) {
  for (int up = 0; up < 3 && element != html::kNoElement; ++up, element = document.elements[element].parent) {
    Stamp stamp;
    for (const auto& [name, value] : document.elements[element].attributes) {
      if (name == "datetime") stamp.iso = iso_date(value);
      stamp.modified |= names_change(name, value);
    }
    if (!stamp.iso.empty()) return stamp;
  }
  return {};
}

/// "@name" or "@name@host.example", as social networks write accounts.
bool is_handle(std::string_view text) {
  if (text.size() < 3 || text[0] != '@') return false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (!is_word(byte) && c != '@' && c != '.' && c != '-')) return false;
  }
  return true;
}

/// "作者", "Published:", with nothing behind it.
bool is_label(std::string_view text) {
  if (text.size() > kLongestLabel) return false;
  const std::string folded = fold(text);
  const std::string closed = folded + ":";
  const auto is_whole = [](const Phrase* label, std::size_t size) {
    return label != nullptr && (label->text.size() == size || label->text.size() + 1 == size);
  };
  constexpr WordList kLabels[] = {WordList::byline, WordList::published, WordList::modified};
  return std::ranges::any_of(kLabels, [&](WordList list) {
    return is_whole(match_at(folded, 0, list), folded.ends_with(':') ? folded.size() : folded.size() + 1) ||
           is_whole(match_at(closed, 0, list), closed.size());
  });
}

/// "Deadline to apply: March 1st, 2026": what is in front of the day names another day than that of the page.
bool names_other_day(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view label = text.substr(0, colon);
  // Of other scripts too few labels are known. A digit: a clock's colon, or a day before it.
  if (!std::ranges::all_of(label, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return false;
  if (label.find_first_of("0123456789") != std::string_view::npos || count_text(label).letters == 0) return false;
  const Hits hits = find_words(fold(label) + ":");
  constexpr WordList kOfPages[] = {WordList::byline, WordList::source, WordList::published, WordList::modified,
                                   WordList::credit};
  return std::ranges::none_of(kOfPages,
                              [&](WordList list) { return hits[static_cast<std::size_t>(list)].phrases > 0; });
}

/// "Researched by", whose name comes next: nobody that the label before it names.
bool leads_to_another(std::string_view text) { return to_ascii_lower(trimmed(text)).ends_with(" by"); }

}  // namespace

void HeaderLines::read(std::uint32_t begin, std::uint32_t end, bool titled) {
  titled_ = titled;
  // A label that waits for its value, or stands next ("Published:", "10 March 2023"), leads on.
  const auto leads_on = [&](std::uint32_t i) {
    return i < document_.blocks.size() && i < end + kLabelledLines && (!label_.empty() || is_label(text_of(i)));
  };
  for (std::uint32_t i = begin; i < end || leads_on(i); ++i) {
    if (document_.blocks[i].kind == BlockKind::metadata) read_marked_author(i);
    if (document_.blocks[i].kind == BlockKind::metadata || taken_[i] != reason::kNone) continue;
    if (features_.blocks[i].text.weight <= kLongestCredit && !is_caption(i)) {
      read_block(i);
    } else {
      label_.clear();
    }
  }
  fill(result_.byline, marked_.joined());
  if (loose_.empty() || !dated_) return;
  // A name alone: a medium by its ending, or beside the date, where Chinese pages have the source; else who wrote.
  const bool medium = is_medium(loose_) || (loose_beside_date_ && !is_han_person(loose_));
  std::string& field = medium ? result_.source : result_.byline;
  if (!field.empty()) return;
  field = loose_;
  if (taken_[loose_at_] == reason::kNone) taken_[loose_at_] = medium ? reason::kSource : reason::kByline;
}

void HeaderLines::read_above(std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end && result_.published.empty(); ++i) {
    const BlockFeatures& own = features_.blocks[i];
    if (document_.blocks[i].kind == BlockKind::metadata || taken_[i] != reason::kNone || is_caption(i)) continue;
    if (is_label(text_of(i))) {
      label_ = text_of(i);
      label_at_ = i;
    } else if (own.dated && !own.sentence_like && own.link_share == 0) {
      read_dates(i);
    } else {
      label_.clear();
      if (!own.sentence_like) read_account(i);
    }
  }
}

void HeaderLines::read_footer(std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (document_.blocks[i].kind == BlockKind::metadata || taken_[i] != reason::kNone || is_caption(i)) continue;
    const std::string_view wording = features_.blocks[i].wording.reason;
    if (wording == reason::kRelated || wording == reason::kComment) return;
    const CreditLine line = read_credit_line(text_of(i), order_);
    if (line.left_over > kMostBesides) continue;
    const auto& shares = features_.blocks[i].wording.shares;
    if (shares[static_cast<std::size_t>(WordList::published)] > 0) fill(result_.published, line.published);
    fill(result_.modified, line.modified);
    fill(changed_, line.modified);
    if (line.source.empty() && line.byline.empty()) continue;
    fill(result_.source, line.source);
    fill(result_.byline, line.byline);
    if (wording == reason::kNone) taken_[i] = line.source.empty() ? reason::kByline : reason::kSource;
  }
}

/// Captions name who took a picture, and when.
bool HeaderLines::is_caption(std::uint32_t i) const {
  const html::Block& block = document_.blocks[i];
  return block.kind == BlockKind::caption ||
         (block.element != html::kNoElement && features_.elements[block.element].place.figure);
}

/// A name that markup within a line calls an author's.
void HeaderLines::read_marked_author(std::uint32_t i) {
  if (document_.blocks[i].label == "marked-author" && is_name(text_of(i))) marked_.add(author_name(text_of(i)));
}

void HeaderLines::read_block(std::uint32_t i) {
  const BlockFeatures& own = features_.blocks[i];
  if (own.wording.shares[static_cast<std::size_t>(WordList::member)] > 0) return;        // since when someone is one
  if (own.text.chars == 0) return;                                                       // the author's picture
  if (own.wording.shares[static_cast<std::size_t>(WordList::follow)] == kWhole) return;  // a button beside the author
  if (is_label(text_of(i))) {
    label_ = text_of(i);
    label_at_ = i;
    return;
  }
  if (!label_.empty() && leads_to_another(text_of(i))) return label_.clear();
  if (!own.sentence_like) {
    const std::string reporter = korean_reporter(text_of(i));
    fill(result_.byline, reporter);
    if (!reporter.empty()) taken_[i] = reason::kByline;
  }
  if (read_dates(i) || own.sentence_like || read_account(i)) return;
  const std::string_view text = trimmed(text_of(i));
  if (own.wording.reason != reason::kNone || !is_name(text)) return;
  if (marked_as_author(document_, i, true)) {
    // By their class, roles and descriptions are the author's too; what standard markup says is names alone.
    const bool again = result_.byline == authors_.joined() && marked_as_author(document_, i, false);
    if (result_.byline.empty() || again) {
      authors_.add(author_name(text));
      result_.byline = marked_.joined().empty() ? authors_.joined() : marked_.joined();
    }
    taken_[i] = reason::kByline;
  } else if (!dated_ && own.text.unspaced > 0) {
    keep_loose(text, i, false);  // "Person/Medium", or one name alone
  }
}

/// A line with dates or labelled names.
bool HeaderLines::read_dates(std::uint32_t i) {
  const BlockFeatures& own = features_.blocks[i];
  // A label that stands by itself is that of the next line.
  const bool has_label = !label_.empty();
  label_.append(!has_label ? "" : label_.ends_with(':') ? " " : ": ").append(text_of(i));
  // "ByJane Doe": the page had markup between.
  if (label_.size() > 2 && label_.starts_with("By") && is_ascii_upper(label_[2])) label_.insert(2, " ");
  const CreditLine line = read_credit_line(std::exchange(label_, {}), order_);
  const auto [stamped, is_change] = time_element(document_, document_.blocks[i].element);
  const bool labelled = !line.source.empty() || !line.byline.empty();
  const bool dated = line.dates || !stamped.empty();
  if (!labelled && !dated) return false;
  if (!labelled && !has_label && names_other_day(text_of(i))) return false;
  if (line.left_over > kMostBesides + (line.rest.empty() ? 0 : kLooseName)) return false;
  const bool sentence = own.sentence_like && (!dated || (own.text.ends_sentence && !labelled));
  if (sentence && line.left_over > kMostOfSentence) return true;
  const std::string& changed = is_change && line.modified.empty() ? stamped : line.modified;
  if (!is_change || !line.modified.empty()) {
    const bool newer = stamped_.empty() || !line.published.empty();
    if (result_.published.empty() && line.modified.empty() && newer) stamped_ = stamped;
    fill(result_.published, line.published);
  }
  fill(result_.modified, changed);
  fill(changed_, changed);
  fill(result_.source, line.source);
  fill(result_.byline, line.byline);
  taken_[i] = dated ? reason::kDate : !line.source.empty() ? reason::kSource : reason::kByline;
  if (has_label && taken_[label_at_] == reason::kNone) taken_[label_at_] = taken_[i];
  if (!dated) return true;
  dated_ = true;
  if (line.rest.empty()) return true;
  const bool one_name = line.rest.find('/') == std::string::npos;
  if (own.text.unspaced > 0 && line.source.empty()) {
    keep_loose(line.rest, i, true);
  } else if (one_name && marked_as_author(document_, i, true)) {
    fill(result_.byline, line.rest);
  }
  return true;
}

/// The name of an account: before its handle, or before the button to follow it.
bool HeaderLines::read_account(std::uint32_t i) {
  const std::string_view text = trimmed(text_of(i));
  const std::size_t space = text.rfind(' ');
  if (is_handle(space == std::string_view::npos ? text : text.substr(space + 1))) {
    if (!account_.empty()) return true;
    account_ = text;
    const bool alone = space == std::string_view::npos && i > 0 && document_.blocks[i - 1].kind != BlockKind::metadata;
    if (alone && is_name(text_of(i - 1))) account_ = std::string(trimmed(text_of(i - 1))) + " " + account_;
    return true;
  }
  const auto follows = static_cast<std::size_t>(WordList::follow);
  if (i + 1 >= document_.blocks.size() || features_.blocks[i + 1].wording.shares[follows] != kWhole) return false;
  if (account_.empty() && is_name(text)) account_ = text;
  return true;
}

void HeaderLines::keep_loose(std::string_view name, std::uint32_t i, bool beside_date) {
  if (!loose_.empty()) return;
  if (const std::size_t slash = name.find('/');
      slash != std::string_view::npos && name.find('/', slash + 1) == std::string_view::npos) {
    const std::string_view left = trimmed(name.substr(0, slash));
    const std::string_view right = trimmed(name.substr(slash + 1));
    if (is_medium(right) && is_name(left)) {
      fill(result_.byline, left);
      fill(result_.source, right);
      taken_[i] = reason::kByline;
      return;
    }
  }
  // In HTML, sections and buttons stand there as well.
  if (!beside_date && !document_.elements.empty() && !(titled_ && is_medium(name))) return;
  loose_ = name;
  loose_at_ = i;
  loose_beside_date_ = beside_date;
}

}  // namespace unbake::extract
