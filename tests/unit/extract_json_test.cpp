// The JSON reader and what is read out of JSON-LD.
#include <string>

#include <gtest/gtest.h>

#include "extract/json.hpp"
#include "extract/linked_data.hpp"

namespace unbake::extract {
namespace {

TEST(Json, ReadsValues) {
  const auto value = json::parse(R"( {"a": [1, -2.5e3, true, null, "x\n\u4e2d\ud83d\ude00"], "b": {}} )");
  ASSERT_TRUE(value);
  const json::Value* array = value->find("a");
  ASSERT_NE(array, nullptr);
  ASSERT_EQ(array->items.size(), 5U);
  EXPECT_EQ(array->items[1].text, "-2.5e3");
  EXPECT_EQ(array->items[4].text, "x\n\xE4\xB8\xAD\xF0\x9F\x98\x80");
  EXPECT_EQ(value->find("c"), nullptr);
}

TEST(Json, RefusesWhatIsNone) {
  for (const char* text : {"", "{", "[1,", "{\"a\" 1}", "{a: 1}", "\"open", "\"\\u12\"", "\"\\x\"", "nope", "[1 2]"}) {
    EXPECT_FALSE(json::parse(text)) << text;
  }
}

TEST(Json, ForgivesLoneSurrogatesAndRawLineBreaks) {
  EXPECT_EQ(json::parse("\"\\ud800\"")->text, "\xEF\xBF\xBD");
  EXPECT_EQ(json::parse("\"a\nb\"")->text, "a\nb");
}

TEST(Json, StopsAtItsDepth) {
  EXPECT_TRUE(json::parse(std::string(60, '[') + std::string(60, ']')));
  EXPECT_FALSE(json::parse(std::string(100000, '[')));
}

TEST(LinkedData, FindsTheArticleInAGraph) {
  const auto data = read_linked_data({"no json", R"({"@graph": [{"@type": "WebSite", "name": "Site"},
    {"@type": ["NewsArticle"], "headline": " Title ", "datePublished": "2016-06-13", "author": [{"name": "A"}, {"name": "B"}],
     "publisher": {"name": "Paper"}, "image": {"url": "/i.png"}}]})"});
  EXPECT_EQ(data.headline, "Title");
  EXPECT_EQ(data.published, "2016-06-13");
  EXPECT_EQ(data.author, "A, B");
  EXPECT_EQ(data.publisher, "Paper");
  EXPECT_EQ(data.image, "/i.png");
}

TEST(LinkedData, LooksUpReferences) {
  const auto data =
      read_linked_data({R"({"@graph": [{"@type": "Article", "author": [{"@id": "#jane"}, {"@id": "#none"}],
     "publisher": {"@id": "#paper"}, "license": {"url": "https://example.org/by"}, "description": "What it is about",
     "keywords": ["bridge", "town"]}, {"@id": "#jane"}, {"@id": "#jane", "name": "Jane Doe"},
     {"@type": "Organization", "@id": "#paper", "name": "Paper"}]})"});
  EXPECT_EQ(data.author, "Jane Doe");
  EXPECT_EQ(data.publisher, "Paper");
  EXPECT_EQ(data.license, "https://example.org/by");
  EXPECT_EQ(data.description, "What it is about");
  EXPECT_EQ(data.keywords, "bridge, town");
}

TEST(LinkedData, AReferenceToItselfIsNone) {
  EXPECT_EQ(read_linked_data({R"({"@type": "Article", "@id": "#a", "author": {"@id": "#a"}})"}).author, "");
}

TEST(LinkedData, PassesOverWhatIsNoArticle) {
  EXPECT_EQ(read_linked_data({R"({"@type": "Organization", "headline": "x"})"}).headline, "");
  EXPECT_EQ(read_linked_data({}).headline, "");
}

}  // namespace
}  // namespace unbake::extract
