// How unlikely running Chinese is, in nats: the language model, and what the document says elsewhere.
#pragma once

#include <array>

#include "repair/model/candidates.hpp"
#include "repair/model/knowledge.hpp"
#include "repair/model/vocabulary.hpp"

namespace unbake::repair {

/// What stands before a block and behind it, for the model.
inline constexpr char32_t kParagraphEdge = U'\n';

class TextCost {
 public:
  TextCost(const Knowledge& knowledge, const Vocabulary& vocabulary);

  using Context = language::ChineseModel::Context;
  using Step = language::ChineseModel::Step;
  /// -ln P(next | what stands before), and what stands before the one after that.
  [[nodiscard]] Step operator()(const Context& before, char32_t next) const;

  /// What the document writes in ASCII.
  [[nodiscard]] const AsciiHabits& ascii() const { return vocabulary_.ascii(); }

 private:
  const language::ChineseModel& model_;
  const Candidates& candidates_;
  const Vocabulary& vocabulary_;
  std::array<float, Candidates::kKinds> surcharges_{};
};

}  // namespace unbake::repair
