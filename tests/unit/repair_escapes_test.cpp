#include <chrono>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "repair/escape/escape_signs.hpp"
#include "repair/escape/escapes.hpp"
#include "repair/escape/unescape.hpp"

namespace unbake::repair {
namespace {

Unescaped unescape(std::vector<html::Block>& blocks) {
  Work work;
  return unescape_blocks(blocks, nullptr, work);
}

struct Case {
  const char* label;
  const char* text;
  const char* read;  // what the escapes stand for, each in brackets; nothing for none
};

constexpr Case kCases[] = {
    {"a decimal reference", "&#22269;", "[国]"},
    {"a hexadecimal reference", "&#X56fd;", "[国]"},
    {"a reference without semicolon", "&#22269 &eacute ", "[国][é]"},
    {"escaped three times", "&amp;amp;lt;", "[<]"},
    {"an escaped ampersand", "&amp;amp", "[&]"},
    {"a C1 reference", "&#x80;&#150;", "[€][–]"},
    {"a C1 reference without a character", "&#x81;", ""},
    {"controls, surrogates, noncharacters", "&#0;&#7;&#xD800;&#xFFFF;&#x110000;", ""},
    {"a number that overflows", "&#99999999999999999999;", ""},
    {"JSON", "\\u56fd\\u5BB6", "[国][家]"},
    {"a pair", "\\ud83d\\ude42", "[🙂]"},
    {"half a pair", "\\ud83d\\u0041", "[A]"},
    {"too short", "\\u56f", ""},
    {"braces", "\\u{1F642}", "[🙂]"},
    {"braces that never close", "\\u{1F642", ""},
    {"UTF-8", "%E5%9B%BD%41", "[国][A]"},
    {"UTF-8 cut short", "%E5%9B", ""},
    {"UTF-8 in small digits", "\\xe5\\x9b\\xbd", "[国]"},
    {"mail, small digits", "=e5=9b=bd", ""},
    {"mail, a soft line break", "=E5=\n=9B= =BD", "[国]"},
    {"a percent sign at the end", "%", ""},
    {"a digit at the end", "%E", ""},
    {"a backslash at the end", "\\", ""},
    {"an ampersand at the end", "&", ""},
    {"a number sign at the end", "&#", ""},
    {"HZ that never ends", "~{VPND", ""},
    {"empty", "", ""},
};

TEST(Escapes, AreRead) {
  for (const Case& c : kCases) {
    std::string read;
    for (const Escape& escape : find_escapes(c.text, nullptr)) read += "[" + escape.text + "]";
    EXPECT_EQ(read, c.read) << c.label;
  }
}

TEST(Escapes, SayWhatOnlyATableCanRead) {
  for (const char* text : {"~{VPND~}", "%D6%D0%B9%FA", "=D6=D0=B9=FA"}) {
    const auto escapes = find_escapes(text, nullptr);
    ASSERT_EQ(escapes.size(), 1U) << text;
    EXPECT_TRUE(escapes[0].needs_data) << text;
    std::vector<html::Block> blocks(1);
    blocks[0].content.text = text;
    const Unescaped unescaped = unescape(blocks);
    EXPECT_TRUE(unescaped.needs_data) << text;
    EXPECT_TRUE(unescaped.edits.empty()) << text;
  }
}

TEST(Escapes, AreSeenAtAGlance) {
  for (const Case& c : kCases) {
    if (*c.read != '\0') EXPECT_TRUE(looks_escaped(c.text)) << c.label;
  }
  for (const char* text : {"", "a & b", "50% of it", "a = b", "~ 5", "C:\\temp", "R & D = 100%", "&", "x="}) {
    EXPECT_FALSE(looks_escaped(text)) << text;
  }
}

html::Block block_of(BlockKind kind, std::string text) {
  html::Block block;
  block.kind = kind;
  block.content.text = std::move(text);
  return block;
}

TEST(Unescape, LeavesCodeAlone) {
  std::vector<html::Block> blocks;
  blocks.push_back(block_of(BlockKind::preformatted, "caf&eacute; \\u56fd\\u5bb6"));
  EXPECT_TRUE(unescape(blocks).edits.empty());
  blocks.clear();
  blocks.push_back(block_of(BlockKind::paragraph, "as caf&eacute; here"));
  blocks[0].content.marks.push_back({MarkKind::code, {3, 14}, "", ""});
  EXPECT_TRUE(unescape(blocks).edits.empty());
}

TEST(Unescape, LeavesALinkThatShowsItsAddress) {
  std::vector<html::Block> blocks;
  blocks.push_back(block_of(BlockKind::paragraph, "%E5%9B%BD%E5%AE%B6"));
  blocks[0].content.marks.push_back({MarkKind::link, {0, 18}, "http://example.org/%E5%9B%BD%E5%AE%B6", ""});
  EXPECT_TRUE(unescape(blocks).edits.empty());
}

TEST(Unescape, MarksStayOverTheirText) {
  std::vector<html::Block> blocks;
  blocks.push_back(block_of(BlockKind::paragraph, "caf&eacute; ici"));
  blocks[0].content.marks.push_back({MarkKind::strong, {12, 15}, "", ""});
  EXPECT_EQ(unescape(blocks).edits.size(), 1U);
  EXPECT_EQ(blocks[0].content.text, "café ici");
  EXPECT_EQ(blocks[0].content.marks[0].span, (Span{6, 9}));
}

TEST(Unescape, OneBlockTellsOfTheOther) {
  std::vector<html::Block> blocks;
  blocks.push_back(block_of(BlockKind::paragraph, "de Paris &agrave; Lyon"));
  EXPECT_TRUE(unescape(blocks).edits.empty());
  blocks.push_back(block_of(BlockKind::paragraph, "l&#8217;&eacute;t&eacute;"));
  EXPECT_EQ(unescape(blocks).edits.size(), 3U);
  EXPECT_EQ(blocks[0].content.text, "de Paris à Lyon");
}

// Pieces that escapes are made of, in any order: nothing may crash, the log replays, a second pass finds nothing.
TEST(Unescape, AnyPiecesInAnyOrder) {
  constexpr std::string_view kPieces[] = {
      "&",   "#",   "amp;", "22269;", "x56fd;", "eacute;", "\\",    "u56fd", "ud83d",  "\\ude42", "%",     "25",
      "%E5", "%9B", "%BD",  "=E5",    "=9B",    "=BD",     "=",     "\n",    " ",      "~{",      "~}",    "VPND",
      "caf", "国",  "é",    "\"",     "\\xe5",  "\\x9b",   "\\xbd", "u{",    "1F642}", "&lt;",    "nbsp;", "."};
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::vector<html::Block> blocks;
    std::string line;
    const std::size_t pieces = 1 + random() % 24;
    for (std::size_t k = 0; k <= pieces; ++k) {
      const std::string_view piece = k == pieces ? "\n" : kPieces[random() % std::size(kPieces)];
      if (piece != "\n") {
        line += piece;
        continue;
      }
      blocks.push_back(block_of(BlockKind::paragraph, std::move(line)));
      line.clear();
    }
    const auto text_of = [&blocks] {
      std::string text;
      for (const html::Block& block : blocks) text += (&block == blocks.data() ? "" : "\n") + block.content.text;
      return text;
    };
    const std::string before = text_of();
    const Unescaped unescaped = unescape(blocks);
    const auto replayed = replay(before, unescaped.edits);
    ASSERT_TRUE(replayed.ok()) << before;
    EXPECT_EQ(replayed.value(), text_of()) << before;
    EXPECT_TRUE(unescape(blocks).edits.empty()) << before << " → " << text_of();
  }
}

// The time is looked at between the rounds.
TEST(Unescape, NothingIsBegunWhenTheTimeIsOver) {
  Work work({.milliseconds = 1}, 100);
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  while (!work.late()) {
  }
  std::vector<html::Block> blocks(1);
  blocks[0].content.text = "na&iuml;ve caf&eacute;";
  EXPECT_TRUE(unescape_blocks(blocks, nullptr, work).edits.empty());
  EXPECT_EQ(unescape(blocks).edits.size(), 2U);
}

}  // namespace
}  // namespace unbake::repair
