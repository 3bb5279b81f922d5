#include "extract/metadata/title.hpp"

#include <algorithm>
#include <vector>

#include "base/reasons.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/credits.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/head_values.hpp"
#include "extract/read/word_match.hpp"
#include "extract/read/words.hpp"

namespace unbake::extract {
namespace {

constexpr double kLongestTitle = 45;  // words; longer text is a paragraph
// … and bytes, whatever its words: five times what 45 words have, or as many Han characters. Only so much of what the
// head says is searched for the headings of a page, of which there may be any number.
constexpr std::size_t kMostTitleBytes = 1500;
constexpr double kShortestTitle = 1.2;  // "News" is a section, two Han characters likewise
// Text that is no heading and has no class that says so: a link in a menu often is part of the head's title.
constexpr double kShortestUnmarked = 4;
// What speaks for a block as the title beside its weight: each level of a heading above the lowest, a class that says
// so; and against: a link, as titles of other pages are.
constexpr double kHeading = 5;
constexpr double kMarked = 10;
constexpr double kMostlyLinked = 0.5;
constexpr double kLinked = 8;
// … and that the head's title ends with it, as with the name of the site or the book: more than one level of headings.
constexpr double kAtEnd = 8;
// A heading says the title in other words than the head where it has as many of the address's words, and so many; or,
// where the head is cut short, where so many of its own are the head's.
constexpr double kConfirmed = 0.6;
constexpr double kGoesOn = 0.5;
// The site's name behind a separator is not longer than this, and leaves more than as much as kShortestTitle.
constexpr double kLongestSite = 7;
// Plain text: how many lines above the body a date line may stand (the body may begin with lines too short to tell),
// how many a line that only names a source, and how many above either the title.
constexpr std::uint32_t kHeaderLines = 40;
constexpr std::uint32_t kSourceLines = 12;
constexpr std::uint32_t kTitleLines = 3;
// What looks like the body may begin with so many blocks that stand above it.
constexpr std::uint32_t kIntoBody = 3;
// A date line says little else.
constexpr double kMostBesides = 10;

/// Letters and digits alone, folded: what titles are compared by.
std::string letters(std::string_view text) {
  std::string folded = fold(text);
  auto end = folded.begin();
  for (std::size_t i = 0; i < folded.size();) {
    const auto from = folded.begin() + static_cast<std::ptrdiff_t>(i);
    if (is_word(next_char(folded, i))) end = std::copy(from, folded.begin() + static_cast<std::ptrdiff_t>(i), end);
  }
  folded.erase(end, folded.end());
  return folded;
}

/// What the head says the title is.
struct Stated {
  std::string_view text;  ///< without the site's name
  std::string letters;    ///< of all of it, or of its begin
  std::string own;        ///< of `text`
};

Stated stated_title(std::string_view title, std::string_view site) {
  const std::string_view text = without_site(title, site);
  return {text, letters(title.substr(0, kMostTitleBytes)), letters(text)};
}

bool could_be_title(const html::Document& document, const Features& features, std::uint32_t i) {
  const html::Block& block = document.blocks[i];
  if (block.kind == BlockKind::metadata || block.kind == BlockKind::image || block.kind == BlockKind::rule)
    return false;
  const BlockFeatures& own = features.blocks[i];
  if (own.text.weight > kLongestTitle || own.text.letters < 2 || block.content.text.size() > kMostTitleBytes)
    return false;
  return block.element == html::kNoElement || !features.elements[block.element].place.hidden;
}

Title of_block(const html::Document& document, std::uint32_t i) {
  return {trimmed(document.blocks[i].content.text), i};
}

/// Is the title but the name of the site: as the head says it, or as its host is called?
bool names_site(const Stated& title, std::string_view site, std::string_view url) {
  if (title.own == letters(site)) return true;
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return false;
  const std::string_view host = url.substr(slashes + 2, url.find_first_of("/?#", slashes + 2) - slashes - 2);
  return letters(host).find(title.own) != std::string::npos;
}

/// `part` stands in `title` between its ends and signs that end a sentence or part it from a site's name: it is no
/// piece of a longer phrase.
bool stands_alone(std::string_view title, std::string_view part) {
  const std::string all = fold(title);
  const std::string own = fold(part);
  const std::size_t begin = all.find(own);
  if (begin == std::string::npos) return false;
  bool before = true;
  for (std::size_t i = 0; i < begin;) {
    const char32_t c = next_char(all, i);
    if (!is_space(c)) before = !is_word(c);
  }
  for (std::size_t i = begin + own.size(); i < all.size();) {
    const char32_t c = next_char(all, i);
    if (!is_space(c)) return before && !is_word(c);
  }
  return before;
}

/// `title` begins with `part`, and a sign that parts it from a site's name or a section follows.
bool leads(std::string_view title, std::string_view part) {
  const std::string all = fold(title);
  const std::string own = fold(part);
  if (!all.starts_with(own)) return false;
  for (std::size_t i = own.size(); i < all.size();) {
    const char32_t c = next_char(all, i);
    if (!is_space(c)) return !is_word(c) && !is_clause_end(c) && c != ':' && c != '\'';
  }
  return true;
}

/// The words of the last part of the page's address that has several: "/2016/old-bridge-closed/" names its article.
std::vector<std::uint32_t> words_of_address(std::string_view url) {
  std::vector<std::uint32_t> numbers;
  std::string path = fold(url.substr(0, url.find_first_of("?#")));
  std::ranges::replace_if(path, [](char c) { return c == '-' || c == '_' || c == '+'; }, ' ');
  for (std::string_view left = path; !left.empty();) {
    const std::size_t slash = left.rfind('/');
    const std::vector<Word> words = words_in(left.substr(slash + 1));
    if (words.size() > 1) {
      for (const Word& word : words) numbers.push_back(word.number);
      return numbers;
    }
    left = left.substr(0, slash == std::string_view::npos ? 0 : slash);
  }
  return numbers;
}

/// The share of `words` that a text has.
double share_of(const std::vector<std::uint32_t>& words, std::string_view text) {
  if (words.empty()) return 0;
  const std::vector<Word> own = words_in(fold(text));
  const auto common = std::ranges::count_if(
      words, [&](std::uint32_t word) { return std::ranges::find(own, word, &Word::number) != own.end(); });
  return static_cast<double>(common) / static_cast<double>(words.size());
}

/// A heading that differs from what the head says is what the page calls itself.
bool says_it_better(const html::Document& document, const Features& features, std::uint32_t heading,
                    std::string_view stated, std::string_view url) {
  if (features.blocks[heading].text.weight < kShortestTitle) return false;
  const bool cut_short = stated.ends_with("\xE2\x80\xA6") || stated.ends_with("...");
  if (cut_short && features.blocks[heading].title_share >= kGoesOn) return true;
  const std::vector<std::uint32_t> words = words_of_address(url);
  const double share = share_of(words, document.blocks[heading].content.text);
  return share >= kConfirmed && share >= share_of(words, stated);
}

/// class or id of the block's element names titles.
bool marked_as_title(const html::Document& document, const Features& features, std::uint32_t i) {
  const html::ElementId element = document.blocks[i].element;
  constexpr std::size_t kTitles = static_cast<std::size_t>(WordList::hints_title) - kFirstHint;
  return element != html::kNoElement && features.elements[element].place.hints[kTitles] == 0;
}

/// The heading that stands right above the line with the date, before the body.
std::uint32_t heading_above_date(const html::Document& document, const Features& features, std::uint32_t body_begin) {
  std::uint32_t heading = kNoBlock;
  const auto count = static_cast<std::uint32_t>(document.blocks.size());
  const std::uint32_t end = body_begin == kNoBlock ? 0 : std::min(body_begin + kIntoBody, count);
  for (std::uint32_t i = 0; i < end; ++i) {
    const bool near = heading != kNoBlock && i <= heading + kTitleLines;
    if (features.blocks[i].dated && near) return heading;
    const bool is_heading = document.blocks[i].kind == BlockKind::heading && could_be_title(document, features, i);
    if (is_heading && features.blocks[i].text.weight >= kShortestTitle) heading = i;
  }
  return kNoBlock;
}

Title find_in_html(const html::Document& document, const Features& features, std::string_view headline,
                   std::string_view url, std::uint32_t body_begin) {
  const std::string_view site = head_value(document, {"og:site_name", "application-name"});
  const Stated known[] = {
      stated_title(head_value(document, {"og:title", "twitter:title", "title:og", "dc.title"}), site),
      stated_title(headline, site), stated_title(head_value(document, {"title"}), site)};
  const auto* stated = std::ranges::find_if(known, [](const Stated& each) { return !each.own.empty(); });
  const bool is_stated = stated != std::end(known);
  const std::string site_letters = letters(site);

  // Headings that say the same as the head. A higher level wins, then the longer text: the section's name is part of
  // many a <title> as well.
  std::uint32_t best = kNoBlock;
  std::uint32_t only_h1 = kNoBlock;
  std::uint32_t h1_count = 0;
  double best_score = 0;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    const bool heading = block.kind == BlockKind::heading;
    if (!could_be_title(document, features, i)) continue;
    if (!heading && (body_begin == kNoBlock || i > body_begin)) continue;
    const double weight = features.blocks[i].text.weight;
    const bool marked = marked_as_title(document, features, i);
    if (!heading && !marked && weight < kShortestUnmarked) continue;
    const std::string own = letters(block.content.text);
    if (own.empty() || own == site_letters) continue;
    if (heading && block.level == 1) {
      ++h1_count;
      if (only_h1 == kNoBlock) only_h1 = i;
    }
    const bool same = std::ranges::any_of(known, [&](const Stated& head) { return head.own == own; });
    const bool part =
        std::ranges::any_of(known, [&](const Stated& head) { return head.letters.find(own) != std::string::npos; });
    // One word is a title where the head begins with it: "Ferry - Encyclopedia".
    const bool is_long = weight >= kShortestTitle ||
                         (heading && block.level == 1 && is_stated && leads(stated->text, block.content.text));
    if (!same && (!part || !is_long)) continue;
    const bool at_end = !same && is_stated && stated->letters.ends_with(own);
    const double score = weight + (heading ? kHeading * (7 - block.level) : 0) + (marked ? kMarked : 0) -
                         (features.blocks[i].link_share > kMostlyLinked ? kLinked : 0) - (at_end ? kAtEnd : 0);
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  if (best == kNoBlock || best > body_begin) {
    // The head of some pages names but their section and site, which is shorter than a title.
    const std::uint32_t heading = heading_above_date(document, features, body_begin);
    const bool longer =
        heading != kNoBlock && (!is_stated || features.blocks[heading].text.weight > count_text(stated->text).weight);
    if (longer) return of_block(document, heading);
  }
  if (best != kNoBlock) {
    // A heading that is only a small part of the head's title is a section, or the site.
    const std::string_view text = document.blocks[best].content.text;
    if (stands_alone(stated->text, text) || letters(text).size() * 2 >= stated->own.size()) {
      return of_block(document, best);
    }
  }
  if (only_h1 != kNoBlock && is_stated && says_it_better(document, features, only_h1, stated->text, url)) {
    return of_block(document, only_h1);
  }
  const bool has_h1 = h1_count == 1 && features.blocks[only_h1].text.weight >= kShortestTitle;
  const bool says_little = !is_stated || count_text(stated->text).weight < kShortestTitle;
  if (has_h1 && (says_little || names_site(*stated, site, url))) return of_block(document, only_h1);
  return {is_stated ? stated->text : std::string_view{}, kNoBlock};
}

Title find_in_text(const html::Document& document, const Features& features, std::uint32_t body_begin) {
  if (body_begin == kNoBlock) return {};
  const auto like_title = [&](std::uint32_t i) {
    const BlockFeatures& own = features.blocks[i];
    return could_be_title(document, features, i) && own.wording.reason == reason::kNone &&
           own.text.weight >= kShortestTitle && document.blocks[i].content.text.find('>') == std::string::npos;
  };
  const std::uint32_t first = body_begin > kHeaderLines ? body_begin - kHeaderLines : 0;
  const std::uint32_t last =
      std::min<std::uint32_t>(body_begin + 3, static_cast<std::uint32_t>(document.blocks.size()));
  // The date line nearest to the body with a title above it. What looks like the body may begin with its title.
  for (std::uint32_t line = last; line-- > first;) {
    const CreditLine credits = read_credit_line(document.blocks[line].content.text);
    if (!credits.dates && (credits.source.empty() || line + kSourceLines < body_begin)) continue;
    if (credits.left_over > kMostBesides) continue;
    std::uint32_t best = kNoBlock;
    for (std::uint32_t up = 1; up <= kTitleLines && up <= line; ++up) {
      const std::uint32_t i = line - up;
      if (!like_title(i)) continue;
      const CreditLine above = read_credit_line(document.blocks[i].content.text);
      if (above.dates || !above.source.empty() || !above.byline.empty()) continue;
      if (best == kNoBlock || features.blocks[i].text.weight > 1.5 * features.blocks[best].text.weight) best = i;
    }
    if (best != kNoBlock) return of_block(document, best);
  }
  std::uint32_t best = kNoBlock;
  for (std::uint32_t up = 0; up <= kTitleLines && up <= body_begin; ++up) {
    const std::uint32_t i = body_begin - up;
    if (!like_title(i) || (up == 0 && features.blocks[i].sentence_like)) continue;
    if (best == kNoBlock || features.blocks[i].text.weight > features.blocks[best].text.weight) best = i;
  }
  return best == kNoBlock ? Title{} : of_block(document, best);
}

/// "Site: Title" or "Site | Title" → "Title"; what does not begin with the site's name stays as it is.
std::string_view behind_site(std::string_view title, std::string_view site_letters) {
  if (site_letters.empty()) return title;
  for (const std::string_view separator : {": ", " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xEF\xBC\x9A"}) {
    const std::size_t at = title.find(separator);
    if (at == std::string_view::npos || letters(title.substr(0, at)) != site_letters) continue;
    const std::string_view rest = trimmed(title.substr(at + separator.size()));
    if (count_text(rest).letters > 0) return rest;
  }
  return title;
}

}  // namespace

std::string_view without_site(std::string_view title, std::string_view site) {
  constexpr std::string_view kSeparators[] = {" | ",
                                              " - ",
                                              " \xE2\x80\x93 ",
                                              " \xE2\x80\x94 ",
                                              " \xC2\xB7 ",
                                              " \xC2\xBB ",
                                              " :: ",
                                              " \xE2\x80\xA2 ",
                                              "_",
                                              "--",
                                              "\xEF\xBD\x9C",
                                              "|",
                                              "-\xE2\x80\x8B"};
  const std::string site_letters = letters(site);
  if (title.size() > kMostTitleBytes) return title;  // each section would be looked for in all of it
  title = behind_site(title, site_letters);
  for (;;) {
    std::size_t cut = std::string_view::npos;
    std::size_t behind = 0;
    bool sections = false;  // "_" stands only between a title and the sections and site behind it
    for (const std::string_view separator : kSeparators) {
      const std::size_t at = title.rfind(separator);
      if (at == std::string_view::npos || (cut != std::string_view::npos && at <= cut)) continue;
      cut = at;
      behind = at + separator.size();
      sections = separator == "_";
    }
    if (cut == std::string_view::npos) return title;
    const std::string_view rest = trimmed(title.substr(0, cut));
    const std::string_view tail = title.substr(behind);
    const double rest_weight = count_text(rest).weight;
    const bool is_site = !site_letters.empty() && letters(tail) == site_letters;
    const double tail_weight = count_text(tail).weight;
    if (rest.empty() ||
        (!is_site && (rest_weight < kShortestTitle || tail_weight > kLongestSite || tail_weight > rest_weight))) {
      return title;
    }
    title = rest;
    if (is_site || !sections) return title;  // what stands before " - " may be part of the title, once one is off
  }
}

Title find_title(const html::Document& document, const Features& features, std::string_view headline,
                 std::string_view url, std::uint32_t body_begin) {
  if (document.elements.empty()) return find_in_text(document, features, body_begin);
  return find_in_html(document, features, headline, url, body_begin);
}

}  // namespace unbake::extract
