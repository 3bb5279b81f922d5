// What a page's JSON-LD says about its article (schema.org).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/work.hpp"

namespace unbake::extract {

/// Empty where it says nothing. Values are as written, but for white space at their ends.
struct LinkedData {
  std::string headline;
  std::string published;
  std::string page_published;  ///< of the page that is no article itself
  std::string modified;
  std::string author;  ///< names joined by ", "
  std::string publisher;
  std::string image;
  std::string description;
  std::string keywords;            ///< joined by ", "
  std::string license;             ///< an address, or a name
  std::vector<std::string> texts;  ///< what the article says: its body, a post, a recipe's ingredients and steps
};

/// The first object of an article's type (Article, NewsArticle, BlogPosting, Question …) in any of the scripts.
/// What is no JSON is passed over.
LinkedData read_linked_data(const std::vector<std::string_view>& scripts, Work& work);

}  // namespace unbake::extract
