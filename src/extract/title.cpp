#include "extract/title.hpp"

#include <algorithm>

#include "extract/chars.hpp"
#include "extract/credits.hpp"
#include "extract/folded_text.hpp"
#include "extract/head_values.hpp"
#include "extract/reasons.hpp"

namespace unbake::extract {
namespace {

constexpr double kLongestTitle = 45;    // words; longer text is a paragraph
constexpr double kShortestTitle = 1.2;  // "News" is a section, two Han characters likewise
// The site's name behind a separator is not longer than this, and leaves more than as much as kShortestTitle.
constexpr double kLongestSite = 7;
// Plain text: how many lines above the body a date line may stand (the body may begin with lines too short to tell),
// how many a line that only names a source, and how many above either the title.
constexpr std::uint32_t kHeaderLines = 40;
constexpr std::uint32_t kSourceLines = 12;
constexpr std::uint32_t kTitleLines = 3;
// A date line says little else.
constexpr double kMostBesides = 10;

/// Letters and digits alone, folded: what titles are compared by.
std::string letters(std::string_view text) {
  std::string out;
  const std::string folded = fold(text);
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t at = i;
    if (is_word(next_char(folded, i))) out.append(folded, at, i - at);
  }
  return out;
}

bool confirms(const std::string& head, const std::string& heading) {
  return !heading.empty() && !head.empty() && head.find(heading) != std::string::npos;
}

bool could_be_title(const html::Document& document, const Features& features, std::uint32_t i) {
  const html::Block& block = document.blocks[i];
  if (block.kind == BlockKind::metadata || block.kind == BlockKind::image || block.kind == BlockKind::rule)
    return false;
  const BlockFeatures& own = features.blocks[i];
  if (own.text.weight > kLongestTitle || own.text.letters < 2) return false;
  return block.element == html::kNoElement || !features.elements[block.element].place.hidden;
}

Title of_block(const html::Document& document, std::uint32_t i) {
  return {std::string(trimmed(document.blocks[i].content.text)), i};
}

Title find_in_html(const html::Document& document, const Features& features, std::string_view headline,
                   std::uint32_t body_begin) {
  const std::string_view site = head_value(document, {"og:site_name", "application-name"});
  const std::string_view shared = head_value(document, {"og:title", "twitter:title", "title:og", "dc.title"});
  const std::string_view tab = head_value(document, {"title"});
  const std::string known[] = {letters(headline), letters(shared), letters(tab)};
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
    if (!heading && weight < 4) continue;
    const std::string own = letters(block.content.text);
    if (own.empty() || own == site_letters) continue;
    if (heading && block.level == 1) {
      ++h1_count;
      if (only_h1 == kNoBlock) only_h1 = i;
    }
    const bool confirmed = std::ranges::any_of(known, [&](const auto& head) { return confirms(head, own); });
    if (!confirmed || weight < kShortestTitle) continue;
    const double score = weight + (heading ? 5 * (7 - block.level) : 0) - (features.blocks[i].link_share > 0.5 ? 8 : 0);
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  if (best != kNoBlock) {
    // A heading that is only a small part of the head's title is a section, or the site.
    const std::string own = letters(document.blocks[best].content.text);
    const std::string& fuller = !known[1].empty() ? known[1] : known[2];
    const bool h1 = document.blocks[best].kind == BlockKind::heading && document.blocks[best].level == 1;
    if (h1 || own.size() * 2 >= letters(without_site(!shared.empty() ? shared : tab, site)).size() || fuller.empty()) {
      return of_block(document, best);
    }
  }
  if (h1_count == 1 && features.blocks[only_h1].text.weight >= kShortestTitle) return of_block(document, only_h1);
  const std::string_view stated = !headline.empty() ? headline : without_site(!shared.empty() ? shared : tab, site);
  return {std::string(stated), kNoBlock};
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
    if (rest_weight < kShortestTitle ||
        (!is_site && (count_text(tail).weight > kLongestSite || count_text(tail).weight > rest_weight))) {
      return title;
    }
    title = rest;
    if (is_site || !sections) return title;  // what stands before " - " may be part of the title, once one is off
  }
}

Title find_title(const html::Document& document, const Features& features, std::string_view headline,
                 std::uint32_t body_begin) {
  if (document.elements.empty()) return find_in_text(document, features, body_begin);
  return find_in_html(document, features, headline, body_begin);
}

}  // namespace unbake::extract
