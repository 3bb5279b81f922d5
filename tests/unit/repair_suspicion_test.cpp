#include <vector>

#include <gtest/gtest.h>

#include "repair/suspicion.hpp"

namespace unbake::repair {
namespace {

struct Case {
  const char* label;
  const char* text;
  bool damaged;
};

constexpr Case kCases[] = {
    {"an annotation", "網(wǎng)絡", true},
    {"an annotation in full-width brackets", "網（wǎng）絡", true},
    {"the residue of an annotation", "球?qū)懻媾f照", true},
    {"a lost byte before punctuation", "安全?！敝袊", true},
    {"a lost byte before folded punctuation", "安全?!敝袊", true},
    {"a lost byte behind ASCII", "XSS?：敝袊", true},
    {"a lost byte behind ASCII, folded", "XSS?:敝袊", true},
    {"a question in ASCII", "Who?! 他", false},
    {"a question and a bracket", "OK?（好）", false},
    {"U+FFFD", "a\uFFFDb", true},
    {"an annotation at the very end", "網(wǎng)", true},
    {"an abbreviation", "世界贸易组织(WTO)", false},
    {"a Chinese remark", "學生(化名)說", false},
    {"a bracket that never closes", "網(wǎng", false},
    {"a question at the end", "你去嗎?", false},
    {"a question before a space", "你去嗎? 我也去", false},
    {"English", "Really? (yes)", false},
    {"a call", "f(x)?g(y):h(z)", false},
    {"sentences that begin with few vowels",
     "Новая библиотека открыта. Вчера пришли первые читатели. Первый этаж отдан детям. Крышу починили зимой. Ремонт "
     "занял два года. Город собрал половину средств.",
     false},
    {"Cyrillic letters of another encoding", "ОПХБЕР, ЛХП", true},
    {"empty", "", false},
};

TEST(Suspicion, LooksForWhatDamageLeavesBehind) {
  for (const Case& c : kCases) EXPECT_EQ(looks_damaged(c.text), c.damaged) << c.label;
}

std::vector<html::Block> blocks_of(const std::vector<const char*>& texts) {
  std::vector<html::Block> blocks;
  for (const char* text : texts) blocks.emplace_back().content.text = text;
  return blocks;
}

TEST(Suspicion, RareIdeographsOfAMenuAreNoneOfADocument) {
  const std::vector<const char*> menu = {"娱乐", "汽车", "健康"};
  for (const char* text : menu) EXPECT_TRUE(looks_damaged(text)) << text << ": alone, it may be";
  std::vector<const char*> page = menu;
  page.push_back("这是一个很长的段落，里面的字大家天天都看得到，所以没有人会说它是乱码，也没有人要去修它。");
  const Suspicion suspicion = suspect(blocks_of(page));
  EXPECT_FALSE(suspicion.damaged);
  EXPECT_FALSE(suspicion.by_faint_signs);
  EXPECT_TRUE(suspect(blocks_of(menu)).by_faint_signs) << "that is all there is";
}

TEST(Suspicion, OneDamagedBlockIsEnough) {
  EXPECT_TRUE(suspect(blocks_of({"sound", "Ã¼ber", "sound"})).damaged);
  EXPECT_TRUE(suspect(blocks_of({"sound", "Ã¼ber", "sound"})).misread);
  EXPECT_TRUE(suspect(blocks_of({"sound", "網(wǎng)絡"})).damaged);
  EXPECT_FALSE(suspect(blocks_of({"sound", "網(wǎng)絡"})).misread);
  EXPECT_TRUE(suspect(blocks_of({"sound", "網(wǎng)絡"})).lossy);
  EXPECT_FALSE(suspect(blocks_of({"sound", "Ã¼ber"})).lossy);
  EXPECT_FALSE(suspect(blocks_of({"sound", "(really)"})).damaged);
  EXPECT_FALSE(suspect({}).damaged);
}

}  // namespace
}  // namespace unbake::repair
