#include "extract/metadata/read_metadata.hpp"

#include <algorithm>
#include <functional>

#include "base/reasons.hpp"
#include "extract/metadata/header_lines.hpp"
#include "extract/metadata/reporters.hpp"
#include "extract/metadata/tags.hpp"
#include "extract/metadata/title.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/credits.hpp"
#include "extract/read/dates.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/head_values.hpp"
#include "extract/read/linked_data.hpp"
#include "extract/read/names.hpp"

namespace unbake::extract {
namespace {

// Credit lines stand within so many blocks behind the title, or before the body where no title is shown.
constexpr std::uint32_t kHeaderBlocks = 10;
// … and a little into what looks like the body (behind the title, if it has that too): credit lines are made of
// clauses, as sentences are.
constexpr std::uint32_t kIntoBody = 3;
// Behind the body, a labelled source or author may stand within so many blocks.
constexpr std::uint32_t kFooterBlocks = 8;
// Names inside of the body's text stand within so many blocks of its begin or end.
constexpr std::uint32_t kReportersWithin = 3;

constexpr std::size_t kDay = 10;  // "2016-06-13"

using Reasons = std::vector<std::string_view>;

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

// The name of a site is no longer than this (in bytes); it is searched for in the title of the tab.
constexpr std::size_t kLongestSiteName = 200;

/// The head names the site as the author: the name stands where the title of the tab has the site's, or is a medium's.
/// Of names in Latin letters that may be a person's own site.
bool names_publisher(const html::Document& document, std::string_view author) {
  const TextStats stats = count_text(author);
  if (stats.unspaced == 0 || is_han_person(author)) return false;
  const std::string_view tab = head_value(document, {"title"});
  const std::string behind = fold(tab.substr(without_site(tab, {}).size()));
  return is_medium(author) || (author.size() <= kLongestSiteName && behind.find(fold(author)) != std::string::npos);
}

/// Who reported, as the body itself says.
std::string reporters_in(const html::Document& document, const std::vector<std::uint32_t>& body) {
  for (std::uint32_t i = 0; i < body.size() && i < kReportersWithin; ++i) {
    std::string names = reporters_at_begin(document.blocks[body[i]].content.text);
    if (!names.empty()) return names;
  }
  for (std::uint32_t back = 1; back <= body.size() && back <= kReportersWithin; ++back) {
    const std::string& text = document.blocks[body[body.size() - back]].content.text;
    std::string names = reporters_at_end(text);
    if (!names.empty()) return names;
    const CreditLine line = read_credit_line(text);
    if (!line.byline.empty() && line.left_over == 0) return line.byline;
  }
  return {};
}

/// The first name in the article that standard markup calls its author's.
std::string marked_author(const html::Document& document, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string& text = document.blocks[i].content.text;
    if (document.blocks[i].kind != BlockKind::metadata && marked_as_author(document, i, false) && is_name(text)) {
      return author_name(trimmed(text));
    }
  }
  return {};
}

std::uint32_t count_of(const html::Document& document) { return static_cast<std::uint32_t>(document.blocks.size()); }

/// Where the body stands among the blocks.
struct Body {
  std::uint32_t begin = kNoBlock, end = 0;  ///< all that is chosen is between; kNoBlock: nothing is
  std::vector<std::uint32_t> texts;         ///< what is chosen and has letters
};

Body body_of(const html::Document& document, const Features& features, const std::vector<bool>& likely) {
  Body body;
  for (std::uint32_t i = 0; i < count_of(document); ++i) {
    if (document.blocks[i].kind == BlockKind::metadata || !likely[i]) continue;
    if (body.begin == kNoBlock) body.begin = i;
    body.end = i + 1;
    if (features.blocks[i].text.letters > 0) body.texts.push_back(i);
  }
  return body;
}

void take_title(const html::Document& document, const Title& title, Metadata& result) {
  result.title = title.text;
  for (std::uint32_t i = 0; i < count_of(document) && !title.text.empty(); ++i) {
    const html::Block& block = document.blocks[i];
    if (i != title.block && block.kind != BlockKind::metadata) continue;
    // Not what it says but where it lies: several blocks may say the same.
    const std::string_view text = block.content.text;
    const bool lies_in = std::less_equal<>{}(text.data(), title.text.data()) &&
                         std::less<>{}(title.text.data(), text.data() + text.size());
    if (!lies_in) continue;
    const auto at = static_cast<std::uint32_t>(title.text.data() - text.data());
    result.title_block = i;
    result.title_piece = {at, at + static_cast<std::uint32_t>(title.text.size())};
    return;
  }
}

/// The lines between the title and the body.
void read_header(const Title& title, const Body& body, std::uint32_t count, HeaderLines& header) {
  if (body.begin == kNoBlock) return;
  const bool shown = title.block != kNoBlock && title.block < body.begin + kIntoBody;
  const std::uint32_t begin = shown ? title.block + 1 : body.begin > kHeaderBlocks ? body.begin - kHeaderBlocks : 0;
  const std::uint32_t end =
      std::min({count, std::max(body.begin, begin) + kIntoBody, begin + kHeaderBlocks + kIntoBody});
  header.read(begin, std::max(begin, end), shown);
}

/// What the head says of the dates, beside what the page shows (`stamped`: HeaderLines::stamped()).
void read_dates(const html::Document& document, const LinkedData& linked, DateOrder order, const std::string& stamped,
                Metadata& result) {
  // The head is exacter than the page on the time, as far as they agree on the day.
  const std::string stated = iso_date(
      !linked.published.empty()
          ? linked.published
          : head_value(document, {"article:published_time", "og:published_time", "datepublished", "date", "pubdate",
                                  "publishdate", "publish_date", "publication_date", "dc.date.issued", "dc.date",
                                  "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
                                  "article.published", "dc.date.created", "citation_publication_date", "dateupdate"}),
      order);
  if (stated.size() > result.published.size()) result.published = stated;
  // So is the element that shows it; but of the two the head is right more often about the offset.
  const bool same_day = stamped.starts_with(result.published.substr(0, kDay));
  if (same_day && stamped.size() > result.published.size()) result.published = stamped;
  const std::string changed =
      iso_date(!linked.modified.empty()
                   ? linked.modified
                   : head_value(document, {"article:modified_time", "og:updated_time", "datemodified", "lastmod",
                                           "last-modified", "dc.date.modified", "dcterms.modified"}),
               order);
  fill(result.modified, changed);
}

/// The author and the source, where the header has not said them.
void read_names(const html::Document& document, const LinkedData& linked, const Body& body, const std::string& account,
                Metadata& result) {
  if (result.byline.empty()) result.byline = reporters_in(document, body.texts);
  if (result.byline.empty() && body.end > 0) result.byline = marked_author(document, body.begin, body.end);
  if (result.byline.empty()) result.byline = author_name(linked.author);
  if (result.byline.empty()) {
    result.byline = author_name(
        head_value(document, {"author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author",
                              "dcterms.creator", "citation_author", "og:article:author"}));
  }
  const bool is_nobody = fold(result.byline) == "admin";  // what blogs call whoever has set them up
  if (is_nobody || names_publisher(document, result.byline)) result.byline.clear();
  if (result.byline.empty()) result.byline = account;
  if (const std::string_view source = head_value(document, {"source", "article:source", "mediaid"});
      result.source.empty()) {
    const CreditLine line = read_credit_line(source);
    if (!line.source.empty() || is_name(source))
      result.source = line.source.empty() ? std::string(source) : line.source;
  }
}

/// What only the head says.
void read_head(const html::Document& document, const LinkedData& linked, std::string_view url, Metadata& result) {
  const auto first = [](std::string_view stated, std::string_view otherwise) {
    return std::string(stated.empty() ? otherwise : stated);
  };
  result.site = first(head_value(document, {"og:site_name", "application-name"}), linked.publisher);
  result.image =
      first(head_value(document, {"og:image", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail"}),
            linked.image);
  result.description =
      first(head_value(document, {"og:description", "description", "twitter:description", "dc.description"}),
            linked.description);
  result.license = first(head_value(document, {"license", "dcterms.license"}), linked.license);
  result.url = first(document.head.canonical, first(head_value(document, {"og:url"}), url));
}

}  // namespace

Reasons read_metadata(const html::Document& document, const Features& features, const std::vector<bool>& likely,
                      std::string_view url, Metadata& result) {
  const std::uint32_t count = count_of(document);
  Reasons taken(count, reason::kNone);
  const Body body = body_of(document, features, likely);
  const LinkedData& linked = features.linked_data;
  const Title title = find_title(document, features, linked.headline, url, body.begin);
  take_title(document, title, result);
  if (title.block != kNoBlock) taken[title.block] = reason::kTitle;

  const DateOrder order = date_order(document);
  HeaderLines header(document, features, order, result, taken);
  read_header(title, body, count, header);
  read_dates(document, linked, order, header.stamped(), result);
  read_names(document, linked, body, header.account(), result);
  if (body.end > 0) header.read_footer(body.end, std::min(count, body.end + kFooterBlocks));
  read_head(document, linked, url, result);
  result.tags = read_tags(document, linked.keywords, body.begin == kNoBlock ? count : body.begin, body.end);
  if (result.byline == result.site) result.byline.clear();
  return taken;
}

}  // namespace unbake::extract
