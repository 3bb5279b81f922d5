// What kinds of thing a page says that it is: schema.org's types in its JSON-LD and microdata, and
// og:type.
#pragma once

#include <cstdint>

#include "html/document.hpp"

namespace unbake::extract {

/// Whether the page has an object of such a type in a script or an itemtype, be it the page itself or something on it.
struct PageTypes {
  bool article = false;   ///< Article and its kinds
  bool product = false;   ///< Product, Offer …
  bool list = false;      ///< ItemList, CollectionPage, SearchResultsPage, Blog
  bool forum = false;     ///< DiscussionForumPosting, QAPage, Question
  bool lesson = false;    ///< TechArticle, HowTo, Course, APIReference
  bool business = false;  ///< Service, LocalBusiness …
  bool recipe = false;
  bool faq = false;
  std::uint8_t og_type = 0;  ///< 0 none, 1 article, 2 website, 3 product, 4 another
};

PageTypes page_types(const html::Document& document);

}  // namespace unbake::extract
