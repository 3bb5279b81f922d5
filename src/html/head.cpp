#include "html/head.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "html/markup/author_names.hpp"
#include "html/markup/folded.hpp"

namespace unbake::html {
namespace {

/// Metas whose content is prose, and so may be damaged as prose is: they become blocks of kind metadata.
/// Sorted, for the search.
constexpr std::array<std::string_view, 36> kProse{"abstract",
                                                  "application-name",
                                                  "article:author",
                                                  "article:section",
                                                  "article:tag",
                                                  "author",
                                                  "byl",
                                                  "citation_author",
                                                  "citation_journal_title",
                                                  "citation_title",
                                                  "copyright",
                                                  "creator",
                                                  "dc.creator",
                                                  "dc.description",
                                                  "dc.publisher",
                                                  "dc.title",
                                                  "dcterms.creator",
                                                  "dcterms.title",
                                                  "description",
                                                  "headline",
                                                  "keywords",
                                                  "mediaid",
                                                  "name",
                                                  "news_keywords",
                                                  "og:article:author",
                                                  "og:description",
                                                  "og:site_name",
                                                  "og:title",
                                                  "parsely-author",
                                                  "parsely-title",
                                                  "publisher",
                                                  "sailthru.author",
                                                  "sailthru.title",
                                                  "source",
                                                  "twitter:description",
                                                  "twitter:title"};
static_assert(std::ranges::is_sorted(kProse));

bool has_word(std::string_view words, std::string_view wanted) {
  for (std::string_view word = take_word(words); !word.empty(); word = take_word(words)) {
    if (equals_ascii_case(word, wanted)) return true;
  }
  return false;
}

}  // namespace

void HeadReader::title(const Node* element) {
  if (has_title_) return;
  std::string text = folded(child_text(element));
  if (text.empty()) return;
  has_title_ = true;
  builder_.metadata("title", std::move(text));
}

void HeadReader::meta(const Node* element) {
  // Pages write name, property and itemprop for one another, so whichever is there names the meta.
  for (const lxb_dom_attr_t* at = first_attribute(element); at != nullptr; at = at->next) {
    const lxb_dom_attr_id_t id = at->node.local_name;
    if (id == ids_.property || id == ids_.itemprop || id == LXB_DOM_ATTR_HTTP_EQUIV || name_of(at) == "name") {
      return add(value_of(at), attribute(element, LXB_DOM_ATTR_CONTENT));
    }
  }
}

void HeadReader::link(const Node* element) {
  anchor(element);
  const std::string_view rel = attribute(element, ids_.rel);
  for (const auto& [name, address] :
       {std::pair{"canonical", &document_.head.canonical}, {"next", &document_.head.next}}) {
    if (!address->empty() || !has_word(rel, name)) continue;
    *address = keep(std::string{trim_ascii(attribute(element, LXB_DOM_ATTR_HREF))});
  }
}

void HeadReader::anchor(const Node* element) {
  const std::string_view rel = attribute(element, ids_.rel);
  for (const std::string_view kind : {"license", "tag"}) {
    if (has_word(rel, kind)) add(kind, attribute(element, LXB_DOM_ATTR_HREF));
  }
}

void HeadReader::author(const Node* element) {
  if (std::string name = author_name_in(element, ids_); !name.empty())
    builder_.metadata("marked-author", std::move(name));
}

void HeadReader::base(const Node* element) {
  if (!document_.head.base.empty()) return;
  document_.head.base = keep(std::string{trim_ascii(attribute(element, LXB_DOM_ATTR_HREF))});
}

void HeadReader::script(const Node* element) {
  std::string_view type = attribute(element, LXB_DOM_ATTR_TYPE);
  type = trim_ascii(type.substr(0, type.find(';')));
  if (!equals_ascii_case(type, "application/ld+json")) return;
  document_.head.json_ld.push_back(keep(child_text(element)));
}

void HeadReader::root(const Node* element) {
  document_.head.language = keep(std::string{trim_ascii(attribute(element, ids_.lang))});
  document_.head.direction = keep(to_ascii_lower(trim_ascii(attribute(element, LXB_DOM_ATTR_DIR))));
}

void HeadReader::item(const Node* element) {
  const bool is_time = tag_of(element) == LXB_TAG_TIME;
  const std::string_view name = attribute(element, ids_.itemprop);
  if (name.empty() && !is_time) return;
  std::string_view value = attribute(element, LXB_DOM_ATTR_CONTENT);
  if (value.empty() && is_time) value = attribute(element, ids_.datetime);
  add(name.empty() ? "time" : name, value);
}

void HeadReader::add(std::string_view name, std::string_view content) {
  const std::string label = to_ascii_lower(trim_ascii(name));
  std::string text = folded(content);
  if (label.empty() || text.empty()) return;
  const auto* prose = std::ranges::lower_bound(kProse, std::string_view{label});
  if (prose != kProse.end() && *prose == label) return builder_.metadata(*prose, std::move(text));
  document_.head.metas.push_back({keep(label), keep(std::move(text))});
}

std::string_view HeadReader::keep(std::string text) {
  return text.empty() ? std::string_view{} : std::string_view{document_.strings.emplace_back(std::move(text))};
}

}  // namespace unbake::html
