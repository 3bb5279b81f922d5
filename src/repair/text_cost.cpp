#include "repair/text_cost.hpp"

namespace unbake::repair {
namespace {

// Nats. A character that running text does not use is a wrong reading more often than a rare name. The model can't say
// so: to it a variant (U+7232) is as likely as the usual form (U+70BA), as both are one in Simplified.
constexpr double kUnusual = 3.0;
// What the document says elsewhere is likelier here. Too small to outweigh the model where the pair is nonsense.
constexpr double kOwnWord = 1.0;

}  // namespace

double TextCost::operator()(char32_t previous, char32_t next) const {
  double cost = model_.cost(previous, next);
  if (next >= 0x80 && !model_.usual(next)) cost += kUnusual;
  if (vocabulary_.has(previous, next)) cost -= kOwnWord;
  return cost;
}

double TextCost::operator()(char32_t previous, std::u32string_view text) const {
  double cost = 0;
  for (const char32_t c : text) {
    cost += (*this)(previous, c);
    previous = c;
  }
  return cost;
}

}  // namespace unbake::repair
