#include "extract/measure/features.hpp"

namespace unbake::extract {

bool is_called_caption(const Place& place) {
  constexpr std::uint8_t kRightAround = 1;
  return place.hints[static_cast<std::size_t>(WordList::hints_caption) - kFirstHint] <= kRightAround;
}

double running_text(const BlockFeatures& block) {
  return block.sentence_like ? block.text.weight * (1 - block.link_share) : 0;
}

double prose_of(const BlockFeatures& block) { return block.repeats == 0 ? running_text(block) : 0; }

}  // namespace unbake::extract
