// Edits of a text that are found in code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/edit.hpp"
#include "unicode/utf32.hpp"
#include "unicode/utf8.hpp"

namespace unbake::unicode {

/// Takes places in code points, in order, and gives edits with offsets in UTF-8 bytes.
class CharacterEdits {
 public:
  CharacterEdits(std::u32string_view text, Stage stage) : text_(text), stage_(stage) {}

  /// None where nothing changes.
  void replace(std::size_t begin, std::size_t end, std::u32string_view after, std::string_view rule, double confidence,
               std::string parameter = {}) {
    const std::u32string_view before = text_.substr(begin, end - begin);
    if (before == after) return;
    for (; at_ < begin; ++at_) offset_ += utf8_length(text_[at_]);
    Edit edit{
        stage_, rule, {offset_, offset_}, from_utf32(before), from_utf32(after), confidence, std::move(parameter)};
    edit.span.end += static_cast<std::uint32_t>(edit.before.size());
    edits_.push_back(std::move(edit));
  }

  std::vector<Edit> take() { return std::move(edits_); }

 private:
  std::u32string_view text_;
  Stage stage_;
  std::vector<Edit> edits_;
  std::size_t at_ = 0;        // in code points
  std::uint32_t offset_ = 0;  // of at_, in bytes
};

}  // namespace unbake::unicode
