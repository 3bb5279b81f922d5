#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "convert/script_converter.hpp"
#include "data.hpp"

namespace unbake::convert {
namespace {

using Target = ScriptConverter::Target;

const ScriptConverter& converter() {
  static const auto loaded = ScriptConverter::load(testing::data_section("unbake.data", "opencc"));
  EXPECT_TRUE(loaded.ok());
  return loaded.value();
}

std::string converted(std::string_view text, Target target) {
  std::string result;
  std::size_t at = 0;
  for (const auto& [span, after] : converter().convert(text, target)) {
    EXPECT_GE(span.begin, at) << text;
    EXPECT_FALSE(span.empty()) << text;
    EXPECT_NE(text.substr(span.begin, span.size()), after) << text;
    result += text.substr(at, span.begin - at);
    result += after;
    at = span.end;
  }
  return result.append(text.substr(at));
}

struct Case {
  const char* label;
  const char* text;
  Target target;
  const char* expected;
};

constexpr Case kCases[] = {
    {"characters", "網絡安全", Target::hans, "网络安全"},
    {"a variant", "因為和因爲", Target::hans, "因为和因为"},
    {"what a converter of single characters left", "以后在屋里", Target::hans, "以后在屋里"},
    {"both scripts in one text", "网絡", Target::hans, "网络"},
    {"a phrase keeps a character", "乾隆年間的乾燥", Target::hans, "乾隆年间的干燥"},
    {"a phrase changes a character", "成甦甦醒", Target::hans, "成甦苏醒"},
    {"nothing to do", "你好, world。", Target::hans, "你好, world。"},
    {"a character that becomes two meanings", "皇后后来", Target::hant, "皇后後來"},
    {"the longest phrase wins", "理发后发现头发", Target::hant, "理髮後發現頭髮"},
    {"a phrase keeps the next from reaching into it", "梳理发现", Target::hant, "梳理發現"},
    {"numbers and measures", "一百里外的公里", Target::hant, "一百里外的公里"},
    {"markup is text like any", "<b>网</b>络", Target::hant, "<b>網</b>絡"},
    {"what is Traditional already stays", "萬里長城，索馬里，家私", Target::hant, "萬里長城，索馬里，傢俬"},
    {"what is Simplified already stays", "张昇在乾县幺麽小丑", Target::hans, "张昇在乾县幺麽小丑"},
    {"by itself it does not stay", "那昇起的么麼", Target::hans, "那升起的幺麽"},
    {"the Traditional form of one is the Simplified of another", "苎麻", Target::hant, "苧麻"},
    {"supplementary plane", "𣨼", Target::hant, "殢"},
    {"at the end", "头发", Target::hant, "頭髮"},
    {"empty", "", Target::hant, ""},
    {"bytes that are no text", "\xFF\xE7\xBD", Target::hant, "\xFF\xE7\xBD"},
};

TEST(ScriptConverter, Converts) {
  for (const Case& c : kCases) EXPECT_EQ(converted(c.text, c.target), c.expected) << c.label;
}

TEST(ScriptConverter, ReplacesNoMoreThanChanges) {
  using Replacement = ScriptConverter::Replacement;
  const std::vector<Replacement> expected = {{{3, 9}, "网络"}, {{12, 15}, "机"}};
  EXPECT_EQ(converter().convert("上網絡手機", Target::hans), expected);
}

TEST(ScriptConverter, IsDoneAfterOnce) {
  for (const Case& c : kCases) EXPECT_EQ(converted(c.expected, c.target), c.expected) << c.label;
  constexpr const char* kText = "記者從公安部獲悉，雙方將展開對話，係統後臺裏面的頭髮乾燥。";
  const std::string once = converted(kText, Target::hans);
  EXPECT_EQ(converted(once, Target::hans), once);
}

TEST(ScriptConverter, ConvertsSingleCharacters) {
  EXPECT_EQ(converter().convert(U'網', Target::hans), U'网');
  EXPECT_EQ(converter().convert(U'网', Target::hant), U'網');
  EXPECT_EQ(converter().convert(U'人', Target::hant), U'人');
  EXPECT_EQ(converter().convert(U'a', Target::hant), U'a');
}

TEST(ScriptConverter, KnowsWhatOnlyTheOtherScriptHas) {
  const auto foreign = [](std::u32string_view text, Target target) {
    return std::ranges::count_if(text, [target](char32_t c) { return converter().is_foreign(c, target); });
  };
  EXPECT_EQ(foreign(U"网这们说", Target::hant), 4);
  EXPECT_EQ(foreign(U"網這們說", Target::hans), 4);
  // Forms of their own in the other script too, which some converters leave as they are.
  EXPECT_EQ(foreign(U"于后里面人a", Target::hant), 0);
  EXPECT_EQ(foreign(U"乾著瞭人a", Target::hans), 0);
}

TEST(ScriptConverter, SurvivesBrokenSections) {
  testing::expect_broken_sections_are_survived<ScriptConverter>(
      testing::data_section("unbake.data", "opencc"), 60,
      [](const ScriptConverter& loaded) { static_cast<void>(loaded.convert("皇后后来", Target::hant)); });
}

TEST(ScriptConverter, RefusesPhrasesThatAreNotInOrder) {
  // Two phrases "a": the search steps over one of a length, and would look for the next character of the other.
  constexpr std::uint8_t kDirection[] = {0, 0, 1, 'a', 2, 0, 0, 1, 1, 0, 0, 0, 0};
  std::vector<std::uint8_t> section = {2};
  for (int direction = 0; direction < 2; ++direction) {
    section.insert(section.end(), std::begin(kDirection), std::end(kDirection));
  }
  EXPECT_FALSE(ScriptConverter::load(section).ok());
  // Near miss: "a" and "aa".
  for (const std::size_t direction : {std::size_t{0}, std::size(kDirection)}) section[1 + direction + 6] = 1;
  const auto sound = ScriptConverter::load(section);
  ASSERT_TRUE(sound.ok());
  EXPECT_TRUE(sound.value().convert("aaa", Target::hans).empty());
}

}  // namespace
}  // namespace unbake::convert
