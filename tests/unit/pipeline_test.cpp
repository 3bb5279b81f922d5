// The order of the rooms, and what each kind of bad use and odd content gets. What comes out of whole pages is tested
// in tests/js, on wasm and natively.
#include <algorithm>

#include <gtest/gtest.h>

#include "article/stages.hpp"
#include "data.hpp"
#include "pipeline/unbake.hpp"

namespace unbake {
namespace {

Data loaded() {
  Data data;
  for (const char* name : {"unbake.data", "unbake-model.data"}) {
    const Bytes file = testing::data_file(name);
    EXPECT_FALSE(data.add(file)) << name;
  }
  EXPECT_NE(data.knowledge(), nullptr);
  return data;
}

const Data& data() {
  static const Data instance = loaded();
  return instance;
}

Bytes bytes(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

bool warns(const article::Article& article, std::string_view code) {
  return std::ranges::any_of(article.warnings, [&](const article::Warning& warning) { return warning.code == code; });
}

struct BadUse {
  const char* label;
  Options options;
  ErrorCode code;
  const char* names;  // what the message must name
};

Options with(std::string Options::* option, const char* value) {
  Options options;
  options.*option = value;
  return options;
}

TEST(Pipeline, BadUseIsAnErrorThatNamesTheFix) {
  Options small;
  small.limits.input_bytes = 3;
  const BadUse cases[] = {
      {"type", with(&Options::type, "image/png"), ErrorCode::bad_option, "text/html"},
      {"script", with(&Options::script, "latin"), ErrorCode::bad_option, "'hans'"},
      {"punctuation", with(&Options::punctuation, "wide"), ErrorCode::bad_option, "'fullwidth'"},
      {"keep", with(&Options::keep, "all"), ErrorCode::bad_option, "'unsure'"},
      {"repair", with(&Options::repair, "injected-pinyin,magic"), ErrorCode::bad_option, "byte-shift"},
      {"encoding", with(&Options::encoding, "klingon"), ErrorCode::unknown_encoding, "klingon"},
      {"limit", small, ErrorCode::input_too_large, "inputBytes"},
  };
  for (const BadUse& c : cases) {
    const auto result = clean_bytes(bytes("some text"), c.options, data());
    ASSERT_FALSE(result.ok()) << c.label;
    EXPECT_EQ(result.error().code, c.code) << c.label;
    EXPECT_NE(result.error().message.find(c.names), std::string::npos) << result.error().message;
  }
}

TEST(Pipeline, OddContentIsAWarning) {
  const auto warned = [](std::string_view text, std::string_view code) {
    const auto result = clean_bytes(bytes(text), {}, data());
    return result.ok() && warns(result.value(), code);
  };
  EXPECT_TRUE(warned("", "empty-input"));
  EXPECT_TRUE(warned(" \n\t", "empty-input"));
  EXPECT_TRUE(warned(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "binary"));
  EXPECT_TRUE(warned(std::string_view("a long enough line of text, with one\0of them", 44), "nul"));
  EXPECT_TRUE(warned("Home\nNews\nSports\nWeather\nContact us\nLog in", "no-article"));

  const auto lone = clean_text(u"a\xD800z", {}, data());
  ASSERT_TRUE(lone.ok());
  EXPECT_TRUE(warns(lone.value(), "lone-surrogate"));
}

TEST(Pipeline, TheListOfPartsIsNoLongerThanThePage) {
  const auto encoding_of = [](std::size_t lines) {
    std::string page;
    for (std::size_t i = 0; i < lines; ++i) page += "中文\n\xE9\xE8\n";
    const auto cleaned = clean_bytes(bytes(page), {}, data());
    return std::pair(cleaned.value().encoding.parts, cleaned.value().warnings.front().message);
  };
  const auto [few, listed] = encoding_of(20);
  EXPECT_EQ(few.size(), 40U);
  EXPECT_NE(listed.find("which encoding.parts lists."), std::string::npos) << listed;
  const auto [many, cut] = encoding_of(1000);
  EXPECT_EQ(many.size(), 64U + 10000 / 32);
  EXPECT_NE(cut.find("the first 376 of 2000."), std::string::npos) << cut;
}

TEST(Pipeline, APageThatIsNoArticleSaysWhereItLeads) {
  Options options;
  options.type = "text/html";
  options.url = "https://example.org/list/";
  const std::string menu =
      "<nav><a href=/>Home</a> <a href=#top>Top</a></nav><ul><li><a href=a>First</a><li><a href=b>Second <b>one</b></a>"
      "<li><a href=a>First again</a><li><a href=''>Nothing</a><li><a href=c><img src=c.png></a>"
      "<li hidden><a href=d>Hidden</a></ul>";
  const auto links = [&](const std::string& page) {
    const auto result = clean_bytes({reinterpret_cast<const std::uint8_t*>(page.data()), page.size()}, options, data());
    std::string out;
    for (const auto& [text, url] : result.value().links) out += text + " " + url + "\n";
    return out;
  };
  EXPECT_EQ(links(menu),
            "Home https://example.org/\nFirst https://example.org/list/a\nSecond one https://example.org/list/b\n");
  EXPECT_EQ(links(menu + "<article><h1>Bridge</h1><p>The town council met on Monday evening to decide about the old "
                         "bridge, which has been closed since the spring floods, and about the ferry.</article>"),
            "")
      << "an article's links stand in its text";
}

TEST(Pipeline, DataIsAskedForOnlyWhereItIsNeeded) {
  const Data none;
  EXPECT_TRUE(clean_text(u"Clean text, really? (Yes.)", {}, none).ok());
  EXPECT_TRUE(clean_text(u"乾淨的文字。", {}, none).ok());
  const auto damaged = clean_text(u"網(wǎng)絡(luò)", {}, none);
  ASSERT_FALSE(damaged.ok());
  EXPECT_EQ(damaged.error().code, ErrorCode::needs_model);
  EXPECT_TRUE(clean_text(u"網(wǎng)絡(luò)", with(&Options::repair, "off"), none).ok());
  EXPECT_FALSE(clean_text(u"文字", with(&Options::script, "hant"), none).ok());
}

TEST(Pipeline, EscapesNeedDataOnlyWhereWhatTheyBringUpDoes) {
  const Data none;
  const auto plain = repair_text(u"AT&amp;T, \\u56fd\\u5bb6, %E5%9B%BD%E5%AE%B6", {}, none);
  ASSERT_TRUE(plain.ok());
  EXPECT_EQ(plain.value().stages.repaired, "AT&T, 国家, 国家");
  for (const char16_t* text : {u"~{VPND~}", u"%D6%D0%B9%FA", u"&#32178;(w&#462;ng)&#32097;(lu&ograve;)"}) {
    const auto result = repair_text(text, {}, none);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::needs_model);
    EXPECT_TRUE(repair_text(text, {}, data()).ok());
  }
  EXPECT_TRUE(repair_text(u"~{VPND~}", with(&Options::repair, "invisible"), none).ok());
}

TEST(Pipeline, SwallowedMarkupIsGivenBackBeforeParsing) {
  const char16_t* page =
      u"<p>第一段說：<strong>“這可以稱為生產(chǎn)性轉(zhuǎn)化?！?/strong>後面的文字還在同一段裡。</p><p>第二段。</p>";
  const auto result = repair_text(page, {}, data());
  ASSERT_TRUE(result.ok());
  const auto cleaned = clean_text(page, with(&Options::type, "text/html"), data());
  ASSERT_TRUE(cleaned.ok());
  const article::Article& article = cleaned.value();
  ASSERT_FALSE(article.edits.empty());
  EXPECT_EQ(article.edits.front().stage, Stage::source);
  EXPECT_EQ(article.edits.front().after, "<");
  EXPECT_EQ(article.stages.repaired, "第一段說：“這可以稱為生產性轉化。”後面的文字還在同一段裡。\n第二段。");
}

TEST(Pipeline, RepairTextKeepsEveryLine) {
  const auto result = repair_text(u"\n  一行 \r\n\n安全的網(wǎng)絡(luò)\n", {}, data());
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value().stages.blocks, "\n  一行 \r\n\n安全的網(wǎng)絡(luò)\n");
  EXPECT_EQ(result.value().stages.repaired, "\n  一行 \r\n\n安全的網絡\n");
}

TEST(Pipeline, RulesCanBeChosen) {
  const auto repaired = [](const char* rules) {
    const auto result = repair_text(u"安全的網(wǎng)\u200B絡(luò)", with(&Options::repair, rules), data());
    return article::repaired_text(result.value());
  };
  EXPECT_EQ(repaired("on"), "安全的網絡");
  EXPECT_EQ(repaired("off"), "安全的網(wǎng)\u200B絡(luò)");
  EXPECT_EQ(repaired("invisible"), "安全的網(wǎng)絡(luò)");
}

}  // namespace
}  // namespace unbake
