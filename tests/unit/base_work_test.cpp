// The budget of work: allowances grow with the input, and the time limit ends everything.
#include <chrono>
#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "base/work.hpp"

namespace unbake {
namespace {

std::uint64_t steps_of(Task task, std::size_t input_bytes) {
  Work work({}, input_bytes);
  std::uint64_t steps = 0;
  while (work.spend(task)) ++steps;
  return steps;
}

TEST(Work, AllowsMoreForMoreInput) {
  for (const Task task : {Task::cells, Task::nesting, Task::addresses, Task::linked_data}) {
    const std::uint64_t floor = steps_of(task, 0);
    const std::uint64_t once = steps_of(task, 10'000);
    EXPECT_GT(floor, 0U);
    EXPECT_EQ(steps_of(task, 20'000) - floor, 2 * (once - floor));
  }
}

TEST(Work, SaysWhatWasGivenUp) {
  Work work({}, 1);
  EXPECT_EQ(work.given_up(), "");
  EXPECT_FALSE(work.spend(Task::cells, 1U << 30));
  const std::string cells = work.given_up();
  EXPECT_NE(cells.find("cells"), std::string::npos) << cells;
  EXPECT_FALSE(work.spend(Task::nesting, 1U << 30));
  EXPECT_TRUE(work.given_up().starts_with(cells + "; ")) << work.given_up();
  EXPECT_TRUE(work.spend(Task::cells)) << "what is refused costs nothing";
}

TEST(Work, HasNoLimitByDefault) {
  Work work;
  EXPECT_TRUE(work.spend(Task::byte_shift, 1ULL << 60));
  for (int i = 0; i < 1000; ++i) EXPECT_FALSE(work.late());
}

TEST(Work, EndsWhenTheTimeIsOver) {
  Work work({.milliseconds = 1}, 1'000'000);
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  int asked = 0;
  while (!work.late() && asked < 1000) ++asked;
  EXPECT_LT(asked, 100);
  EXPECT_TRUE(work.was_late());
  EXPECT_FALSE(work.spend(Task::cells));
  EXPECT_EQ(work.given_up(), "") << "that is for want of time, not of steps";
}

TEST(Work, TakesTimesBeyondTheClock) {
  Work work({.milliseconds = 1e300}, 1);
  for (int i = 0; i < 100; ++i) EXPECT_FALSE(work.late());
}

}  // namespace
}  // namespace unbake
