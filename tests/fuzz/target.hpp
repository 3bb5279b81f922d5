// What a target is, and how it reads its input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/data_pack.hpp"

namespace unbake {
class Data;
}

namespace unbake::fuzz {

/// The bytes of one run. Options are taken from the front, so that what remains ends where libFuzzer's own copy ends,
/// which is as large as the input: a sanitizer sees a read behind it.
class Input {
 public:
  explicit Input(Bytes bytes) : bytes_(bytes) {}

  /// 0 where nothing is left.
  std::uint8_t take_byte() {
    if (bytes_.empty()) return 0;
    const std::uint8_t byte = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return byte;
  }
  bool take_bool() { return (take_byte() & 1U) != 0; }
  /// A number below `limit`.
  std::size_t take_below(std::size_t limit) { return take_byte() % limit; }
  /// Up to the next line feed, which goes too.
  std::string_view take_line() {
    const std::string_view all = text();
    const std::size_t end = all.find('\n');
    bytes_ = bytes_.subspan(end == std::string_view::npos ? bytes_.size() : end + 1);
    return all.substr(0, end);
  }
  [[nodiscard]] Bytes rest() const { return bytes_; }
  [[nodiscard]] std::string_view text() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  Bytes bytes_;
};

/// Text in a block of its very size, unlike that of a std::string, which ends in a NUL and has room behind it.
class ExactText {
 public:
  explicit ExactText(std::string_view text) : size_(text.size()), copy_(new char[text.size()]) {
    text.copy(copy_.get(), size_);
  }
  [[nodiscard]] std::string_view view() const { return {copy_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> copy_;
};

/// What is left of the input as well-formed UTF-8, as decoding gives it.
ExactText well_formed(const Input& input);

/// The data files, opened once.
const Data& data();

void decode(Input input);
void detect(Input input);
void html(Input input);
void text(Input input);
void repair(Input input);
void convert(Input input);
void extract(Input input);
void output(Input input);
void json_ld(Input input);
void url(Input input);
void data_pack(Input input);
void edits(Input input);
void page(Input input);

}  // namespace unbake::fuzz
