// The baseline of a search: what the damaged text costs as it stands, which its readings are compared with.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "repair/byte_shift/paired_marks.hpp"
#include "repair/model/text_cost.hpp"

namespace unbake::repair {

/// Costs are nats, of TextCost and PairedMarks; places are code points of the block.
class Baseline {
 public:
  Baseline(std::u32string_view block, const TextCost& text_cost) : block_(block), text_cost_(text_cost) {}

  /// The damage begins at `begin`; `before` and `open` are what is known of the text before it.
  void begin_at(std::size_t begin, const TextCost::Context& before, const PairedMarks& open);

  /// The cost of the block from where the damage begins to `end`. Annotations are no part of the running text. What is
  /// broken further on costs nothing: a reading that ends before it is no worse for that.
  double cost(std::size_t end);

  /// The cost of the edge behind the block; only after cost() of all of it.
  [[nodiscard]] float edge_cost() const { return text_cost_(context_, kParagraphEdge).cost; }

  /// Quotation marks and brackets that are open at `end` and that nothing closes, or the other way round.
  double unpaired(const PairedMarks& open, std::size_t end);

  /// What is against the text as it stands, up to `end`: marks without their others, and more that is broken.
  double faults(std::size_t end);

 private:
  std::u32string_view block_;
  const TextCost& text_cost_;
  std::size_t begin_ = 0;
  std::vector<double> costs_;  // from begin_, by length
  TextCost::Context context_;  // at the end of costs_
  PairedMarks open_;           // likewise
  PairedMarks open_before_;
  std::size_t rest_begin_ = static_cast<std::size_t>(-1);
  PairedMarks rest_;  // of what follows rest_begin_
};

}  // namespace unbake::repair
