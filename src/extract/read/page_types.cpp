#include "extract/read/page_types.hpp"

#include <string>
#include <string_view>

#include "extract/read/head_values.hpp"

namespace unbake::extract {
namespace {

struct Types {
  bool PageTypes::* flag;
  std::string_view names;  ///< each with spaces around
};

// clang-format off
constexpr Types kTypes[] = {
    {&PageTypes::article,
     " Article NewsArticle BlogPosting Report ScholarlyArticle Review "},
    {&PageTypes::product,
     " Product ProductGroup Offer AggregateOffer SoftwareApplication Book "},
    {&PageTypes::list,
     " ItemList CollectionPage SearchResultsPage Blog OfferCatalog "},
    {&PageTypes::forum,
     " DiscussionForumPosting QAPage SocialMediaPosting "},
    {&PageTypes::lesson,
     " TechArticle APIReference HowTo Course "},
    {&PageTypes::business,
     " Service LocalBusiness ProfessionalService MedicalBusiness Corporation "},
    {&PageTypes::recipe,
     " Recipe "},
    {&PageTypes::faq,
     " FAQPage "},
};
// clang-format on

void add_type(std::string_view name, PageTypes& types) {
  if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  const std::string apart = " " + std::string(name) + " ";
  for (const auto& [flag, names] : kTypes) {
    if (names.find(apart) != std::string_view::npos) types.*flag = true;
  }
}

/// The strings behind "@type": one, or an array of them. What is in quotes there is a name, also where the script as a
/// whole is no JSON.
void read_types(std::string_view script, PageTypes& types) {
  constexpr std::string_view kKey = "\"@type\"";
  for (std::size_t at = script.find(kKey); at != std::string_view::npos; at = script.find(kKey, at)) {
    at += kKey.size();
    bool in_array = false;
    for (; at < script.size(); ++at) {
      const char c = script[at];
      if (c == '[') in_array = true;
      if (c == '}' || c == ']' || c == '{') break;
      if (c != '"') continue;
      const std::size_t end = script.find('"', at + 1);
      if (end == std::string_view::npos) return;
      add_type(script.substr(at + 1, end - at - 1), types);
      at = end;
      if (!in_array) break;
    }
  }
}

std::uint8_t og_type(std::string_view value) {
  if (value.empty()) return 0;
  if (value == "article") return 1;
  if (value == "website") return 2;
  return value.starts_with("product") || value.ends_with(":product") ? 3 : 4;
}

}  // namespace

PageTypes page_types(const html::Document& document) {
  PageTypes types;
  for (const std::string_view script : document.head.json_ld) read_types(script, types);
  for (const html::Element& element : document.elements) {
    for (const auto& [key, value] : element.attributes) {
      if (key == "itemtype") add_type(value, types);
    }
  }
  types.og_type = og_type(head_value(document, {"og:type"}));
  return types;
}

}  // namespace unbake::extract
