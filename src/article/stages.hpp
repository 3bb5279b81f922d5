// Where the blocks of a page stand in the texts of the stages, and how many edits were of which rule.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "article/article.hpp"
#include "base/edit.hpp"
#include "base/span.hpp"

namespace unbake::article {

/// An article's edits of one stage.
std::span<const Edit> edits_of(Stage stage, std::span<const Edit> edits);

/// The text of Stage::repaired. It is that of Stage::blocks, which need not be kept twice, where nothing was repaired.
const std::string& repaired_text(const Article& article);

/// Leads from the text of Stage::blocks through the stages behind it, or back. The edits must be in the order of the
/// log.
class StageMaps {
 public:
  explicit StageMaps(std::span<const Edit> edits, OffsetMap::Way way = OffsetMap::Way::forth)
      : repaired_(edits_of(Stage::blocks, edits), way), finished_(edits_of(Stage::repaired, edits), way) {}

  /// A block's place in the text of Stage::repaired. `place`: in that of Stage::blocks.
  [[nodiscard]] Span repaired(Span place) const { return {repaired_(place.begin), repaired_.end_of(place.end)}; }
  /// … and in what Stage::repaired results in.
  [[nodiscard]] Span finished(Span place) const {
    const Span span = repaired(place);
    return {finished_(span.begin), finished_.end_of(span.end)};
  }
  /// Made for the way back: from that result to the text of Stage::blocks.
  [[nodiscard]] Span back(Span finished) const {
    return repaired({finished_(finished.begin), finished_.end_of(finished.end)});
  }

 private:
  OffsetMap repaired_;
  OffsetMap finished_;
};

/// The kinds of damage that edits speak of, in their order. What the user asked for is no damage.
std::vector<DamageKind> damage_kinds(std::span<const Edit> edits);

}  // namespace unbake::article
