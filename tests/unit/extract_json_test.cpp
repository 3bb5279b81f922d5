// The JSON reader and what is read out of JSON-LD.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "extract/read/json.hpp"
#include "extract/read/linked_data.hpp"

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

/// With the allowance of a page that is nothing but the scripts.
LinkedData read(const std::vector<std::string_view>& scripts) {
  std::size_t bytes = 0;
  for (const std::string_view script : scripts) bytes += script.size();
  Work work({}, bytes);
  return read_linked_data(scripts, work);
}

TEST(LinkedData, FindsTheArticleInAGraph) {
  const auto data = read({"no json", R"({"@graph": [{"@type": "WebSite", "name": "Site"},
    {"@type": ["NewsArticle"], "headline": " Title ", "datePublished": "2016-06-13", "author": [{"name": "A"}, {"name": "B"}],
     "publisher": {"name": "Paper"}, "image": {"url": "/i.png"}}]})"});
  EXPECT_EQ(data.headline, "Title");
  EXPECT_EQ(data.published, "2016-06-13");
  EXPECT_EQ(data.author, "A, B");
  EXPECT_EQ(data.publisher, "Paper");
  EXPECT_EQ(data.image, "/i.png");
}

TEST(LinkedData, AQuestionIsWhatAPageOfAnswersIsAbout) {
  const LinkedData data =
      read({R"({"@type":"QAPage","mainEntity":{"@type":"Question","name":"Why?","text":"Why is it closed?",)"
            R"("dateCreated":"2016-06-13","author":{"name":"jane"}}})"});
  EXPECT_EQ(data.headline, "Why?");
  EXPECT_EQ(data.author, "jane");
  EXPECT_EQ(data.published, "2016-06-13");
  EXPECT_TRUE(data.texts.empty()) << "the answers are text of the page as well";
}

TEST(LinkedData, APageSaysWhenWhereThereIsNoArticle) {
  EXPECT_EQ(read({R"({"@type":"WebPage","datePublished":"2016-06-13"})"}).page_published, "2016-06-13");
  EXPECT_EQ(read({R"({"@type":"Organization","datePublished":"2016-06-13"})"}).page_published, "");
}

TEST(LinkedData, LooksUpReferences) {
  const auto data = read({R"({"@graph": [{"@type": "Article", "author": [{"@id": "#jane"}, {"@id": "#none"}],
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
  EXPECT_EQ(read({R"({"@type": "Article", "@id": "#a", "author": {"@id": "#a"}})"}).author, "");
}

struct LoopCase {
  const char* label;
  const char* script;  ///< of which the author is asked for
  const char* author;
};

// Each of these once had no end, or took the stack.
constexpr LoopCase kLoops[] = {
    {"a name that is a reference to its own object",
     R"({"@type":"Article","author":{"@id":"#a"},"x":[{"@id":"#a","name":{"@id":"#a"}}]})", ""},
    {"… beside a name that is none",
     R"({"@type":"Article","author":{"@id":"#a"},"x":[{"@id":"#a","name":["x",{"@id":"#a"}]}]})", "x, x, x, x"},
    {"two that name each other",
     R"({"@type":"Article","author":{"@id":"#a"},"x":[{"@id":"#a","name":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#a"}}]})",
     ""},
    {"the article names itself as its author",
     R"({"@type":"Article","@id":"#a","author":{"@id":"#a"},"name":{"@id":"#a"}})", ""},
    {"near-miss: a chain with an end",
     R"({"@type":"Article","author":{"@id":"#a"},"x":[{"@id":"#a","name":{"@id":"#b"}},{"@id":"#b","name":"Jane"}]})",
     "Jane"},
    {"near-miss: one person twice",
     R"({"@type":"Article","author":[{"@id":"#a"},{"@id":"#a"}],"x":{"@id":"#a","name":"Jane"}})", "Jane, Jane"},
};

TEST(LinkedData, ReferencesInACircleEnd) {
  for (const LoopCase& c : kLoops) EXPECT_EQ(read({c.script}).author, c.author) << c.label;
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += piece;
  return all;
}

// Chains that branch at every link: the 32nd power of 32 texts, were all of them followed.
TEST(LinkedData, TakesNoMoreTextThanInProportionToTheScript) {
  std::string graph;
  for (int i = 0; i < 32; ++i) {
    const std::string next = R"({"@id":"#)" + std::to_string(i + 1) + "\"},";
    graph += R"({"@id":"#)" + std::to_string(i) + R"(","name":[)" + repeated(next, 31) + R"("x"]},)";
  }
  const std::string script =
      R"({"@type":"Article","author":{"@id":"#0"},"x":[)" + graph + R"({"@id":"#32","name":"y"}]})";
  EXPECT_LE(read({script}).author.size(), 4 * script.size() + 65536);
  const std::string long_name = R"({"@type":"Article","author":[)" + repeated(R"({"@id":"#a"},)", 31) +
                                R"({"@id":"#a"}],"x":{"@id":"#a","name":")" + std::string(100'000, 'n') + "\"}}";
  EXPECT_LE(read({long_name}).author.size(), 4 * long_name.size() + 65536);
}

// Natively 0.1 s together; each took minutes, as every reference was looked for in the whole script.
TEST(LinkedData, LargeScriptsTakeTimeInProportion) {
  const std::string many_ids = repeated(R"({"@id":"#a"},)", 60'000);
  const std::string references = repeated(R"({"@id":"#b"},)", 31) + R"({"@id":"#b"})";
  std::string all;
  for (const char* field : {"author", "headline", "image", "publisher", "keywords", "articleBody", "text", "license"}) {
    all += "\"" + std::string(field) + "\":[" + repeated("[" + references + "],", 31) + "[" + references + "]],";
  }
  const std::string script =
      R"({"@type":"Article",)" + all + R"("x":[)" + many_ids + R"({"@id":"#b","name":"Jane","url":"u","text":"t"}]})";
  const auto data = read({script});
  EXPECT_EQ(data.headline, "Jane");
  EXPECT_TRUE(data.author.starts_with("Jane, Jane, "));
  EXPECT_EQ(read({"{\"@type\":\"Article\",\"author\":[" + repeated("\"x\",", 500'000) + "\"y\"]}"}).author,
            repeated("x, ", 31) + "x");
  EXPECT_EQ(read({repeated("{\"@graph\":", 60) + R"({"@type":"Article","author":"x"})" + repeated("}", 60)}).author,
            "x");
}

TEST(LinkedData, PassesOverWhatIsNoArticle) {
  EXPECT_EQ(read({R"({"@type": "Organization", "headline": "x"})"}).headline, "");
  EXPECT_EQ(read({}).headline, "");
}

}  // namespace
}  // namespace unbake::extract
