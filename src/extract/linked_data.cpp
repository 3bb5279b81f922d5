#include "extract/linked_data.hpp"

#include <algorithm>
#include <utility>

#include "extract/folded_text.hpp"
#include "extract/json.hpp"

namespace unbake::extract {
namespace {

using json::Value;

// Of a list of authors or keywords, so many: each may be a reference that has to be looked for.
constexpr std::size_t kMostItems = 32;

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

/// The object that a reference ({"@id": …}) means; null where the script does not have it.
const Value* find_id(const Value& value, std::string_view id, std::string_view key) {
  const Value* own = value.find("@id");
  if (own != nullptr && own->text == id && value.find(key) != nullptr) return &value;
  for (const Value& item : value.items) {
    if (const Value* found = find_id(item, id, key)) return found;
  }
  return nullptr;
}

/// A string, the `key` of an object, or those of an array joined by ", " (`all`), else of its first item. `root` is
/// what references are looked up in.
std::string text_of(const Value& root, const Value* value, std::string_view key, bool all) {
  if (value == nullptr) return {};
  switch (value->kind) {
    case Value::Kind::string:
      return std::string(trimmed(value->text));
    case Value::Kind::object: {
      const Value* id = value->find("@id");
      if (value->find(key) == nullptr && id != nullptr) value = find_id(root, id->text, key);
      return value == nullptr ? std::string{} : text_of(root, value->find(key), key, all);
    }
    case Value::Kind::array: {
      std::string joined;
      for (std::size_t i = 0; i < value->items.size() && i < kMostItems; ++i) {
        const std::string part = text_of(root, &value->items[i], key, all);
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
    const auto text = [&](std::string_view name, std::string_view key, bool all = false) {
      return text_of(*value, article->find(name), key, all);
    };
    data.headline = text("headline", "name");
    data.published = text("datePublished", "");
    if (data.published.empty()) data.published = text("pubDate", "");
    data.modified = text("dateModified", "");
    data.author = text("author", "name", true);
    data.publisher = text("publisher", "name");
    data.image = text("image", "url");
    data.description = text("description", "");
    data.keywords = text("keywords", "name", true);
    data.license = text("license", "url");
    for (const char* name : {"articleBody", "text", "reviewBody", "recipeIngredient", "recipeInstructions"}) {
      std::string said = text(name, "text", true);
      if (!said.empty()) data.texts.push_back(std::move(said));
    }
    return data;
  }
  return data;
}

}  // namespace unbake::extract
