#include "extract/metadata.hpp"

#include <algorithm>

#include "extract/credits.hpp"
#include "extract/dates.hpp"
#include "extract/folded_text.hpp"
#include "extract/head_values.hpp"
#include "extract/linked_data.hpp"
#include "extract/reasons.hpp"
#include "extract/title.hpp"

namespace unbake::extract {
namespace {

// Credit lines stand within so many blocks behind the title, or before the body where no title is shown.
constexpr std::uint32_t kHeaderBlocks = 10;
// … and a little into what looks like the body: credit lines are made of clauses, as sentences are.
constexpr std::uint32_t kIntoBody = 3;
// Behind the body, a labelled source or author may stand within so many blocks.
constexpr std::uint32_t kFooterBlocks = 8;
// A credit line has no more than this weight besides its date and names ("Report", "1 comment", "Font size").
constexpr double kMostBesides = 9;
constexpr double kLongestCredit = 30;

using Reasons = std::vector<std::string_view>;

void fill(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

/// "By Jane Doe" → "Jane Doe"; empty for an address or a number (some sites give the author's page, or an id).
std::string author_name(std::string_view value) {
  if (value.starts_with("http") || value.starts_with("@") || value.find("://") != std::string_view::npos) return {};
  if (value.find_first_not_of("0123456789") == std::string_view::npos) return {};
  const CreditLine line = read_credit_line(value);
  return line.byline.empty() ? std::string(value) : line.byline;
}

/// <time datetime> around or in a block.
std::string time_element(const html::Document& document, html::ElementId element) {
  for (int up = 0; up < 3 && element != html::kNoElement; ++up, element = document.elements[element].parent) {
    for (const auto& [name, value] : document.elements[element].attributes) {
      if (name == "datetime") return iso_date(value);
    }
  }
  return {};
}

/// class, id, itemprop or rel of the block's element or the one around says that it names the author.
bool marked_as_author(const html::Document& document, html::ElementId element) {
  for (int up = 0; up < 2 && element != html::kNoElement; ++up, element = document.elements[element].parent) {
    for (const auto& [name, value] : document.elements[element].attributes) {
      if ((name == "rel" || name == "itemprop") && value == "author") return true;
      if (name == "class" &&
          (value.find("author") != std::string_view::npos || value.find("byline") != std::string_view::npos)) {
        return true;
      }
    }
  }
  return false;
}

class Header {
 public:
  Header(const html::Document& document, const Features& features, Extraction& result, Reasons& taken)
      : document_(document), features_(features), result_(result), taken_(taken) {}

  /// The blocks behind the title (or before the body): dates and names.
  void read(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      const html::Block& block = document_.blocks[i];
      if (block.kind == BlockKind::metadata || taken_[i] != reason::kNone) continue;
      const BlockFeatures& own = features_.blocks[i];
      if (own.text.weight > kLongestCredit) continue;
      read_block(i, block, own);
    }
    // A name alone, between title and date or beside the date: a medium by its ending, else who wrote.
    if (!loose_.empty() && dated_) {
      const bool medium = is_medium(loose_);
      std::string& field = medium ? result_.source : result_.byline;
      if (field.empty()) {
        field = loose_;
        if (taken_[loose_at_] == reason::kNone) taken_[loose_at_] = medium ? reason::kSource : reason::kByline;
      }
    }
  }

  /// Behind the body only what is labelled counts.
  void read_footer(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (document_.blocks[i].kind == BlockKind::metadata || taken_[i] != reason::kNone) continue;
      if (features_.blocks[i].wording.reason == reason::kRelated ||
          features_.blocks[i].wording.reason == reason::kComment)
        return;
      const CreditLine line = read_credit_line(document_.blocks[i].content.text);
      if (line.source.empty() && line.byline.empty()) continue;
      if (line.left_over > kMostBesides) continue;
      fill(result_.source, line.source);
      fill(result_.byline, line.byline);
      if (features_.blocks[i].wording.reason == reason::kNone)
        taken_[i] = line.source.empty() ? reason::kByline : reason::kSource;
    }
  }

 private:
  void read_block(std::uint32_t i, const html::Block& block, const BlockFeatures& own) {
    const CreditLine line = read_credit_line(block.content.text);
    const std::string stamped = time_element(document_, block.element);
    const bool labelled = !line.source.empty() || !line.byline.empty();
    const bool dated = !line.published.empty() || !line.modified.empty() || !stamped.empty();
    if ((labelled || dated) && line.left_over <= kMostBesides + (line.rest.empty() ? 0 : 4)) {
      if (own.sentence_like && !dated && line.left_over > 2) return;
      fill(result_.published, line.modified.empty() && line.published.empty() ? stamped : line.published);
      fill(result_.modified, line.modified);
      fill(result_.source, line.source);
      fill(result_.byline, line.byline);
      taken_[i] = dated ? reason::kDate : !line.source.empty() ? reason::kSource : reason::kByline;
      if (dated) {
        if (!line.rest.empty() && !labelled && own.text.unspaced > 0) keep_loose(line.rest, i);
        dated_ = true;
      }
      return;
    }
    if (own.sentence_like) return;
    if (marked_as_author(document_, block.element) && is_name(block.content.text)) {
      fill(result_.byline, author_name(block.content.text));
      taken_[i] = reason::kByline;
      return;
    }
    // "Person/Medium", "Medium reporter Person", or one name alone.
    if (!dated_ && own.text.unspaced > 0 && is_name(block.content.text) && document_.elements.empty()) {
      keep_loose(trimmed(block.content.text), i);
    }
  }

  void keep_loose(std::string_view name, std::uint32_t i) {
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
    loose_ = name;
    loose_at_ = i;
  }

  const html::Document& document_;
  const Features& features_;
  Extraction& result_;
  Reasons& taken_;
  std::string loose_;
  std::uint32_t loose_at_ = 0;
  bool dated_ = false;
};

std::uint32_t count_of(const html::Document& document) { return static_cast<std::uint32_t>(document.blocks.size()); }

}  // namespace

Reasons read_metadata(const html::Document& document, const Features& features, const Reasons& reasons,
                      const Options& options, Extraction& result) {
  const std::uint32_t count = count_of(document);
  Reasons taken(count, reason::kNone);
  std::uint32_t body_begin = kNoBlock;
  std::uint32_t body_end = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (document.blocks[i].kind == BlockKind::metadata || reasons[i] != reason::kNone) continue;
    if (body_begin == kNoBlock) body_begin = i;
    body_end = i + 1;
  }

  const LinkedData linked = read_linked_data(document.head.json_ld);
  const Title title = find_title(document, features, linked.headline, options.url, body_begin);
  result.title = title.text;
  if (title.block != kNoBlock) taken[title.block] = reason::kTitle;

  Header header(document, features, result, taken);
  if (body_begin != kNoBlock) {
    const bool shown = title.block != kNoBlock && title.block < body_begin + kIntoBody;
    const std::uint32_t begin = shown ? title.block + 1 : body_begin > kHeaderBlocks ? body_begin - kHeaderBlocks : 0;
    const std::uint32_t end = std::min({count, body_begin + kIntoBody, begin + kHeaderBlocks + kIntoBody});
    header.read(begin, std::max(begin, end));
  }
  // The head is exacter than the page on the time, as far as they agree on the day.
  const std::string stated = iso_date(
      !linked.published.empty()
          ? linked.published
          : head_value(document, {"article:published_time", "og:published_time", "datepublished", "date", "pubdate",
                                  "publishdate", "publish_date", "publication_date", "dc.date.issued", "dc.date",
                                  "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
                                  "article.published", "dc.date.created", "citation_publication_date", "dateupdate"}));
  if (!stated.empty() && (result.published.empty() || stated.size() > result.published.size()))
    result.published = stated;
  const std::string changed =
      iso_date(!linked.modified.empty()
                   ? linked.modified
                   : head_value(document, {"article:modified_time", "og:updated_time", "datemodified", "lastmod",
                                           "last-modified", "dc.date.modified", "dcterms.modified"}));
  fill(result.modified, changed);

  if (result.byline.empty()) {
    result.byline = author_name(linked.author);
    if (result.byline.empty()) {
      result.byline = author_name(
          head_value(document, {"author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author",
                                "dcterms.creator", "citation_author", "og:article:author"}));
    }
  }
  if (const std::string_view source = head_value(document, {"source", "article:source", "mediaid"});
      result.source.empty()) {
    const CreditLine line = read_credit_line(source);
    if (!line.source.empty() || is_name(source))
      result.source = line.source.empty() ? std::string(source) : line.source;
  }
  if (body_end > 0) header.read_footer(body_end, std::min(count, body_end + kFooterBlocks));

  result.site = head_value(document, {"og:site_name", "application-name"});
  if (result.site.empty()) result.site = linked.publisher;
  result.image = head_value(document, {"og:image", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail"});
  if (result.image.empty()) result.image = linked.image;
  const std::string_view shared_url = head_value(document, {"og:url"});
  result.url = !document.head.canonical.empty() ? document.head.canonical
               : !shared_url.empty()            ? shared_url
                                                : options.url;
  if (result.byline == result.site) result.byline.clear();
  return taken;
}

}  // namespace unbake::extract
