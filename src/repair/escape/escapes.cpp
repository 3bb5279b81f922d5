#include "repair/escape/escapes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "html/references.hpp"
#include "repair/escape/encoded_words.hpp"
#include "unicode/properties.hpp"
#include "unicode/utf32.hpp"
#include "unicode/utf8.hpp"

namespace unbake::repair {
namespace {

// "&amp;amp;#22269;" is three deep; what is deeper is somebody's joke.
constexpr std::uint8_t kDeepest = 6;
// The longest name of a reference, with its semicolon: "CounterClockwiseContourIntegral;".
constexpr std::size_t kLongestName = 32;

// GB 2312 has its common characters, which make up nearly all of any text, in rows B0 to D7; marks in A1 and A3.
constexpr bool is_common_row(std::uint8_t lead) { return lead >= 0xB0 && lead <= 0xD7; }
constexpr bool is_mark_row(std::uint8_t lead) { return lead == 0xA1 || lead == 0xA3; }

bool is_text(char32_t c) {
  return c >= 0x20 && c <= unicode::kMaxCodePoint && (c < 0xD800 || c > 0xDFFF) && c != unicode::kReplacement &&
         !unicode::is_control(c) && !unicode::is_private_use(c) && unicode::is_assigned(c);
}

class Scanner {
 public:
  Scanner(std::string_view text, const encoding::DoubleByte* gbk) : text_(text), gbk_(gbk) {}

  std::vector<Escape> run() {
    while ((at_ = text_.find_first_of("&\\%=~", at_)) != std::string_view::npos) {
      const std::size_t before = at_;
      read();
      if (at_ == before) ++at_;
    }
    return std::move(found_);
  }

 private:
  void read() {
    switch (text_[at_]) {
      case '&':
        return read_reference();
      case '\\':
        return read_backslash();
      case '%':
        if (at(at_ + 1) == 'u' || at(at_ + 1) == 'U') return read_units(Notation::percent, at_ + 2, 1);
        return read_bytes(Notation::percent);
      case '=':
        if (at(at_ + 1) == '?') return read_encoded_words();
        return read_bytes(Notation::quoted_printable);
      default:
        return read_hz();
    }
  }

  [[nodiscard]] char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  // `digits` hexadecimal digits at `i`, or nothing.
  [[nodiscard]] std::optional<char32_t> hexadecimal(std::size_t i, std::size_t digits) const {
    char32_t value = 0;
    for (std::size_t k = 0; k < digits; ++k) {
      const int digit = hex_value(at(i + k));
      if (digit < 0) return std::nullopt;
      value = value << 4U | static_cast<char32_t>(digit);
    }
    return value;
  }

  void add(std::size_t end, Notation notation, std::size_t depth, std::string text) {
    found_.push_back({{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)},
                      notation,
                      static_cast<std::uint8_t>(depth),
                      true,
                      false,
                      false,
                      std::move(text)});
    at_ = end;
  }

  // The text of the reference whose '&' stands before `i`, and where it ends; the end is 0 where there is none.
  struct Reference {
    std::string text;
    std::size_t end = 0;
    bool is_c1 = false;
  };
  Reference reference(std::size_t i) {
    if (at(i) != '#') {
      std::size_t end = i;
      while (end - i < kLongestName && is_ascii_alphanumeric(at(end))) ++end;
      if (end == i || end - i == kLongestName) return {};
      if (at(end) == ';') ++end;
      const std::string name{text_.substr(i, end - i)};
      auto [known, is_new] = names_.try_emplace(name);
      if (is_new) known->second = html::named_reference(name);
      if (known->second.empty()) return {};
      return {known->second, end};
    }
    const bool is_hex = at(i + 1) == 'x' || at(i + 1) == 'X';
    std::size_t end = i + (is_hex ? 2 : 1);
    const std::size_t first = end;
    char32_t value = 0;
    for (int digit = 0; end - first < 8 && (digit = hex_value(at(end))) >= 0 && (is_hex || digit < 10); ++end) {
      value = value * (is_hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (end == first) return {};
    if (at(end) == ';') ++end;
    const bool is_c1 = value >= 0x80 && value < 0xA0;
    if (is_c1) value = kWindows1252[value - 0x80];
    return is_text(value) ? Reference{unicode::encode(value), end, is_c1} : Reference{};
  }

  void read_reference() {
    constexpr std::string_view kAmp = "amp;";
    std::size_t body = at_ + 1;
    std::size_t depth = 1;
    // An escaped '&' with a reference behind it is that reference, escaped once more.
    for (; depth < kDeepest && text_.substr(body).starts_with(kAmp); ++depth) {
      const std::size_t next = body + kAmp.size();
      const std::size_t end = reference(next).end;
      if (end == 0 || at(end - 1) != ';') break;
      body = next;
    }
    auto [text, end, is_c1] = reference(body);
    if (end == 0) return;
    add(end, Notation::html, depth, std::move(text));
    found_.back().terminated = text_[end - 1] == ';';
    found_.back().misread = is_c1;
  }

  void read_backslash() {
    std::size_t i = at_;
    while (at(i) == '\\') ++i;
    const std::size_t slashes = i - at_;
    // Each time that JSON is put into JSON, a backslash becomes two.
    if (slashes != 1 && slashes != 2 && slashes != 4) {
      at_ = i;
      return;
    }
    const std::size_t depth = slashes == 4 ? 3 : slashes;
    if (at(i) == 'u') return read_units(Notation::json, i + 1, depth);
    if (at(i) == 'x') return read_bytes(Notation::hexadecimal);
    if (at(i) == 'U') {
      const auto value = hexadecimal(i + 1, 8);
      if (value && is_text(*value)) return add(i + 9, Notation::json, depth, unicode::encode(*value));
    }
    at_ = i;
  }

  // UTF-16 code units: four digits at `i`, or any number in braces; two surrogates are one character.
  void read_units(Notation notation, std::size_t i, std::size_t depth) {
    if (notation == Notation::json && at(i) == '{') {
      std::size_t end = i + 1;
      while (hex_value(at(end)) >= 0 && end - i <= 6) ++end;
      const auto value = hexadecimal(i + 1, end - i - 1);
      // In LaTeX, \u{o} is a breve: one letter or two, not four digits.
      if (end - i >= 5 && at(end) == '}' && is_text(*value)) add(end + 1, notation, depth, unicode::encode(*value));
      return;
    }
    const auto unit = hexadecimal(i, 4);
    if (!unit) return;
    if (*unit >= 0xC2 && *unit < 0xF5 && read_utf8(notation, i, depth)) return;
    if (is_text(*unit)) return add(i + 4, notation, depth, unicode::encode(*unit));
    const std::string_view start = text_.substr(at_, i - at_);
    if (*unit < 0xD800 || *unit > 0xDBFF || !text_.substr(i + 4).starts_with(start)) return;
    const auto low = hexadecimal(i + 4 + start.size(), 4);
    if (!low || *low < 0xDC00 || *low > 0xDFFF) return;
    const char32_t value = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
    if (is_text(value)) add(i + 8 + start.size(), notation, depth, unicode::encode(value));
  }

  // A character of UTF-8 whose bytes were taken for characters, as a social network exports them: \u00c3\u00a9.
  bool read_utf8(Notation notation, std::size_t i, std::size_t depth) {
    const std::string_view start = text_.substr(at_, i - at_);
    std::string bytes;
    std::size_t end = at_;
    while (bytes.size() < 4 && text_.substr(end).starts_with(start)) {
      const auto unit = hexadecimal(end + start.size(), 4);
      if (!unit || *unit < 0x80 || *unit > 0xFF) break;
      bytes.push_back(static_cast<char>(*unit));
      end += start.size() + 4;
      const unicode::CodePoint c = unicode::decode_at(bytes, 0);
      if (!c.well_formed || c.length != bytes.size()) continue;
      if (!is_text(c.value)) return false;
      add(end, notation, depth, bytes);
      found_.back().misread = true;
      return true;
    }
    return false;
  }

  // An escaped byte at `i`: its value, its end and its depth.
  struct Byte {
    std::uint8_t value;
    std::size_t end;
    std::size_t depth;
    std::size_t begin;
  };
  [[nodiscard]] std::optional<Byte> byte_at(std::size_t i, Notation notation) const {
    const std::size_t begin = i;
    std::size_t depth = 1;
    if (notation == Notation::hexadecimal) {
      while (at(i) == '\\') ++i;
      if (i == begin || i - begin > 2 || at(i) != 'x') return std::nullopt;
      depth = i - begin;
      ++i;
    } else if (notation == Notation::percent) {
      if (at(i) != '%') return std::nullopt;
      ++i;
      while (depth < kDeepest && at(i) == '2' && at(i + 1) == '5' && hex_value(at(i + 2)) >= 0 &&
             hex_value(at(i + 3)) >= 0) {
        i += 2;
        ++depth;
      }
    } else {
      if (at(i) != '=') return std::nullopt;
      ++i;
      // RFC 2045: the digits are capitals. What is not is a query more often.
      if (hex_value(at(i)) > 9 && at(i) > 'F') return std::nullopt;
      if (hex_value(at(i + 1)) > 9 && at(i + 1) > 'F') return std::nullopt;
    }
    const auto value = hexadecimal(i, 2);
    if (!value) return std::nullopt;
    return Byte{static_cast<std::uint8_t>(*value), i + 2, depth, begin};
  }

  // A soft line break of quoted-printable; a page shows its line end as a space.
  [[nodiscard]] bool is_soft_break(std::size_t i) const {
    return at(i) == '=' && (at(i + 1) == '\n' || at(i + 1) == ' ') && at(i + 2) != ' ' && i > 0 && text_[i - 1] != ' ';
  }

  // A span of escaped bytes: UTF-8 character by character, or else GBK as a whole.
  void read_bytes(Notation notation) {
    const bool breaks = notation == Notation::quoted_printable;
    std::string bytes;
    std::vector<Byte> places;
    std::size_t i = at_;
    while (true) {
      if (breaks && !places.empty() && is_soft_break(i)) i += 2;
      const auto byte = byte_at(i, notation);
      if (!byte) break;
      bytes.push_back(static_cast<char>(byte->value));
      places.push_back(*byte);
      i = byte->end;
    }
    if (places.empty()) {
      if (breaks && is_soft_break(at_)) add(at_ + 2, notation, 1, "");
      return;
    }
    if (unicode::first_ill_formed(bytes) != std::string_view::npos) {
      if (read_gbk(bytes, places, notation)) return;
    }
    for (const unicode::CodePoint& c : unicode::CodePoints(bytes)) {
      const std::size_t begin = places[c.offset].begin;
      const Byte& last = places[c.offset + c.length - 1];
      at_ = begin;
      if (c.well_formed && is_text(c.value)) {
        add(last.end, notation, last.depth, unicode::encode(c.value));
      } else {
        at_ = last.end;
      }
    }
    // A soft break behind the span stays where it is, to be read next.
  }

  bool read_gbk(std::string_view bytes, const std::vector<Byte>& places, Notation notation) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0) return false;
    std::size_t common = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
      const auto lead = static_cast<std::uint8_t>(bytes[i]), trail = static_cast<std::uint8_t>(bytes[i + 1]);
      if (trail < 0xA1 || !(is_common_row(lead) || is_mark_row(lead))) return false;
      common += is_common_row(lead) ? 1 : 0;
    }
    if (common < 2) return false;
    std::string text;
    for (std::size_t i = 0; gbk_ != nullptr && i < bytes.size(); i += 2) {
      const char32_t c = gbk_->decode(static_cast<std::uint8_t>(bytes[i]), static_cast<std::uint8_t>(bytes[i + 1]));
      if (!is_text(c)) return false;
      unicode::append(text, c);
    }
    add(places.back().end, notation, places.back().depth, std::move(text));
    found_.back().needs_data = gbk_ == nullptr;
    return true;
  }

  void read_encoded_words() {
    EncodedWords words = encoded_words_at(text_, at_);
    const bool is_text_all = std::ranges::all_of(unicode::to_utf32(words.text), is_text);
    if (words.end != 0 && is_text_all) add(words.end, Notation::encoded_word, 1, std::move(words.text));
  }

  void read_hz() {
    if (at(at_ + 1) != '{') return;
    std::string text;
    std::size_t common = 0;
    std::size_t i = at_ + 2;
    for (; at(i) > ' ' && at(i) < 0x7F && !text_.substr(i).starts_with("~}"); i += 2) {
      if (at(i + 1) <= ' ' || at(i + 1) == 0x7F) return;
      const auto lead = static_cast<std::uint8_t>(at(i) | 0x80), trail = static_cast<std::uint8_t>(at(i + 1) | 0x80);
      if (!is_common_row(lead) && !is_mark_row(lead)) return;
      common += is_common_row(lead) ? 1 : 0;
      if (gbk_ == nullptr) continue;
      const char32_t c = gbk_->decode(lead, trail);
      if (!is_text(c)) return;
      unicode::append(text, c);
    }
    // One pair alone may be anything: "~{ab~}".
    if (common < 2 || !text_.substr(i).starts_with("~}")) return;
    add(i + 2, Notation::hz, 1, std::move(text));
    found_.back().needs_data = gbk_ == nullptr;
  }

  std::string_view text_;
  const encoding::DoubleByte* gbk_;
  std::size_t at_ = 0;
  std::vector<Escape> found_;
  std::map<std::string, std::string, std::less<>> names_;
};

}  // namespace

std::string_view to_string(Notation notation) {
  switch (notation) {
    case Notation::html:
      return "html";
    case Notation::json:
      return "json";
    case Notation::hexadecimal:
      return "hex";
    case Notation::percent:
      return "percent";
    case Notation::quoted_printable:
      return "quoted-printable";
    case Notation::hz:
      return "hz";
    case Notation::encoded_word:
      return "encoded-word";
  }
  return "";
}

std::vector<Escape> find_escapes(std::string_view utf8, const encoding::DoubleByte* gbk) {
  return Scanner(utf8, gbk).run();
}

}  // namespace unbake::repair
