// The result object: every key, in JSON.stringify's own bytes, with spans in UTF-16.
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "output/json.hpp"
#include "output/json_writer.hpp"
#include "output/text.hpp"

namespace unbake::output {
namespace {

struct NumberCase {
  double value;
  const char* expected;  // JSON.stringify writes what it reads there in the same bytes
};

constexpr NumberCase kFractions[] = {
    {0, "0"},
    {-0.0, "0"},
    {1, "1"},
    {0.1, "0.1"},
    {0.25, "0.25"},
    {1.0 / 3, "0.333333"},
    {2.0 / 3, "0.666667"},
    {0.1 + 0.2, "0.3"},
    {0.9999994, "0.999999"},
    {0.9999996, "1"},
    {0.000001, "0.000001"},
    {0.00000123, "0.000001"},
    {0.0000004, "0"},
    {5e-324, "0"},
    // Nothing that the core measures: cut.
    {-1.5, "0"},
    {1e21, "1"},
    {std::numeric_limits<double>::infinity(), "null"},
    {std::numeric_limits<double>::quiet_NaN(), "null"},
};

TEST(OutputJson, Fractions) {
  for (const NumberCase& c : kFractions) EXPECT_EQ(JsonWriter{}.fraction(c.value).take(), c.expected);
}

TEST(OutputJson, Strings) {
  using std::string_view_literals::operator""sv;
  EXPECT_EQ(JsonWriter{}.string("\"\\/\b\f\n\r\t\0\x1f\x7f\u2028\u4e00\U0001F600"sv).take(),
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\x7f\u2028\u4e00\U0001F600\"");
}

TEST(OutputJson, Commas) {
  JsonWriter json;
  json.begin_object().key("a").begin_array().integer(1).begin_object().end_object().null().end_array();
  json.key("b").boolean(true).end_object();
  EXPECT_EQ(json.take(), R"({"a":[1,{},null],"b":true})");
}

TEST(OutputJson, AnEmptyArticleHasEveryKey) {
  EXPECT_EQ(to_json(article::Article{}),
            R"({"title":null,"byline":null,"source":null,"published":null,"modified":null,"language":null,)"
            R"("direction":null,"site":null,"url":null,"image":null,"description":null,"tags":[],"license":null,)"
            R"("nextPage":null,"kind":null,)"
            R"("encoding":{"label":null,"from":"","confidence":1,"alternatives":[],"parts":[]},)"
            R"("html":"","markdown":"","text":"","paragraphs":[],)"
            R"("stages":{"source":null,"blocks":"","repaired":""},"edits":[],"removed":[],"links":[],)"
            R"("damage":{"kinds":[],"lost":0,"machineConverted":false},"warnings":[],)"
            R"("stats":{"inputBytes":0,"blocks":0,"removed":0,"edits":0}})");
}

bool contains(const std::string& json, const std::string& part) { return json.find(part) != std::string::npos; }

TEST(OutputJson, SpansAreUtf16Indices) {
  article::Article article;
  article.stages.blocks = "\u4e00\U0001F600ab";    // 3 + 4 + 1 + 1 bytes, 1 + 2 + 1 + 1 units
  article.stages.repaired = "\u4e00\U0001F600cb";  // …
  article.edits.push_back({Stage::blocks, "rule", {7, 8}, "a", "c", 0.5, "k"});
  article.edits.push_back({Stage::repaired, "script", {0, 3}, "\u4e00", "xyz", 1, ""});
  // Counted in the result of the last stage, "xyz" + the rest: bytes 7 … 9.
  article.removed.push_back({{7, 9}, "cb", "advertisement"});
  const std::string json = to_json(article);
  EXPECT_TRUE(contains(json, R"("edits":[{"stage":"blocks","rule":"rule","span":[3,4],"before":"a","after":"c",)"
                             R"("confidence":0.5,"parameter":"k"},{"stage":"repaired","rule":"script","span":[0,1],)"));
  EXPECT_TRUE(contains(json, R"("removed":[{"span":[5,7],"text":"cb","reason":"advertisement"}])")) << json;
}

TEST(OutputJson, LinksAreSafe) {
  article::Article article;
  article.links = {{"A", "https://example.org/a"}, {"B", "javascript:b()"}, {"C", "c"}};
  EXPECT_TRUE(
      contains(to_json(article), R"("links":[{"text":"A","url":"https://example.org/a"},{"text":"C","url":"c"}])"));
}

TEST(OutputJson, WhatIsKnownIsSaid) {
  article::Article article;
  article.title = "T";
  article.encoding = {"gbk", "meta", 0.9, {{"big5", 0.05}}, {{{0, 9}, "gbk"}}};
  article.stages.source = "s";
  article.damage = {{{"note", 2}}, 1, true};
  article.warnings.push_back({"nul", "One NUL."});
  article.stats = {1, 2, 3, 4};
  article::Block block;
  block.content.text = "p";
  article.blocks.push_back(block);
  const std::string json = to_json(article);
  for (
      const char* part :
      {R"("title":"T")",
       R"("encoding":{"label":"gbk","from":"meta","confidence":0.9,"alternatives":[{"label":"big5","confidence":0.05}],"parts":[{"label":"gbk","bytes":[0,9]}]})",
       R"("html":"<p>p</p>\n","markdown":"p\n","text":"p\n","paragraphs":["p"])", R"("stages":{"source":"s",)",
       R"("damage":{"kinds":[{"rule":"note","count":2}],"lost":1,"machineConverted":true})",
       R"("warnings":[{"code":"nul","message":"One NUL."}])",
       R"("stats":{"inputBytes":1,"blocks":2,"removed":3,"edits":4})"}) {
    EXPECT_TRUE(contains(json, part)) << part << " in " << json;
  }
}

TEST(OutputJson, Errors) {
  EXPECT_EQ(to_json(Error{ErrorCode::input_too_large, "Too \"much\".", 7}),
            R"({"error":{"code":"input-too-large","message":"Too \"much\".","offset":7}})");
}

TEST(OutputText, ParagraphsAndRows) {
  std::vector<article::Block> blocks(7);
  blocks[0].content.text = "a\nb";
  blocks[1].kind = BlockKind::rule;
  blocks[2].kind = blocks[3].kind = blocks[4].kind = blocks[5].kind = BlockKind::table_cell;
  blocks[2].content.text = "c\nd";
  blocks[3].content.text = "e";
  blocks[4].row = 1;
  blocks[5].row = 2;
  blocks[5].content.text = "f";
  blocks[6].kind = BlockKind::metadata;
  blocks[6].content.text = "not the article's";
  EXPECT_EQ(paragraphs(blocks), (std::vector<std::string>{"a\nb", "c d\te", "f"}));
  EXPECT_EQ(to_text(blocks), "a\nb\nc d\te\nf\n");
  EXPECT_EQ(to_text({}), "");
}

}  // namespace
}  // namespace unbake::output
