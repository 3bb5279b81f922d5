#include "extract/read/linked_data.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/sort.hpp"
#include "extract/read/folded_text.hpp"
#include "extract/read/json.hpp"

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
                                              "Question",
                                              "AdvertiserContentArticle"};

// What says when a page was published that is no article.
constexpr std::string_view kPageTypes[] = {"WebPage", "ItemPage", "AboutPage", "FAQPage", "QAPage"};

constexpr std::string_view kQuestion[] = {"Question"};

using Types = std::span<const std::string_view>;

bool is_of(Types types, const Value& object) {
  const Value* type = object.find("@type");
  if (type == nullptr) return false;
  const auto known = [&](const Value& name) {
    std::string_view text = name.text;
    if (const std::size_t slash = text.rfind('/'); slash != std::string_view::npos) text.remove_prefix(slash + 1);
    return std::ranges::find(types, text) != types.end();
  };
  return known(*type) || std::ranges::any_of(type->items, known);
}

/// Depth is bounded by the parser's.
const Value* find_object(Types types, const Value& value) {
  if (is_of(types, value)) return &value;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string_view name = value.names.empty() ? std::string_view{} : std::string_view{value.names[i]};
    if (!name.empty() && name != "@graph" && name != "mainEntity" && name != "itemListElement" && name != "item")
      continue;
    if (const Value* found = find_object(types, value.items[i])) return found;
  }
  return nullptr;
}

/// Reads texts out of a script, in which objects may refer to each other, and to themselves, in any number.
class Reader {
 public:
  Reader(const Value& root, Work& work) : root_(root), work_(work) {}

  /// A string, the `key` of an object, or those of an array joined by ", " (`all`), else of its first item.
  std::string text_of(const Value* value, std::string_view key, bool all) {
    std::string text;
    if (value != nullptr) add(*value, key, all, 0, text);
    return text;
  }

 private:
  /// An author is a reference to a person; that one's name may be one again. Longer chains say nothing.
  static constexpr int kLongestChain = 4;

  struct Known {
    std::string_view id;
    const Value* object;
  };

  bool spend(std::size_t steps) { return work_.afford(Task::linked_data, steps); }

  // NOLINTNEXTLINE(misc-no-recursion): depth is bounded by the parser's, for each link of a chain of references
  void add(const Value& value, std::string_view key, bool all, int chain, std::string& out) {
    if (!spend(1 + value.names.size())) return;
    switch (value.kind) {
      case Value::Kind::string:
        if (const std::string_view text = trimmed(value.text); spend(text.size())) out += text;
        return;
      case Value::Kind::object:
        if (const Value* own = value.find(key)) return add(*own, key, all, chain, out);
        if (const Value* id = value.find("@id"); id != nullptr && chain < kLongestChain) {
          if (const Value* meant = find_id(id->text, key)) add(*meant->find(key), key, all, chain + 1, out);
        }
        return;
      case Value::Kind::array: {
        const std::size_t before = out.size();
        for (std::size_t i = 0; i < value.items.size() && i < kMostItems; ++i) {
          const std::size_t begin = out.size();
          if (begin != before) out += ", ";
          const std::size_t behind = out.size();
          add(value.items[i], key, all, chain, out);
          if (out.size() == behind) {
            out.resize(begin);
          } else if (!all) {
            return;
          }
        }
        return;
      }
      default:
        return;
    }
  }

  /// The first object of that name with that member: what a reference ({"@id": …}) means. Null where the script has
  /// none.
  const Value* find_id(std::string_view id, std::string_view key) {
    if (!indexed_) {
      index(root_);
      stable_sort(ids_, [](const Known& a, const Known& b) { return a.id < b.id; });
      indexed_ = true;
    }
    const auto same = std::ranges::equal_range(ids_, id, {}, &Known::id);
    for (const Known& known : same) {
      if (!spend(1 + known.object->names.size())) return nullptr;
      if (known.object->find(key) != nullptr) return known.object;
    }
    return nullptr;
  }

  // NOLINTNEXTLINE(misc-no-recursion): depth is bounded by the parser's
  void index(const Value& value) {
    if (const Value* id = value.find("@id")) ids_.push_back({id->text, &value});
    for (const Value& item : value.items) index(item);
  }

  const Value& root_;
  Work& work_;
  bool indexed_ = false;
  std::vector<Known> ids_;  ///< in the order of the names, and those of one name in that of the script
};

}  // namespace

LinkedData read_linked_data(const std::vector<std::string_view>& scripts, Work& work) {
  LinkedData data;
  for (const std::string_view script : scripts) {
    const auto value = json::parse(script);
    if (!value) continue;
    Reader reader(*value, work);
    const Value* article = find_object(kArticleTypes, *value);
    const Value* page = article != nullptr || !data.page_published.empty() ? nullptr : find_object(kPageTypes, *value);
    if (page != nullptr) data.page_published = reader.text_of(page->find("datePublished"), "", false);
    if (article == nullptr) continue;
    const auto text = [&](std::string_view name, std::string_view key, bool all = false) {
      return reader.text_of(article->find(name), key, all);
    };
    const auto first_of = [&](std::initializer_list<std::string_view> names, std::string_view key) {
      std::string found;
      for (const std::string_view name : names) {
        if (found.empty()) found = text(name, key);
      }
      return found;
    };
    const bool is_question = is_of(kQuestion, *article);
    data.headline = text(is_question ? "name" : "headline", "name");
    data.published = first_of({"datePublished", "pubDate", "dateCreated"}, "");
    data.modified = text("dateModified", "");
    data.author = text("author", "name", true);
    data.publisher = text("publisher", "name");
    data.image = text("image", "url");
    data.description = text("description", "");
    data.keywords = text("keywords", "name", true);
    data.license = text("license", "url");
    if (is_question) return data;  // its answers are text of the page as well
    for (const char* name : {"articleBody", "text", "reviewBody", "recipeIngredient", "recipeInstructions"}) {
      std::string said = text(name, "text", true);
      if (!said.empty()) data.texts.push_back(std::move(said));
    }
    return data;
  }
  return data;
}

}  // namespace unbake::extract
