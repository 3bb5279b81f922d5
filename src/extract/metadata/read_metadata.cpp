#include "extract/metadata/read_metadata.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/ascii.hpp"
#include "base/reasons.hpp"
#include "extract/metadata/authors.hpp"
#include "extract/metadata/header_lines.hpp"
#include "extract/metadata/page_dates.hpp"
#include "extract/metadata/reporters.hpp"
#include "extract/metadata/tags.hpp"
#include "extract/metadata/title.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/credits.hpp"
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
// A date stands so few blocks above the title.
constexpr std::uint32_t kAboveTitle = 4;
// Names inside of the body's text stand within so many blocks of its begin or end.
constexpr std::uint32_t kReportersWithin = 3;

using Reasons = std::vector<std::string_view>;

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
  std::ranges::replace(result.title, '\n', ' ');  // a heading has lines, a title none
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

/// The lines between the title and the body; where these are many, those behind the one and before the other.
void read_header(const Title& title, const Body& body, const Features& features, const std::vector<bool>& likely,
                 HeaderLines& header) {
  const auto count = static_cast<std::uint32_t>(features.blocks.size());
  if (body.begin == kNoBlock) return;
  const bool shown = title.block != kNoBlock && title.block < body.end;
  const std::uint32_t near = body.begin > kHeaderBlocks ? body.begin - kHeaderBlocks : 0;
  const std::uint32_t begin = shown ? title.block + 1 : near;
  std::uint32_t end = std::min(count, std::max(body.begin, begin) + kIntoBody);
  // Short lines behind the title look like the body's begin as well.
  const auto is_line = [&](std::uint32_t i) { return !features.blocks[i].sentence_like; };
  while (shown && end < count && end < begin + kHeaderBlocks && is_line(end - 1) && is_line(end)) ++end;
  const std::uint32_t last = begin + kHeaderBlocks + kIntoBody;
  const std::uint32_t first = std::min(end, last);
  header.read(begin, std::max(begin, first), shown);
  header.read(std::max(first, near), std::max({first, near, end}), shown);
  // A standfirst is above them at times: between texts of the body, what is none counts a little further on.
  for (std::uint32_t i = end; shown && i < std::min({count, last, body.end}); ++i) {
    if (!likely[i]) header.read(i, i + 1, shown);
  }
}

/// The name is the site's: what some pages name as the author of all that they have.
bool is_site(const html::Document& document, const LinkedData& linked, std::string_view author) {
  const std::string name = fold(author);
  return name == fold(linked.publisher) || name == fold(head_value(document, {"og:site_name", "application-name"}));
}

/// A login, where the same page has a name of more words.
bool is_login(std::string_view author) { return author.find(' ') == author.npos && count_text(author).unspaced == 0; }

/// Who is named elsewhere than in the header and the body, as JSON-LD, metas, links and classes say; a person rather
/// than the site.
std::string author_elsewhere(const html::Document& document, const LinkedData& linked, const Title& title,
                             const Body& body) {
  const std::string stated = author_name(linked.author);
  const std::string head = authors_in_head(document);
  const std::string& first = stated.empty() || (is_login(stated) && !is_login(head) && !head.empty()) ? head : stated;
  for (const std::string& name : {first, head}) {
    if (!name.empty() && !is_site(document, linked, name)) return name;
  }
  if (body.end == 0) return first;
  const std::uint32_t before = body.begin > kHeaderBlocks ? body.begin - kHeaderBlocks : 0;
  const std::uint32_t begin =
      title.block < body.begin ? std::min(before, title.block > kAboveTitle ? title.block - kAboveTitle : 0) : before;
  std::string name = linked_authors(document, begin, std::min(body.begin + kIntoBody, body.end));
  if (name.empty()) name = named_author(document, begin, count_of(document));
  return name.empty() ? first : name;
}

/// The author and the source, where the header has not said them.
void read_names(const html::Document& document, const LinkedData& linked, const Title& title, const Body& body,
                const std::string& account, Metadata& result) {
  if (result.byline.empty()) result.byline = reporters_in(document, body.texts);
  if (result.byline.empty() && body.end > 0) result.byline = marked_authors(document, body.begin, body.end);
  if (result.byline.empty()) result.byline = author_elsewhere(document, linked, title, body);
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

/// "Jane Doe, harbour correspondent" → "Jane Doe": what follows in small letters is no name.
std::string without_role(std::string byline) {
  const std::size_t comma = byline.find(", ");
  const std::string_view behind = comma == std::string::npos ? "" : std::string_view(byline).substr(comma + 2);
  if (!behind.empty() && is_ascii_lower(behind[0]) && !behind.starts_with("and ")) byline.resize(comma);
  return byline;
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
  result.url = page_address(document, url);
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
  read_header(title, body, features, likely, header);
  read_dates(document, linked, order, header.stamped(), result);
  const std::uint32_t top = title.block != kNoBlock ? title.block : body.begin != kNoBlock ? body.begin : 0;
  header.read_above(top > kAboveTitle ? top - kAboveTitle : 0, top);
  read_names(document, linked, title, body, header.account(), result);
  if (body.end > 0) {
    // The last line of what looks like the body may be the date.
    const BlockFeatures& last = features.blocks[body.end - 1];
    const std::uint32_t behind = body.end - (last.dated && !last.sentence_like ? 1 : 0);
    header.read_footer(behind, std::min(count, body.end + kFooterBlocks));
  }
  if (result.published.empty()) result.published = date_of_address(page_address(document, url));
  // A page that only says when it was changed is, as it stands, of that day.
  if (result.published.empty()) result.published = header.changed();
  read_head(document, linked, url, result);
  result.tags = read_tags(document, linked.keywords, body.begin == kNoBlock ? count : body.begin, body.end);
  result.byline = without_role(std::move(result.byline));
  if (result.byline == result.site && count_text(result.byline).unspaced > 0) result.byline.clear();
  return taken;
}

}  // namespace unbake::extract
