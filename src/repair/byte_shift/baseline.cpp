#include "repair/byte_shift/baseline.hpp"

#include "repair/model/annotations.hpp"
#include "repair/model/broken.hpp"
#include "unicode/properties.hpp"

namespace unbake::repair {
namespace {

// Nats: one more '?' in the middle of the text, before a letter or a digit.
constexpr double kBrokenInside = 7.0;
// Code points behind the run in which quotation marks and brackets are looked for. A block may be a page in one line.
constexpr std::size_t kContext = 1000;

}  // namespace

void Baseline::begin_at(std::size_t begin, const TextCost::Context& before, const PairedMarks& open) {
  begin_ = begin;
  costs_ = {0};
  context_ = before;
  open_ = open_before_ = open;
}

double Baseline::cost(std::size_t end) {
  while (begin_ + costs_.size() <= end) {
    const std::size_t at = begin_ + costs_.size() - 1;
    const bool broken = at > begin_ && is_broken(block_[at]);
    const auto annotation = broken ? residue_at(block_, at + 1) : annotation_at(block_, at);
    if (annotation && at > begin_) {
      costs_.resize(annotation->end - begin_ + 1, costs_.back());
    } else if (broken) {
      costs_.push_back(costs_.back());
    } else {
      const TextCost::Step step = text_cost_(context_, block_[at]);
      costs_.push_back(costs_.back() + step.cost + open_.add(block_[at]));
      context_ = step.context;
    }
  }
  return costs_[end - begin_];
}

double Baseline::unpaired(const PairedMarks& open, std::size_t end) {
  if (end != rest_begin_) {
    rest_begin_ = end;
    rest_ = {};
    rest_.add(block_.substr(end, kContext));
  }
  return PairedMarks::kUnpaired * static_cast<double>(open.left_open(rest_));
}

double Baseline::faults(std::size_t end) {
  double sum = unpaired(open_before_, begin_);
  for (std::size_t at = begin_ + 1; at < end && at + 1 < block_.size(); ++at) {
    const char32_t next = block_[at + 1];
    if (is_broken(block_[at]) && (unicode::is_letter(next) || unicode::is_digit(next))) sum += kBrokenInside;
  }
  return sum;
}

}  // namespace unbake::repair
