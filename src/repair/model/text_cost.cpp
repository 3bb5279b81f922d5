#include "repair/model/text_cost.hpp"

#include <algorithm>
#include <cmath>

namespace unbake::repair {
namespace {

// Nats. A character that running text does not use is a wrong reading more often than a rare name. The model can't say
// so: to it a variant (U+7232) is as likely as the usual form (U+70BA), as both are one in Simplified.
constexpr float kUnusual = 3.0F;
// A Simplified character in a Traditional document that has it nowhere else, or the other way round.
constexpr float kWrongScript = 4.0F;
// A Traditional character that the model takes for a more frequent one (U+9EB5 for U+9762), as both are one in
// Simplified.
constexpr float kRareForm = 3.0F;
// How much of what is written follows what the document has said already (-ln): cf. R. Kuhn and R. De Mori, "A
// Cache-Based Natural Language Model for Speech Recognition", 1990.
constexpr float kOwnWord = 1.0F;
constexpr float kNegligible = 6.0F;

}  // namespace

TextCost::TextCost(const Knowledge& knowledge, const Vocabulary& vocabulary)
    : model_(knowledge.model), candidates_(knowledge.candidates), vocabulary_(vocabulary) {
  for (std::size_t kind = 0; kind < surcharges_.size(); ++kind) {
    if ((kind & Candidates::kUnusual) != 0) surcharges_[kind] += kUnusual;
    if ((kind & Candidates::kRareForm) != 0) surcharges_[kind] += kRareForm;
    if ((kind & vocabulary.foreign) != 0) surcharges_[kind] += kWrongScript;
  }
}

TextCost::Step TextCost::operator()(const Context& before, char32_t next) const {
  Step step = model_.step(before, next);
  const float own = vocabulary_.cost(before.last, next);
  if (own < Vocabulary::kNever) {
    // ln(e^a + e^b), where that is more than the larger one.
    const float other = own + kOwnWord;
    const float apart = std::abs(step.cost - other);
    step.cost = std::min(step.cost, other) - (apart < kNegligible ? std::log1p(std::exp(-apart)) : 0);
  } else {
    step.cost += surcharges_[candidates_.kind(next)];
  }
  return step;
}

}  // namespace unbake::repair
