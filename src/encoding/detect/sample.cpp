#include "encoding/detect/sample.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/ascii.hpp"
#include "encoding/tables/structure.hpp"

namespace unbake::encoding {
namespace {

constexpr std::size_t kSampleNonAscii = std::size_t{64} * 1024;

/// ASCII text so near to a byte over 7F is of the same language. Some four words.
constexpr std::size_t kNear = 24;

/// A tag that goes on for longer is none.
constexpr std::size_t kLongestTag = 2000;

bool begins_tag(Bytes rest) {
  if (rest.size() < 2 || rest[0] != '<') return false;
  return is_ascii_alpha(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?';
}

}  // namespace

Bytes evidence_sample(Bytes bytes) {
  constexpr std::size_t kStep = 64;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < bytes.size(); i += kStep) {
    const Bytes step = bytes.subspan(i, std::min(kStep, bytes.size() - i));
    seen += count_non_ascii(step);
    if (seen >= kSampleNonAscii) return bytes.first(i + step.size());
  }
  return bytes;
}

std::vector<std::uint8_t> without_markup(Bytes sample) {
  std::vector<std::uint8_t> text;
  text.reserve(sample.size());
  // The next '<' and '>', each searched for once: in many places, a search ahead from each is slow.
  const auto next = [sample](char wanted, std::size_t from) {
    const auto* const found = std::memchr(sample.data() + from, wanted, sample.size() - from);
    return found == nullptr ? sample.size()
                            : static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - sample.data());
  };
  for (std::size_t i = 0, end = 0; i < sample.size();) {
    // Up to the next tag at once.
    const std::size_t tag = next('<', i);
    text.insert(text.end(), sample.begin() + static_cast<std::ptrdiff_t>(i),
                sample.begin() + static_cast<std::ptrdiff_t>(tag));
    i = tag;
    if (i == sample.size()) break;
    if (end <= i) end = next('>', i);
    if (!begins_tag(sample.subspan(i)) || end == sample.size() || end - i >= kLongestTag) {
      text.push_back(sample[i++]);
      continue;
    }
    text.push_back(' ');
    bool behind_non_ascii = false;  // an ASCII byte may be the trail of a character there
    for (const std::uint8_t byte : sample.subspan(i, end - i)) {
      if (byte >= 0x80 || behind_non_ascii) text.push_back(byte);
      behind_non_ascii = byte >= 0x80;
    }
    if (text.back() != ' ') text.push_back(' ');
    i = end + 1;
  }
  return text;
}

BytePairs::BytePairs(Bytes text) {
  PairCounter counter;
  const auto count = [&](std::size_t i) { counter.add(i == 0 ? ' ' : text[i - 1], text[i]); };
  std::size_t next = 0;        // the first byte that is not counted yet
  std::size_t near_until = 0;  // bytes before this one are near one over 7F
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 0x80) {
      for (std::size_t k = std::max(next, i - std::min(i, kNear)); k <= i; ++k) count(k);
      next = i + 1;
      near_until = i + 1 + kNear;
    } else if (i < near_until) {
      count(i);
      next = i + 1;
    }
  }
  counts_ = counter.take();
  if (counts_.size() <= kMost) return;
  const auto sum = [this] {
    double all = 0;
    for (const PairCount& pair : counts_) all += pair.count;
    return all;
  };
  const double all = sum();
  const auto is_before = [](const PairCount& a, const PairCount& b) {
    return a.count != b.count ? a.count > b.count : std::pair(a.first, a.second) < std::pair(b.first, b.second);
  };
  std::ranges::nth_element(counts_, counts_.begin() + kMost, is_before);
  counts_.resize(kMost);
  scale_ = all / sum();
}

}  // namespace unbake::encoding
