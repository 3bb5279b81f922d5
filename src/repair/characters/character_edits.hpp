// Edits of a block's text that are found in code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/edit.hpp"
#include "unicode/utf32.hpp"

namespace unbake::repair {

/// Takes places in code points, in order, and gives edits with offsets in UTF-8 bytes.
class CharacterEdits {
 public:
  explicit CharacterEdits(std::u32string_view text) : text_(text) {}

  /// None where nothing changes.
  void replace(std::size_t begin, std::size_t end, std::u32string_view after, std::string_view rule,
               double confidence) {
    const std::u32string_view before = text_.substr(begin, end - begin);
    if (before == after) return;
    for (; at_ < begin; ++at_) offset_ += unicode::utf8_length(text_[at_]);
    Edit edit{Stage::blocks, rule, {offset_, offset_}, unicode::from_utf32(before), unicode::from_utf32(after),
              confidence,    {}};
    edit.span.end += static_cast<std::uint32_t>(edit.before.size());
    edits_.push_back(std::move(edit));
  }

  std::vector<Edit> take() { return std::move(edits_); }

 private:
  std::u32string_view text_;
  std::vector<Edit> edits_;
  std::size_t at_ = 0;        // in code points
  std::uint32_t offset_ = 0;  // of at_, in bytes
};

}  // namespace unbake::repair
