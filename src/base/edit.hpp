// The edit log: every change to the text is one Edit, and replaying the edits of a stage gives that stage's result.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/span.hpp"

namespace unbake {

/// A stage is named after the text that its spans count in.
enum class Stage : std::uint8_t {
  source,    ///< the decoded text as it came; what swallowed markup is undone here, before parsing
  blocks,    ///< the text of the Document's blocks, joined by newlines; damage is repaired here
  repaired,  ///< the repaired text of the blocks; what the user asked for is done here: src/convert
};

struct Edit {
  Stage stage = Stage::blocks;
  std::string_view rule;  ///< a name of static storage, from base/rules.hpp
  Span span;              ///< in the stage's text, UTF-8 byte offsets
  std::string before;     ///< the text at span
  std::string after;
  double confidence = 1;  ///< 0 … 1: how likely `after` is what the author wrote
  std::string parameter;  ///< what the rule worked with (a key, a codec chain); may be empty

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// Applies edits to their stage's text. They must be in the order of their spans and must not overlap.
/// Error bad_edit, with the edit's offset, where `before` is not what stands at the span.
/// `base`: where in its stage's text `stage_text` begins, for a part of it with the edits inside of that part.
Result<std::string> replay(std::string_view stage_text, std::span<const Edit> edits, std::uint32_t base = 0);

/// Maps an offset in a stage's text to its result. An offset inside an edited span maps to the end of what replaced it.
class OffsetMap {
 public:
  enum class Way : bool { forth, back };
  /// Back: from the result to the stage's text, in the same manner.
  explicit OffsetMap(std::span<const Edit> edits, Way way = Way::forth);
  /// Of where something begins: what is put in at the offset is behind it.
  [[nodiscard]] std::uint32_t operator()(std::uint32_t offset) const;
  /// Of where something ends: what is put in at the offset is before it.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t offset) const;

 private:
  struct Step {
    Span before;
    std::uint32_t after_end;
  };
  std::vector<Step> steps_;
};

}  // namespace unbake
