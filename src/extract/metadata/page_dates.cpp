#include "extract/metadata/page_dates.hpp"

#include <algorithm>

#include "extract/read/chars.hpp"
#include "extract/read/dates.hpp"
#include "extract/read/head_values.hpp"

namespace unbake::extract {
namespace {

constexpr std::size_t kDay = 10;  // "2016-06-13"

/// A date of publication under a name of the site's own: "w-published-date".
std::string named_publication(const html::Document& document, DateOrder order) {
  for (const html::Meta& meta : document.head.metas) {
    const auto has = [&](std::string_view word) { return meta.name.find(word) != std::string_view::npos; };
    if (!has("publish") || has("modified") || has("update")) continue;
    if (std::string iso = iso_date(meta.content, order); !iso.empty()) return iso;
  }
  return {};
}

}  // namespace

void read_dates(const html::Document& document, const LinkedData& linked, DateOrder order, const std::string& stamped,
                Metadata& result) {
  // The head is exacter than the page on the time, as far as they agree on the day.
  const std::string stated = iso_date(!linked.published.empty() ? linked.published
                                                                : head_value(document, {"article:published_time",
                                                                                        "og:published_time",
                                                                                        "datepublished",
                                                                                        "date",
                                                                                        "pubdate",
                                                                                        "publishdate",
                                                                                        "publish_date",
                                                                                        "publication_date",
                                                                                        "dc.date.issued",
                                                                                        "dc.date",
                                                                                        "dcterms.created",
                                                                                        "dcterms.date",
                                                                                        "parsely-pub-date",
                                                                                        "sailthru.date",
                                                                                        "article.published",
                                                                                        "dc.date.created",
                                                                                        "citation_publication_date",
                                                                                        "dateupdate",
                                                                                        "datecreated",
                                                                                        "citation_date"}),
                                      order);
  if (stated.size() > result.published.size()) result.published = stated;
  // So is the element that shows it; but of the two the head is right more often about the offset.
  const bool same_day = stamped.starts_with(result.published.substr(0, kDay));
  if (same_day && stamped.size() > result.published.size()) result.published = stamped;
  if (result.published.empty()) result.published = named_publication(document, order);
  if (result.published.empty()) result.published = iso_date(linked.page_published, order);
  const std::string changed =
      iso_date(!linked.modified.empty()
                   ? linked.modified
                   : head_value(document, {"article:modified_time", "og:updated_time", "datemodified", "lastmod",
                                           "last-modified", "dc.date.modified", "dcterms.modified"}),
               order);
  if (result.modified.empty()) result.modified = changed;
}

std::string date_of_address(std::string_view url) {
  const std::size_t host = url.find("//");
  const std::size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 2);
  if (path == std::string_view::npos) return {};
  std::string text = fold(url.substr(path, url.find_first_of("?#") - path));
  // The parts that name a day are the path's own: a date in an article's name is what it is about.
  for (std::size_t slash = 0; slash != std::string::npos; slash = text.find('/', slash + 1)) {
    constexpr std::size_t kLongest = 18;  // "2016/september/13/"
    std::string part = text.substr(slash + 1, kLongest);
    if (part.size() < kDay || !is_digit(static_cast<unsigned char>(part[0]))) continue;
    std::string words = part;
    std::ranges::replace(words, '/', ' ');
    for (const std::string& each : {part, words}) {
      const auto found = find_date(each);
      if (!found || found->begin != 0) continue;
      const bool closed = found->end == each.size() || each[found->end] == '/' || each[found->end] == ' ';
      if (closed) return found->iso.substr(0, kDay);
    }
  }
  return {};
}

}  // namespace unbake::extract
