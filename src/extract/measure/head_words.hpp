// The words of the head's title and description, as anchors: blocks that say the same are the title and the standfirst.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/read/words.hpp"
#include "html/document.hpp"

namespace unbake::extract {

class HeadWords {
 public:
  explicit HeadWords(const html::Document& document);

  /// Sets `share`, the part of `words` that the title has, and `covered`, the part of the title's that are among them:
  /// 0 … 1.
  void compare(std::span<const Word> words, double& share, double& covered) const;
  /// `folded` begins as the description does, or the description as it.
  [[nodiscard]] bool describes(std::string_view folded) const;

 private:
  std::vector<std::uint32_t> title_;  ///< hashes of its words, each once, in order: some ten
  std::vector<std::string> descriptions_;
};

}  // namespace unbake::extract
