#include "extract/classify/loose_lines.hpp"

#include <algorithm>
#include <cstdint>

namespace unbake::extract {
namespace {

// Fewer lines have no period that tells anything; tables have at most so many columns.
constexpr std::size_t kLeastLines = 8;
constexpr std::size_t kMostColumns = 12;
// One word, a few, more.
constexpr double kOneWord = 1.5;
constexpr double kFewWords = 4;

/// Signs, a number, words by how many they are, words with numbers.
std::uint8_t shape_of(const TextStats& text) {
  if (text.letters == 0) return text.digits > 0 ? 1 : 0;
  const std::uint8_t length = text.weight <= kOneWord ? 2 : text.weight <= kFewWords ? 3 : 4;
  return text.digits > 0 ? static_cast<std::uint8_t>(length + 3) : length;
}

/// The share of the shapes that are those of `distance` further on.
double alike(const std::vector<std::uint8_t>& shapes, std::size_t distance) {
  std::size_t count = 0;
  for (std::size_t i = distance; i < shapes.size(); ++i) count += shapes[i] == shapes[i - distance] ? 1U : 0U;
  return share(static_cast<double>(count), static_cast<double>(shapes.size() - distance));
}

double tabular(const std::vector<std::uint8_t>& shapes) {
  if (shapes.size() < kLeastLines) return 0;
  double most = 0;
  for (std::size_t columns = 2; columns <= std::min(kMostColumns, shapes.size() / 2); ++columns) {
    most = std::max(most, alike(shapes, columns));
  }
  return std::max(0.0, most - alike(shapes, 1));
}

}  // namespace

std::vector<LooseLines> find_loose_lines(const Features& features, const Table& table) {
  const std::size_t count = table.rows.size();
  const auto own_at = [&](std::size_t at) -> const BlockFeatures& { return features.blocks[table.blocks[at]]; };
  std::vector<LooseLines> lines(count);
  std::vector<std::uint8_t> shapes;
  for (std::size_t begin = 0; begin < count;) {
    shapes.clear();
    double digits = 0;
    double chars = 0;
    std::size_t end = begin;
    for (; end < count && !own_at(end).sentence_like; ++end) {
      const TextStats& text = own_at(end).text;
      shapes.push_back(shape_of(text));
      digits += text.digits;
      chars += text.chars;
    }
    std::fill(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end),
              LooseLines{begin, end, share(digits, chars), tabular(shapes)});
    if (end < count) lines[end] = {end, end, 0, 0};
    begin = end + 1;
  }
  return lines;
}

}  // namespace unbake::extract
