// How the work of repair grows with its input, and that there is an end to it.
#include <algorithm>
#include <ctime>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "data.hpp"
#include "pipeline/unbake.hpp"
#include "repair_storms.hpp"
#include "unicode/utf8.hpp"

namespace unbake {
namespace {

const Data& data() {
  static const Data instance = [] {
    Data loaded;
    for (const char* name : {"unbake.data", "unbake-model.data"}) {
      const Bytes file = testing::data_file(name);
      EXPECT_FALSE(loaded.add({file.begin(), file.end()})) << name;
    }
    return loaded;
  }();
  return instance;
}

// The processor's time, which other programs on the machine do not add to.
double seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

Result<article::Article> repaired(const testing::Storm& storm, std::size_t size) {
  Options options;
  options.script = storm.script.empty() ? "keep" : std::string(storm.script);
  options.punctuation = storm.is_fullwidth ? "fullwidth" : "keep";
  return repair_text(unicode::to_utf16(testing::make(storm, size)), options, data());
}

double time_of(const testing::Storm& storm, std::size_t size) {
  double least = std::numeric_limits<double>::infinity();
  for (int i = 0; i < 3; ++i) {
    const double begin = seconds();
    EXPECT_TRUE(repaired(storm, size).ok()) << storm.name;
    least = std::min(least, seconds() - begin);
  }
  return least;
}

TEST(RepairGrowth, TwiceTheTextTakesTwiceTheTime) {
  constexpr std::size_t kSize = 8'000;
  constexpr double kMost = 2.6, kNoise = 0.01;  // seconds
  for (const testing::Storm& storm : testing::kStorms) {
    const double once = time_of(storm, kSize), twice = time_of(storm, 2 * kSize);
    EXPECT_LE(twice, kMost * once + kNoise) << storm.name << ": " << once << " s, " << twice << " s";
  }
}

TEST(RepairGrowth, NoEditChangesNothing) {
  for (const testing::Storm& storm : testing::kStorms) {
    const auto result = repaired(storm, 4000);
    ASSERT_TRUE(result.ok()) << storm.name;
    for (const Edit& edit : result.value().edits) ASSERT_NE(edit.before, edit.after) << storm.name << ": " << edit.rule;
  }
}

bool warns(const article::Article& article, std::string_view code) {
  return std::ranges::any_of(article.warnings, [&](const article::Warning& warning) { return warning.code == code; });
}

const testing::Storm& storm_of(std::string_view name) {
  return *std::ranges::find(testing::kStorms, name, &testing::Storm::name);
}

TEST(RepairGrowth, ARunOfInvisibleCharactersIsOneEdit) {
  EXPECT_EQ(repaired(storm_of("zero-width spaces alone"), 4000).value().edits.size(), 1U);
  EXPECT_GT(repaired(storm_of("zero-width spaces"), 4000).value().edits.size(), 500U);
}

TEST(RepairGrowth, WhatIsGivenUpIsSaid) {
  const testing::Storm& storm = storm_of("what looks like lost bytes");
  EXPECT_FALSE(warns(repaired(storm, 500).value(), "work-limit"));
  EXPECT_TRUE(warns(repaired(storm, 100'000).value(), "work-limit"));
}

TEST(RepairGrowth, ADeadlineKeepsWhatIsDone) {
  Options options;
  options.limits.milliseconds = 1;
  const std::string text = testing::make(storm_of("Russian read as Turkish"), 300'000);
  const auto result = repair_text(unicode::to_utf16(text), options, data());
  ASSERT_TRUE(result.ok());
  EXPECT_TRUE(warns(result.value(), "deadline"));
  EXPECT_TRUE(replay(result.value().stages.blocks, result.value().edits).ok());
}

}  // namespace
}  // namespace unbake
