// Folded text that remembers where each byte came from, for short lines that values are cut out of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unbake::extract {

class FoldedText {
 public:
  explicit FoldedText(std::string_view original);

  [[nodiscard]] std::string_view text() const { return folded_; }
  [[nodiscard]] std::size_t size() const { return folded_.size(); }
  /// White space stands before this folded byte in the original, also where folding drops it.
  [[nodiscard]] bool space_before(std::size_t offset) const;
  /// The original's part that folded bytes begin … end came from, without white space at its ends.
  [[nodiscard]] std::string_view original(std::size_t begin, std::size_t end) const;

 private:
  std::string_view original_;
  std::string folded_;
  std::vector<std::uint32_t> from_;  ///< for each folded byte, and one behind the last
};

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace unbake::extract
