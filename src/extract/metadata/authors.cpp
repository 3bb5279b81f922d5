#include "extract/metadata/authors.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/credits.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/head_values.hpp"
#include "extract/read/names.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

// A page has more authors than that only where links to all of a site's are listed.
constexpr std::size_t kMostAuthors = 32;

// What the address of an author's page has between two slashes.
constexpr std::string_view kAuthorPages[] = {"author",       "authors",    "autor",    "autores",   "auteur",
                                             "auteurs",      "autore",     "byline",   "columnist", "columnists",
                                             "contributor",  "journalist", "reporter", "reporters", "staff",
                                             "contributors", "journalists"};

/// Yoast's plug-in for WordPress writes who wrote for Twitter to show: <meta name=twitter:label1 content="Written by">,
/// and the name as twitter:data1.
std::string_view labelled_for_twitter(const html::Document& document) {
  for (const auto& [label, data] :
       {std::pair{"twitter:label1", "twitter:data1"}, {"twitter:label2", "twitter:data2"}}) {
    const std::string folded = fold(head_value(document, {label}));
    const Phrase* phrase = folded.empty() ? nullptr : match_at(folded, 0, WordList::byline);
    if (phrase != nullptr && phrase->text.size() == folded.size()) return head_value(document, {data});
  }
  return {};
}

bool is_author_page(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  for (std::size_t slash = address.find('/'); slash != std::string_view::npos;) {
    const std::size_t next = address.find('/', slash + 1);
    if (next == std::string_view::npos || next + 1 == address.size()) return false;  // a list of them all
    const std::string part = to_ascii_lower(address.substr(slash + 1, next - slash - 1));
    if (std::ranges::find(kAuthorPages, std::string_view{part}) != std::end(kAuthorPages)) return true;
    slash = next;
  }
  return false;
}

/// "Follow", "All articles", "Read more" lead to an author's page as well.
bool names_nobody(std::string_view text) {
  const Hits hits = find_words(fold(text));
  constexpr WordList kElsewhere[] = {WordList::follow,  WordList::share, WordList::navigation,
                                     WordList::related, WordList::next,  WordList::comments};
  return std::ranges::any_of(kElsewhere,
                             [&](WordList list) { return hits[static_cast<std::size_t>(list)].phrases > 0; });
}

/// Of the element or the one around it.
bool called_author_name(const html::Document& document, html::ElementId element) {
  for (int up = 0; up < 2 && element != html::kNoElement; ++up, element = document.elements[element].parent) {
    for (const auto& [name, value] : document.elements[element].attributes) {
      if (name != "class") continue;
      const std::string classes = to_ascii_lower(value);
      for (std::size_t at = 0; at < classes.size();) {
        const std::size_t space = std::min(classes.find(' ', at), classes.size());
        const std::string_view one = std::string_view(classes).substr(at, space - at);
        if (one.find("author") != one.npos && one.find("name") != one.npos) return true;
        at = space + 1;
      }
    }
  }
  return false;
}

bool is_bare_label(std::string_view text) {
  const std::string folded = fold(text);
  const Phrase* label = match_at(folded, 0, WordList::byline);
  return label != nullptr && label->text.size() == folded.size();
}

}  // namespace

void Authors::add(std::string_view name) {
  name = trimmed(name);
  if (name.empty() || keys_.size() == kMostAuthors) return;
  std::string key = fold(name);
  if (std::ranges::find(keys_, key) != keys_.end()) return;
  keys_.push_back(std::move(key));
  joined_.append(joined_.empty() ? "" : ", ").append(name);
}

std::string author_name(std::string_view value) {
  if (is_bare_label(value)) return {};
  if (value.starts_with("http") || value.starts_with("@") || value.find("://") != std::string_view::npos ||
      value.find("www.") != std::string_view::npos) {
    return {};
  }
  if (value.find_first_not_of("0123456789") == std::string_view::npos) return {};
  const CreditLine line = read_credit_line(value);
  return line.byline.empty() ? std::string(value) : line.byline;
}

bool marked_as_author(const html::Document& document, std::uint32_t block, bool by_class) {
  html::ElementId element = document.blocks[block].element;
  for (int up = 0; up < 2 && element != html::kNoElement; ++up, element = document.elements[element].parent) {
    for (const auto& [name, value] : document.elements[element].attributes) {
      if ((name == "rel" || name == "itemprop") && value == "author") return true;
      if (by_class && name == "class" &&
          (value.find("author") != std::string_view::npos || value.find("byline") != std::string_view::npos)) {
        return true;
      }
    }
  }
  return false;
}

std::string authors_in_head(const html::Document& document) {
  for (const std::string_view name :
       {"author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author", "dcterms.creator",
        "citation_author", "og:article:author", "creator"}) {
    Authors authors;
    for (const html::Block& block : document.blocks) {
      if (block.kind == BlockKind::metadata && block.label == name)
        authors.add(author_name(trimmed(block.content.text)));
    }
    if (!authors.joined().empty()) return authors.joined();
  }
  return author_name(labelled_for_twitter(document));
}

std::string marked_authors(const html::Document& document, std::uint32_t begin, std::uint32_t end) {
  Authors authors;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string_view text = document.blocks[i].content.text;
    if (document.blocks[i].kind != BlockKind::metadata && marked_as_author(document, i, false) && is_name(text)) {
      authors.add(author_name(trimmed(text)));
    }
  }
  return authors.joined();
}

std::string linked_authors(const html::Document& document, std::uint32_t begin, std::uint32_t end) {
  Authors authors;
  for (std::uint32_t i = begin; i < end; ++i) {
    const RichText& content = document.blocks[i].content;
    for (const Mark& mark : content.marks) {
      if (mark.kind != MarkKind::link || !is_author_page(mark.value)) continue;
      const std::string name = author_name(trimmed(text_under(mark, content.text)));
      if (is_name(name) && !names_nobody(name)) authors.add(name);
    }
  }
  return authors.joined();
}

std::string named_author(const html::Document& document, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    const html::Block& block = document.blocks[i];
    if (block.kind == BlockKind::metadata || !called_author_name(document, block.element)) continue;
    const std::string name = author_name(trimmed(block.content.text));
    if (is_name(name) && !names_nobody(name)) return name;
  }
  return {};
}

}  // namespace unbake::extract
