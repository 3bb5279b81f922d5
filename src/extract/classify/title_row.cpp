#include "extract/classify/title_row.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "base/reasons.hpp"

namespace unbake::extract {
namespace {

// So much of the head's title makes a block its anchor; a heading of the first level needs less.
constexpr double kTitled = 0.6;
// Plain text: a title has so many words, and behind it, within so many lines, stands so much running text.
constexpr double kShortest = 3;
constexpr double kLongest = 40;
constexpr std::size_t kBehind = 14;
constexpr double kLeastBehind = 20;
// A date within so many lines behind it counts like a rare word or two that come again.
constexpr std::size_t kDateBehind = 4;
constexpr double kDated = 4;
// What a word that does not come again takes away, of what it would have given.
constexpr double kMissing = 0.5;

std::size_t by_head(const html::Document& document, const Features& features, const Table& table) {
  std::size_t best = table.rows.size();
  double best_score = 0;
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const BlockFeatures& own = features.blocks[table.blocks[at]];
    const html::Block& block = document.blocks[table.blocks[at]];
    double score = own.header ? 0.5 : 0;
    if (own.title_share >= kTitled) score += own.titled * own.title_share;
    if (block.kind == BlockKind::heading && score > 0) score += 0.1 * (7 - block.level);
    if (block.kind == BlockKind::heading && block.level == 1) score += 0.3;
    if (score > best_score) {
      best_score = score;
      best = at;
    }
  }
  return best;
}

bool could_be_title(const BlockFeatures& own) {
  return !own.sentence_like && !own.dated && own.wording.reason == reason::kNone && own.text.weight >= kShortest &&
         own.text.weight <= kLongest;
}

std::size_t by_words(const Features& features, const Table& table) {
  const std::size_t count = table.rows.size();
  std::vector<std::uint32_t> blocks_with(features.words.words(), 0);
  for (const std::uint32_t block : table.blocks) {
    for (const std::uint16_t word : features.words.of(block)) ++blocks_with[word];
  }
  std::vector<std::size_t> seen(features.words.words(),
                                0);  // for each word, the last row (from 1) that has it behind it
  std::size_t best = count;
  double best_score = 0;
  for (std::size_t at = 0; at < count; ++at) {
    if (!could_be_title(features.blocks[table.blocks[at]])) continue;
    double running = 0;
    bool dated = false;
    for (std::size_t i = at + 1; i < std::min(count, at + 1 + kBehind); ++i) {
      const BlockFeatures& other = features.blocks[table.blocks[i]];
      dated = dated || (i <= at + kDateBehind && other.dated);
      running += other.core;
      if (other.core <= 0) continue;
      for (const std::uint16_t word : features.words.of(table.blocks[i])) seen[word] = at + 1;
    }
    if (running < kLeastBehind) continue;
    double score = dated ? kDated : 0;
    for (const std::uint16_t word : features.words.of(table.blocks[at])) {
      const auto rarity = static_cast<double>(std::bit_width(count / std::max(1U, blocks_with[word])));
      score += seen[word] == at + 1 ? rarity : -kMissing * rarity;
    }
    if (score > best_score) {
      best_score = score;
      best = at;
    }
  }
  return best;
}

}  // namespace

std::size_t find_title_row(const html::Document& document, const Features& features, const Table& table) {
  return document.elements.empty() ? by_words(features, table) : by_head(document, features, table);
}

}  // namespace unbake::extract
