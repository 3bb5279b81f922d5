// How the time that something takes grows with its input: for tests that what is linear stays so.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace unbake::test {

/// An input by its name, as long as one likes.
struct Generator {
  std::string name;
  std::function<std::string(std::size_t)> make;
};

/// `begin`, then `unit` again and again.
inline Generator repeated(std::string name, std::string unit, std::string begin = "") {
  return {std::move(name), [unit = std::move(unit), begin = std::move(begin)](std::size_t size) {
            std::string text = begin;
            while (text.size() < size) text += unit;
            return text;
          }};
}

/// Twice the input may take so many times as long: a linear loop stays below, a quadratic one takes four times.
inline constexpr double kMostGrowth = 2.6;
/// Below this, in seconds, the clock tells too little.
inline constexpr double kUnmeasured = 0.002;

/// Expects that `work` takes time in proportion to its input. Counts CPU time, and the least of several runs, so that a
/// busy machine does not matter.
template <typename Work>
void expect_linear(const Generator& generator, std::size_t size, Work work) {
  const std::string once = generator.make(size), twice = generator.make(2 * size);
  const auto seconds = [&work](const std::string& input) {
    const std::clock_t begin = std::clock();
    work(std::string_view(input));
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  constexpr int kRuns = 8;
  double least_once = seconds(once), least_twice = seconds(twice);
  const auto is_linear = [&] { return least_twice <= kMostGrowth * least_once + kUnmeasured; };
  for (int run = 1; run < kRuns && !is_linear(); ++run) {
    least_once = std::min(least_once, seconds(once));
    least_twice = std::min(least_twice, seconds(twice));
  }
  EXPECT_TRUE(is_linear()) << generator.name << ": " << least_once << " s for " << once.size() << " bytes, "
                           << least_twice << " s for " << twice.size();
}

}  // namespace unbake::test
