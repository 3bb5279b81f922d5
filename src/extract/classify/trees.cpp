#include "extract/classify/trees.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace unbake::extract {
namespace {

/// So many rows are walked at once, in the compiler's vector types: every question is asked, and of what its branches
/// say the right one is taken without a jump. Walking each row by itself asks few questions, but waits for each.
constexpr std::size_t kLanes = 64;
using Lanes = std::uint8_t __attribute__((vector_size(kLanes)));
using Answers = std::int8_t __attribute__((vector_size(kLanes)));
using Sums = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));

/// Sixteen rows of sixteen bytes each become as many columns: four times, each row is dealt out between every two of
/// the others.
using Square = std::array<std::uint8_t __attribute__((vector_size(16))), 16>;
void transpose(Square& square) {
  for (int round = 0; round < 4; ++round) {
    const Square from = square;
    for (std::size_t i = 0; i < 8; ++i) {
      square[2 * i] =
          __builtin_shufflevector(from[i], from[i + 8], 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      square[2 * i + 1] =
          __builtin_shufflevector(from[i], from[i + 8], 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    }
  }
}

/// The columns of at most kLanes rows.
void read_columns(std::span<const std::uint8_t> rows, std::size_t columns, std::vector<Lanes>& lanes) {
  constexpr std::size_t kSide = std::tuple_size_v<Square>;
  const std::size_t count = rows.size() / columns;
  for (std::size_t first = 0; first < count; first += kSide) {
    for (std::size_t column = 0; column < columns; column += kSide) {
      const std::size_t width = std::min(kSide, columns - column);
      Square square{};
      for (std::size_t i = 0; i < std::min(kSide, count - first); ++i) {
        const std::uint8_t* from = &rows[(first + i) * columns + column];
        if (width == kSide) {  // no call for the usual case
          std::memcpy(&square[i], from, kSide);
        } else {
          std::memcpy(&square[i], from, width);
        }
      }
      transpose(square);
      for (std::size_t i = 0; i < width; ++i) {
        std::memcpy(reinterpret_cast<char*>(&lanes[column + i]) + first, &square[i], kSide);
      }
    }
  }
}

/// The answer of each tree for each lane, from the last tree to the first one. `columns` are those of the rows.
void walk(const TreeTable& trees, const std::vector<Lanes>& columns, std::vector<Answers>& answers) {
  // From behind, what a question's branches say is known before the question: that of the first one was known last.
  answers.clear();
  std::size_t question = trees.columns.size();
  std::size_t answer = trees.answers.size();
  Answers is_second{};  // all bits of the lanes whose rows take a question's second branch
  const auto ask = [&] {
    --question;
    is_second = columns[trees.columns[question]] >= Lanes{} + trees.thresholds[question];
  };
  const auto asks = [&](std::size_t node) { return trees.shape[node] != 0; };
  for (std::size_t node = trees.shape.size(); node-- > 0;) {
    if (asks(node)) {
      const Answers first = answers.back();
      answers.pop_back();
      ask();
      answers.back() = is_second ? answers.back() : first;
    } else if (node >= 2 && !asks(node - 1) && asks(node - 2)) {  // a question with two answers, at one go
      answer -= 2;
      node -= 2;
      const std::int8_t first = trees.answers[answer];
      const auto difference = static_cast<std::int8_t>(first ^ trees.answers[answer + 1]);
      ask();
      answers.push_back((Answers{} + first) ^ (is_second & (Answers{} + difference)));
    } else {
      answers.push_back(Answers{} + trees.answers[--answer]);
    }
  }
}

}  // namespace

std::vector<float> evaluate(const TreeTable& trees, std::span<const std::uint8_t> rows, std::size_t columns) {
  std::vector<float> sums(rows.size() / columns);
  std::vector<Lanes> lanes(columns);
  std::vector<Answers> answers;
  for (std::size_t first = 0; first < sums.size(); first += kLanes) {
    const std::size_t taken = std::min(kLanes, sums.size() - first);
    read_columns(rows.subspan(first * columns, taken * columns), columns, lanes);
    walk(trees, lanes, answers);
    Sums sum{};
    for (const Answers& answer : answers) sum += __builtin_convertvector(answer, Sums);
    for (std::size_t lane = 0; lane < taken; ++lane) sums[first + lane] = static_cast<float>(sum[lane]) * kAnswerUnit;
  }
  return sums;
}

}  // namespace unbake::extract
