// How unlikely running Chinese is, in nats: the language model, and the document's own words.
#pragma once

#include <string_view>

#include "repair/language_model.hpp"
#include "repair/vocabulary.hpp"

namespace unbake::repair {

/// What stands before a block and behind it, for the model.
inline constexpr char32_t kParagraphEdge = U'\n';

class TextCost {
 public:
  TextCost(const LanguageModel& model, const Vocabulary& vocabulary) : model_(model), vocabulary_(vocabulary) {}

  /// -ln P(next | previous).
  [[nodiscard]] double operator()(char32_t previous, char32_t next) const;

  /// The cost of `text` read on after `previous`.
  [[nodiscard]] double operator()(char32_t previous, std::u32string_view text) const;

 private:
  const LanguageModel& model_;
  const Vocabulary& vocabulary_;
};

}  // namespace unbake::repair
