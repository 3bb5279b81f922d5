#include "extract/read/json.hpp"

#include "base/ascii.hpp"
#include "extract/read/chars.hpp"
#include "unicode/utf8.hpp"

namespace unbake::extract::json {
namespace {

constexpr int kDeepest = 64;

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  bool value(Value& out, int depth) {
    skip_space();
    if (depth > kDeepest || at_ >= text_.size()) return false;
    switch (text_[at_]) {
      case '{':
        return object(out, depth);
      case '[':
        return array(out, depth);
      case '"':
        out.kind = Value::Kind::string;
        return string(out.text);
      default:
        return literal(out);
    }
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || (text_[at_] >= '\t' && text_[at_] <= '\r'))) ++at_;
  }
  bool take(char c) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool object(Value& out, int depth) {
    out.kind = Value::Kind::object;
    ++at_;
    if (take('}')) return true;
    do {
      skip_space();
      if (at_ >= text_.size() || text_[at_] != '"' || !string(out.names.emplace_back()) || !take(':')) return false;
      if (!value(out.items.emplace_back(), depth + 1)) return false;
    } while (take(','));
    return take('}');
  }

  bool array(Value& out, int depth) {
    out.kind = Value::Kind::array;
    ++at_;
    if (take(']')) return true;
    do {
      if (!value(out.items.emplace_back(), depth + 1)) return false;
    } while (take(','));
    return take(']');
  }

  bool literal(Value& out) {
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           std::string_view("+-.0123456789abcdefghijklmnopqrstuvwxyzE").find(text_[at_]) != std::string_view::npos) {
      ++at_;
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word.empty()) return false;
    if (word == "null") return true;
    const bool boolean = word == "true" || word == "false";
    if (!boolean && !(word[0] == '-' || is_ascii_digit(word[0]))) return false;
    out.kind = boolean ? Value::Kind::boolean : Value::Kind::number;
    out.text = word;
    return true;
  }

  /// Four hexadecimal digits; -1 where there are none.
  int hex4() {
    if (at_ + 4 > text_.size()) return -1;
    int code = 0;
    for (int i = 0; i < 4; ++i) {
      const char c = text_[at_++];
      const int digit = hex_value(c);
      if (digit < 0) return -1;
      code = code * 16 + digit;
    }
    return code;
  }

  bool escape(std::string& out) {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_++];
    constexpr std::string_view kFrom = "\"\\/bfnrt";
    constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
    if (const std::size_t i = kFrom.find(c); i != std::string_view::npos) {
      out.push_back(kTo[i]);
      return true;
    }
    if (c != 'u') return false;
    const int first = hex4();
    if (first < 0) return false;
    auto code = static_cast<char32_t>(first);
    if (first >= 0xD800 && first < 0xDC00 && text_.substr(at_, 2) == "\\u") {
      at_ += 2;
      const int second = hex4();
      if (second < 0) return false;
      const bool pair = second >= 0xDC00 && second < 0xE000;
      if (pair) code = 0x10000 + ((code - 0xD800) << 10) + (static_cast<char32_t>(second) - 0xDC00);
    }
    unicode::append(out, code == 0 ? unicode::kReplacement : code);
    return true;
  }

  bool string(std::string& out) {
    ++at_;
    for (;;) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\') ++at_;
      out.append(text_, begin, at_ - begin);
      if (at_ == text_.size()) return false;
      if (text_[at_++] == '"') return true;
      if (!escape(out)) return false;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

const Value* Value::find(std::string_view name) const {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return &items[i];
  }
  return nullptr;
}

std::optional<Value> parse(std::string_view text) {
  Value value;
  if (!Parser(text).value(value, 0)) return std::nullopt;
  return value;
}

}  // namespace unbake::extract::json
