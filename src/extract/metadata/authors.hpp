// Who wrote the article: what the head, marked elements and links to authors' pages say.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/document.hpp"

namespace unbake::extract {

/// Names joined by ", ", each of them once.
class Authors {
 public:
  void add(std::string_view name);
  [[nodiscard]] const std::string& joined() const { return joined_; }

 private:
  std::vector<std::string> keys_;
  std::string joined_;
};

/// rel or itemprop of the element around the block or the one around that says that it names the author; so does the
/// class, `by_class`.
bool marked_as_author(const html::Document& document, std::uint32_t block, bool by_class);

/// "By Jane Doe" → "Jane Doe"; empty for an address or a number (some sites give the author's page, or an id).
std::string author_name(std::string_view value);

/// All that the head's metas name; of several kinds of metas the first that names anybody. Empty where none does.
std::string authors_in_head(const html::Document& document);
/// The names in blocks begin … end - 1 that standard markup calls their author's.
std::string marked_authors(const html::Document& document, std::uint32_t begin, std::uint32_t end);
/// The names in blocks begin … end - 1 that lead to an author's page, by its address ("/author/jane-doe").
std::string linked_authors(const html::Document& document, std::uint32_t begin, std::uint32_t end);

/// The first name in blocks begin … end - 1 whose element's class says that it is an author's ("post-author-name").
std::string named_author(const html::Document& document, std::uint32_t begin, std::uint32_t end);

}  // namespace unbake::extract
