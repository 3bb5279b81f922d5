// The text that a page's JSON-LD states for machines to read, to be found again among what it shows.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/read/words.hpp"

namespace unbake::extract {

class StatedText {
 public:
  /// Adds a text, in which tags and character references may stand. It may be cut short.
  void add(std::string_view text);
  /// Once all are added.
  void seal();

  [[nodiscard]] bool empty() const { return runs_.empty(); }
  [[nodiscard]] std::size_t words() const { return words_; }
  /// Of the runs of three in `words`, those that the text has: 0 … 1. Too short a text has none.
  [[nodiscard]] double share_of(std::span<const Word> words) const;

 private:
  std::vector<std::uint32_t> runs_;  ///< numbers of all runs of three words, sorted
  std::size_t words_ = 0;
};

}  // namespace unbake::extract
