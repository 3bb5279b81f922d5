#include "extract/linked_data.hpp"

#include <algorithm>

#include "extract/folded_text.hpp"
#include "extract/json.hpp"

namespace unbake::extract {
namespace {

using json::Value;

constexpr std::string_view kArticleTypes[] = {"Article",
                                              "NewsArticle",
                                              "BlogPosting",
                                              "Report",
                                              "TechArticle",
                                              "ScholarlyArticle",
                                              "LiveBlogPosting",
                                              "OpinionNewsArticle",
                                              "ReportageNewsArticle",
                                              "AnalysisNewsArticle",
                                              "ReviewNewsArticle",
                                              "SocialMediaPosting",
                                              "DiscussionForumPosting",
                                              "Review",
                                              "Recipe",
                                              "QAPage",
                                              "AdvertiserContentArticle"};

bool is_article(const Value& object) {
  const Value* type = object.find("@type");
  if (type == nullptr) return false;
  const auto known = [](const Value& name) {
    std::string_view text = name.text;
    if (const std::size_t slash = text.rfind('/'); slash != std::string_view::npos) text.remove_prefix(slash + 1);
    return std::ranges::find(kArticleTypes, text) != std::end(kArticleTypes);
  };
  return known(*type) || std::ranges::any_of(type->items, known);
}

/// Depth is bounded by the parser's.
const Value* find_article(const Value& value) {
  if (is_article(value)) return &value;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string_view name = value.names.empty() ? std::string_view{} : std::string_view{value.names[i]};
    if (!name.empty() && name != "@graph" && name != "mainEntity" && name != "itemListElement" && name != "item")
      continue;
    if (const Value* found = find_article(value.items[i])) return found;
  }
  return nullptr;
}

/// A string, the `key` of an object, or those of an array joined by ", " (`all`), else of its first item.
std::string text_of(const Value* value, std::string_view key, bool all) {
  if (value == nullptr) return {};
  switch (value->kind) {
    case Value::Kind::string:
      return std::string(trimmed(value->text));
    case Value::Kind::object:
      return text_of(value->find(key), key, all);
    case Value::Kind::array: {
      std::string joined;
      for (const Value& item : value->items) {
        const std::string part = text_of(&item, key, all);
        if (part.empty()) continue;
        if (!joined.empty()) joined += ", ";
        joined += part;
        if (!all) break;
      }
      return joined;
    }
    default:
      return {};
  }
}

}  // namespace

LinkedData read_linked_data(const std::vector<std::string_view>& scripts) {
  LinkedData data;
  for (const std::string_view script : scripts) {
    const auto value = json::parse(script);
    if (!value) continue;
    const Value* article = find_article(*value);
    if (article == nullptr) continue;
    data.headline = text_of(article->find("headline"), "name", false);
    data.published = text_of(article->find("datePublished"), "", false);
    if (data.published.empty()) data.published = text_of(article->find("pubDate"), "", false);
    data.modified = text_of(article->find("dateModified"), "", false);
    data.author = text_of(article->find("author"), "name", true);
    data.publisher = text_of(article->find("publisher"), "name", false);
    data.image = text_of(article->find("image"), "url", false);
    return data;
  }
  return data;
}

}  // namespace unbake::extract
