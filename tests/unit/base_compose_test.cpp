#include <random>

#include <gtest/gtest.h>

#include "base/compose.hpp"

namespace unbake {
namespace {

Edit edit(std::string_view rule, std::uint32_t begin, std::string before, std::string after, std::string parameter = "",
          double confidence = 1) {
  const auto end = static_cast<std::uint32_t>(begin + before.size());
  return {Stage::blocks, rule, {begin, end}, std::move(before), std::move(after), confidence, std::move(parameter)};
}

TEST(Compose, KeepsApartWhatDoesNotTouch) {
  // "AAbcDD" → "abcDD" → "abcd"
  const auto all = compose({edit("one", 0, "AA", "a")}, "abcDD", {edit("two", 3, "DD", "d")});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0], edit("one", 0, "AA", "a"));
  EXPECT_EQ(all[1], edit("two", 4, "DD", "d"));
}

TEST(Compose, ChainsTheParametersOfOneRule) {
  const auto all =
      compose({edit("escape", 1, "&amp;", "&", "html", 0.9)}, "x&lt;", {edit("escape", 1, "&lt;", "<", "json")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0], edit("escape", 1, "&amp;lt;", "<", "html json", 0.9));
}

TEST(Compose, OneEditMayTouchSeveral) {
  // "[AB]" → "[abab]"; the second round takes each b away.
  const auto all =
      compose({edit("one", 1, "AB", "abab")}, "[abab]", {edit("two", 2, "b", ""), edit("two", 4, "b", "")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0], edit("one", 1, "AB", "aa"));
}

TEST(Compose, WhatWasTakenAwayIsNoLayer) {
  const auto all = compose({edit("escape", 2, "=\n", "", "mail")}, "xyzz", {edit("escape", 1, "yz", "Y", "mail")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0], edit("escape", 1, "y=\nz", "Y", "mail"));
}

TEST(Compose, OneRoundAlone) {
  EXPECT_EQ(compose({}, "a", {edit("two", 0, "a", "b")}).size(), 1U);
  EXPECT_EQ(compose({edit("one", 0, "a", "b")}, "b", {}).size(), 1U);
  EXPECT_TRUE(compose({}, "a", {}).empty());
}

// Edits at random places of a text: insertions, deletions and replacements that lengthen and shorten.
std::vector<Edit> random_edits(const std::string& text, std::mt19937& random) {
  std::vector<Edit> edits;
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  for (std::size_t at = below(4); at < text.size(); at += 1 + below(4)) {
    const std::size_t length = std::min(below(4), text.size() - at);
    edits.push_back(edit("rule", static_cast<std::uint32_t>(at), text.substr(at, length), std::string(below(4), 'x')));
    at += length;
  }
  return edits;
}

TEST(Compose, DoesWhatBothRoundsDo) {
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (int k = 0; k < 20; ++k) text.push_back(static_cast<char>('a' + k));
    const std::vector<Edit> first = random_edits(text, random);
    const std::string middle = replay(text, first).value();
    const std::vector<Edit> second = random_edits(middle, random);
    const auto done = replay(text, compose(first, middle, second));
    ASSERT_TRUE(done.ok()) << i;
    EXPECT_EQ(done.value(), replay(middle, second).value()) << i;
  }
}

}  // namespace
}  // namespace unbake
