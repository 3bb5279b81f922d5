// The text that a page's JSON-LD states for machines to read, to be found again among what it shows.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace unbake::extract {

class StatedText {
 public:
  /// Adds a text, in which tags and character references may stand. It may be cut short.
  void add(std::string_view text);
  /// Once all are added.
  void seal();

  [[nodiscard]] bool empty() const { return runs_.empty(); }
  [[nodiscard]] std::size_t words() const { return words_; }
  /// Of the runs of words in `folded`, those that the text has: 0 … 1. Too short a text has none.
  [[nodiscard]] double share_of(std::string_view folded) const;

 private:
  std::vector<std::uint32_t> runs_;  ///< numbers of all runs of kRun words, sorted
  std::size_t words_ = 0;
};

}  // namespace unbake::extract
