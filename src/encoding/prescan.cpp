#include "encoding/prescan.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "encoding/tables/label.hpp"

namespace unbake::encoding {
namespace {

constexpr std::size_t kPrescanBytes = std::size_t{64} * 1024;
constexpr std::size_t kXmlDeclarationBytes = 1024;

bool starts_with_word(std::string_view text, std::string_view lower_case) {
  return equals_ascii_case(text.substr(0, lower_case.size()), lower_case);
}

struct Attribute {
  std::string name, value;  ///< in lower case: labels and "content-type" do not tell case
};

/// The bytes and a place in them, as the standard's algorithm has them.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return i_ >= text_.size(); }
  [[nodiscard]] char now() const { return at_end() ? '\0' : text_[i_]; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(std::min(i_, text_.size())); }
  void skip(std::size_t count) { i_ += count; }
  void skip_spaces() {
    while (!at_end() && is_ascii_space(now())) ++i_;
  }
  /// To right behind the next `end`, or to the end of the text.
  void skip_behind(std::string_view end) {
    const std::size_t found = text_.find(end, std::min(i_, text_.size()));
    i_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  /// https://html.spec.whatwg.org/#concept-get-attributes-when-sniffing
  std::optional<Attribute> attribute() {
    while (!at_end() && (is_ascii_space(now()) || now() == '/')) ++i_;
    if (at_end() || now() == '>') return std::nullopt;
    Attribute result;
    for (; !at_end() && !is_ascii_space(now()) && now() != '/' && now() != '>'; ++i_) {
      if (now() == '=' && !result.name.empty()) break;
      result.name.push_back(ascii_lower(now()));
    }
    if (now() == '/' || now() == '>') return result;
    skip_spaces();
    if (now() != '=') return result;
    ++i_;
    skip_spaces();
    if (now() == '"' || now() == '\'') {
      const char quote = now();
      for (++i_; !at_end() && now() != quote; ++i_) result.value.push_back(ascii_lower(now()));
      ++i_;
    } else {
      for (; !at_end() && !is_ascii_space(now()) && now() != '>'; ++i_) result.value.push_back(ascii_lower(now()));
    }
    return result;
  }

 private:
  std::string_view text_;
  std::size_t i_ = 0;
};

/// https://html.spec.whatwg.org/#algorithm-for-extracting-a-character-encoding-from-a-meta-element
/// `content` in lower case. The label, or empty.
std::string_view label_in_content(std::string_view content) {
  constexpr std::string_view kWord = "charset";
  for (std::size_t i = 0; (i = content.find(kWord, i)) != std::string_view::npos;) {
    i += kWord.size();
    Scanner scanner(content.substr(i));
    scanner.skip_spaces();
    if (scanner.now() != '=') continue;
    scanner.skip(1);
    scanner.skip_spaces();
    const std::string_view value = scanner.rest();
    if (value.starts_with('"') || value.starts_with('\'')) {
      const std::size_t end = value.find(value[0], 1);
      return end == std::string_view::npos ? std::string_view{} : value.substr(1, end - 1);
    }
    return value.substr(0, std::min(value.find_first_of("\t\n\f\r ;"), value.size()));
  }
  return {};
}

/// An ASCII-compatible declaration cannot mean UTF-16.
std::string_view declared(std::string_view label) {
  const std::string_view name = name_of_label(label);
  return name == "utf-16le" || name == "utf-16be" ? std::string_view("utf-8") : name;
}

/// The encoding of a <meta>, its attributes at the scanner; empty where it declares none. Of attributes with one name
/// the first counts; to remember all names would be to compare each with all before it.
std::string_view encoding_of_meta(Scanner& scanner) {
  bool has_http_equiv = false, has_content = false, has_charset = false;
  bool is_content_type = false, needs_content_type = false;
  std::string_view encoding;
  while (const std::optional<Attribute> attribute = scanner.attribute()) {
    if (attribute->name == "http-equiv" && !std::exchange(has_http_equiv, true)) {
      is_content_type = attribute->value == "content-type";
    } else if (attribute->name == "content" && !std::exchange(has_content, true) && encoding.empty()) {
      encoding = declared(label_in_content(attribute->value));
      needs_content_type = !encoding.empty();
    } else if (attribute->name == "charset" && !std::exchange(has_charset, true)) {
      encoding = declared(attribute->value);
      needs_content_type = false;
    }
  }
  if (needs_content_type && !is_content_type) return {};
  return encoding == "x-user-defined" ? std::string_view("windows-1252") : encoding;
}

}  // namespace

std::string_view meta_encoding(Bytes bytes) {
  Scanner scanner(as_text(bytes).substr(0, kPrescanBytes));
  for (; !scanner.at_end();) {
    scanner.skip(std::min(scanner.rest().find('<'), scanner.rest().size()));
    const std::string_view rest = scanner.rest();
    const auto follows = [rest](std::size_t i) { return i < rest.size() ? rest[i] : '\0'; };
    if (rest.starts_with("<!--")) {
      scanner.skip(2);  // "<!-->" is a whole comment
      scanner.skip_behind("-->");
    } else if (starts_with_word(rest, "<meta") && (is_ascii_space(follows(5)) || follows(5) == '/')) {
      scanner.skip(5);
      const std::string_view encoding = encoding_of_meta(scanner);
      if (!encoding.empty()) return encoding;
    } else if (starts_with_word(rest, "<body") && !is_ascii_alpha(follows(5))) {
      return {};
    } else if (is_ascii_alpha(follows(1)) || (follows(1) == '/' && is_ascii_alpha(follows(2)))) {
      scanner.skip(std::min(rest.find_first_of("\t\n\f\r >"), rest.size()));
      while (scanner.attribute()) {
      }
    } else if (follows(1) == '!' || follows(1) == '/' || follows(1) == '?') {
      scanner.skip_behind(">");
    } else {
      scanner.skip(1);
    }
  }
  return {};
}

std::string_view xml_encoding(Bytes bytes) {
  const std::string_view text = as_text(bytes).substr(0, kXmlDeclarationBytes);
  if (!text.starts_with("<?xml")) return {};
  Scanner scanner(text.substr(5, std::min(text.find("?>"), text.size()) - 5));
  while (const std::optional<Attribute> attribute = scanner.attribute()) {
    if (attribute->name == "encoding") return declared(attribute->value);
  }
  return {};
}

}  // namespace unbake::encoding
