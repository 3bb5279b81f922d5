// The budget of work of one call. Every search whose cost can grow faster than its input has to ask here before it goes
// on. Its allowance is linear in the size of the input, so the whole call is. What is given up is not done silently:
// the article gets a Warning that names it.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/limits.hpp"

namespace unbake {

/// The searches that have an allowance. What one step of each is, how many there are, and why, stands in work.cpp.
enum class Task : std::uint8_t {
  formatting,
  marks,
  paragraphs,
  cells,
  nesting,
  addresses,
  linked_data,
  codec_pairs,
  lost_bytes,
  byte_shift,
  vain_byte_shift,
};
inline constexpr std::size_t kTasks = 11;

/// One object for each call, made where the call begins and handed on by reference.
class Work {
 public:
  /// Without any limit: for tests and tools.
  Work();
  /// The allowances for an input of so many bytes, and the time limit, which counts from now.
  Work(const Limits& limits, std::size_t input_bytes);

  /// Takes steps from a task's allowance. False where fewer are left, or where the time is over: the search then ends
  /// and keeps what it has.
  [[nodiscard]] bool spend(Task task, std::uint64_t steps = 1) { return afford(task, steps) && !late(); }

  /// The same whatever the time: for what is soon done within its allowance, and would leave holes where it is not.
  [[nodiscard]] bool afford(Task task, std::uint64_t steps = 1) {
    Account& account = accounts_[static_cast<std::size_t>(task)];
    if (account.left < steps) {
      account.exceeded = true;
      return false;
    }
    account.left -= steps;
    return true;
  }

  /// Takes steps that were made already, as many as are left.
  void charge(Task task, std::uint64_t steps) {
    std::uint64_t& left = accounts_[static_cast<std::size_t>(task)].left;
    left -= std::min(left, steps);
  }

  /// Is the time over? For loops whose work is linear and needs no allowance. Costs next to nothing.
  [[nodiscard]] bool late() {
    if (!has_deadline_ || late_) return late_;
    if (--calls_until_look_ == 0) look_at_clock();
    return late_;
  }

  /// What was given up for want of steps: parts of a sentence joined by "; ". Empty: nothing.
  [[nodiscard]] std::string given_up() const;
  /// Something was given up for want of time.
  [[nodiscard]] bool was_late() const { return late_; }

 private:
  using Clock = std::chrono::steady_clock;
  struct Account {
    std::uint64_t left = 0;
    bool exceeded = false;
  };
  /// Reading the clock is a call into JavaScript in the wasm; so many steps are still a matter of microseconds.
  static constexpr std::uint32_t kCallsPerLook = 16;

  void look_at_clock();

  std::array<Account, kTasks> accounts_{};
  bool has_deadline_ = false;
  bool late_ = false;
  std::uint32_t calls_until_look_ = kCallsPerLook;
  Clock::time_point deadline_;
};

}  // namespace unbake
