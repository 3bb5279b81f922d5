#include "repair/escape/escape_evidence.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "base/ascii.hpp"

namespace unbake::repair {
namespace {

// Words of the subject, in lower case, in the languages that much is written in. Each is one that texts of another
// subject hardly use: "escape" and "entity" by themselves are about prisons and companies.
constexpr std::string_view kSubject[] = {"html",
                                         "xml",
                                         "unicode",
                                         "utf-8",
                                         "utf8",
                                         "utf-16",
                                         "ascii",
                                         "latin-1",
                                         "iso-8859",
                                         "iso 8859",
                                         "charset",
                                         "character set",
                                         "character entit",
                                         "character ref",
                                         "character code",
                                         "code point",
                                         "codepoint",
                                         "encoded",
                                         "encoding",
                                         "encode ",
                                         "escaped",
                                         "escaping",
                                         "escape seq",
                                         "escape char",
                                         "escape code",
                                         "ampersand",
                                         "markup",
                                         "json",
                                         "javascript",
                                         "python",
                                         "regex",
                                         "regular expr",
                                         "backslash",
                                         "mime",
                                         "quoted-printable",
                                         "unescape",
                                         "typeset",
                                         "latex",
                                         "urlencode",
                                         "编码",
                                         "編碼",
                                         "转义",
                                         "轉義",
                                         "乱码",
                                         "亂碼",
                                         "字符",
                                         "字元",
                                         "代码",
                                         "程式碼",
                                         "正则",
                                         "エンコード",
                                         "エスケープ",
                                         "文字コード",
                                         "文字参照",
                                         "文字化け",
                                         "кодиров",
                                         "экраниров",
                                         "zeichenkod",
                                         "encodage",
                                         "codificaci"};

/// The same words in the order of their first bytes, and by a byte, where those that begin with it stand.
struct SubjectIndex {
  std::array<std::string_view, std::size(kSubject)> words{};
  std::array<std::uint8_t, 257> begins{};
};
constexpr auto kSubjectIndex = [] {
  SubjectIndex index;
  std::uint8_t count = 0;
  for (std::size_t byte = 0; byte < 256; ++byte) {
    index.begins[byte] = count;
    for (const std::string_view word : kSubject) {
      if (static_cast<std::uint8_t>(word[0]) == byte) index.words[count++] = word;
    }
  }
  index.begins[256] = count;
  return index;
}();

bool is_word(char c) { return is_ascii_alphanumeric(c) || c == '_'; }

// Ends a token: white space, what is not ASCII, and what encloses addresses in prose.
bool is_edge(char c) { return c <= ' ' || c == '"' || c == '<' || c == '>' || static_cast<unsigned char>(c) >= 0x7F; }

// A link that shows more than this of its address is no link to read. To look for it takes the product of both lengths.
constexpr std::size_t kLongestShown = 2048;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// "?name=" or "&name=", the '&' escaped or not.
bool has_query(std::string_view token) {
  for (std::size_t at = token.find('='); at != std::string_view::npos; at = token.find('=', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && (is_word(token[begin - 1]) || token[begin - 1] == '-')) --begin;
    if (begin == at || begin == 0) continue;
    if (token[begin - 1] == '?' || token[begin - 1] == '&' || token.substr(0, begin).ends_with("&amp;")) return true;
  }
  return false;
}

// "name.org/", "index.htm", "report.pdf,": a dot with letters before it and a short word behind it that ends there.
bool has_host_or_file(std::string_view token) {
  for (std::size_t at = token.find('.'); at != std::string_view::npos; at = token.find('.', at + 1)) {
    std::size_t end = at + 1;
    while (end < token.size() && (is_ascii_alpha(token[end]) || is_ascii_digit(token[end]))) ++end;
    const std::size_t length = end - at - 1;
    if (at == 0 || !is_word(token[at - 1]) || length < 2 || length > 5) continue;
    const bool is_end = token.find_first_not_of(".,;:!?)'", end) == std::string_view::npos;
    if (is_end || token[end] == '/' || token[end] == '?' || token[end] == ':') return true;
  }
  return false;
}

bool is_link(std::string_view token) {
  return has(token, "://") || has(token, "www.") || has(token, "mailto:") || has_query(token);
}

// A backslash that begins neither an escape of ours nor one of JSON's own: a path, a regular expression, LaTeX.
bool has_other_backslash(std::string_view token) {
  for (std::size_t at = token.find('\\'); at != std::string_view::npos; at = token.find('\\', at)) {
    while (at < token.size() && token[at] == '\\') ++at;
    const char next = at < token.size() ? token[at] : '\0';
    if (std::string_view{"uUxnrtbf\"'/"}.find(next) == std::string_view::npos) return true;
    const bool is_single = next != 'u' && next != 'U' && next != 'x';
    if (!is_single && (at + 1 >= token.size() || !(hex_value(token[at + 1]) >= 0 || token[at + 1] == '{'))) {
      return true;
    }
  }
  return false;
}

bool is_program(std::string_view token) {
  const bool is_path = token.size() > 2 && is_ascii_alpha(token[0]) && token[1] == ':' && token[2] == '\\';
  const bool is_class = has(token, "[\\") || has(token, "[^\\") || has(token, "]+") || has(token, "]*");
  return is_path || is_class || has(token, ":\\") || has(token, "/\\") || has(token, "('") || has(token, "b'\\") ||
         has(token, "u'\\") || has(token, "='") || has_other_backslash(token);
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace

bool speaks_of_escapes(std::string_view utf8) {
  const auto& [words, begins] = kSubjectIndex;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const auto first = static_cast<std::uint8_t>(ascii_lower(utf8[at]));
    if (begins[first] == begins[first + 1U]) continue;
    // "index.html" is an address, and "mime" part of another word: only a word's begin counts.
    if (at > 0 && (is_word(utf8[at - 1]) || utf8[at - 1] == '.' || utf8[at - 1] == '/')) continue;
    const std::string_view rest = utf8.substr(at);
    for (std::size_t i = begins[first]; i < begins[first + 1U]; ++i) {
      if (equals_ascii_case(rest.substr(0, words[i].size()), words[i])) return true;
    }
  }
  return false;
}

void Tokens::find(std::size_t at) {
  if (at >= span_.begin && at < span_.end) return;
  std::size_t begin = at, end = at;
  while (begin > span_.end && !is_edge(text_[begin - 1])) --begin;
  while (end < text_.size() && !is_edge(text_[end])) ++end;
  span_ = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  const std::string_view token = text_.substr(begin, end - begin);
  link_ = is_link(token);
  address_ = link_ || has_host_or_file(token);
  program_ = is_program(token);
  query_ = token.find_first_of("/?#&@=") != std::string_view::npos;
  percent_text_ = !address_ && !query_ && count(token, "%20") >= 3;
}

bool Tokens::is_code(std::size_t at, Notation notation) {
  find(at);
  switch (notation) {
    case Notation::html:
    case Notation::quoted_printable:
      return link_;
    case Notation::json:
    case Notation::hexadecimal:
      return address_ || program_;
    case Notation::percent:
      return address_ || query_;
    case Notation::hz:
    case Notation::encoded_word:
      return false;
  }
  return true;
}

bool Tokens::is_percent_text(std::size_t at) {
  find(at);
  return percent_text_;
}

bool looks_like_program(std::string_view utf8) {
  constexpr std::array<std::string_view, 14> kSigns{"\":", "':",  "= \"", "= '", "=\"", "='", "(\"",
                                                    "('",  "[\"", "['",   "[u'", "b'",  "=>", "</"};
  return std::ranges::any_of(kSigns, [&](std::string_view sign) { return has(utf8, sign); });
}

CodeMarks::CodeMarks(const RichText& content) {
  for (const Mark& mark : content.marks) {
    const std::string_view shown = text_under(mark, content.text);
    const bool shows_itself =
        mark.kind == MarkKind::link && !shown.empty() && shown.size() <= kLongestShown && has(mark.value, shown);
    if (mark.kind != MarkKind::code && !shows_itself) continue;
    if (!spans_.empty() && mark.span.begin < spans_.back().end) {
      spans_.back().end = std::max(spans_.back().end, mark.span.end);
    } else {
      spans_.push_back(mark.span);
    }
  }
}

bool CodeMarks::covers(std::size_t at) const {
  const auto next = std::ranges::partition_point(spans_, [at](Span span) { return span.begin <= at; });
  return next != spans_.begin() && at < std::prev(next)->end;
}

}  // namespace unbake::repair
