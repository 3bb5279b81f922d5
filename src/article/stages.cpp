#include "article/stages.hpp"

#include <algorithm>
#include <cstddef>

namespace unbake::article {

std::span<const Edit> edits_of(Stage stage, std::span<const Edit> edits) {
  const auto found = std::ranges::equal_range(edits, stage, {}, &Edit::stage);
  return {found.begin(), found.end()};
}

const std::string& repaired_text(const Article& article) {
  return edits_of(Stage::blocks, article.edits).empty() ? article.stages.blocks : article.stages.repaired;
}

std::vector<DamageKind> damage_kinds(std::span<const Edit> edits) {
  std::vector<DamageKind> kinds;
  for (const Edit& edit : edits) {
    if (edit.stage == Stage::repaired) continue;  // a wish, no damage
    const auto known = std::ranges::find(kinds, edit.rule, &DamageKind::rule);
    if (known == kinds.end()) {
      kinds.push_back({edit.rule, 1});
    } else {
      ++known->count;
    }
  }
  return kinds;
}

}  // namespace unbake::article
