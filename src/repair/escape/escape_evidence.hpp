// What stands around escapes: code, addresses, and an article that explains escapes.
#pragma once

#include <string_view>
#include <vector>

#include "base/rich_text.hpp"
#include "base/span.hpp"
#include "repair/escape/escapes.hpp"

namespace unbake::repair {

/// Does a text speak of encodings, markup or programs? Then escapes in it are its subject more often than damage.
bool speaks_of_escapes(std::string_view utf8);

/// The pieces of a block that are told apart as words of a program are: spans without white space, of ASCII alone.
/// Asks for places in order, so that a long text costs no more than one look.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  /// Is what stands at `at` part of an address, a path, a file's name, a regular expression or the like, where an
  /// escape in this notation belongs?
  bool is_code(std::size_t at, Notation notation);

  /// Does the token at `at` hold words joined by three "%20" and more, and nothing of an address?
  bool is_percent_text(std::size_t at);

 private:
  void find(std::size_t at);

  std::string_view text_;
  Span span_;
  bool link_ = false;     // an address by its scheme, or by its query
  bool address_ = false;  // one without either, or a file's name
  bool program_ = false;
  bool query_ = false;  // what divides an address
  bool percent_text_ = false;
};

/// Does a block look like a program's line or its data: `{"a": "\u4e2d"}`, `s = '\u4e2d'`?
bool looks_like_program(std::string_view utf8);

/// Whether a place is under a mark of the kind code, or under a link that shows its own address.
class CodeMarks {
 public:
  explicit CodeMarks(const RichText& content);
  [[nodiscard]] bool covers(std::size_t at) const;

 private:
  std::vector<Span> spans_;  // in order, apart from each other
};

}  // namespace unbake::repair
