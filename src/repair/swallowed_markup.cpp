#include "repair/swallowed_markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/ascii.hpp"
#include "base/rules.hpp"
#include "unicode/find_bytes.hpp"

namespace unbake::repair {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// Elements that stand among running text. Others can't follow half a character of it.
constexpr std::array<std::string_view, 43> kNames{
    "a",      "abbr",   "article", "b",   "big",    "blockquote", "br", "center", "cite",    "code",  "dd",
    "div",    "dl",     "dt",      "em",  "figure", "font",       "h1", "h2",     "h3",      "h4",    "h5",
    "h6",     "hr",     "i",       "img", "li",     "ol",         "p",  "pre",    "section", "small", "span",
    "strike", "strong", "sub",     "sup", "table",  "td",         "th", "tr",     "u",       "ul"};

// The longest start tag that is believed: one with a style or an address in it, not half a page.
constexpr std::size_t kLongestTag = 400;

// The length of "/name>" or "name attribute=…>" at the start of `text`, or 0.
std::size_t tag_length(std::string_view text) {
  std::size_t at = 0;
  const bool end_tag = text.starts_with('/');
  if (end_tag) ++at;
  std::string name;
  while (at < text.size() && is_ascii_alphanumeric(text[at])) {
    name.push_back(static_cast<char>(text[at++] | 0x20));
  }
  if (!std::ranges::binary_search(kNames, std::string_view{name})) return 0;
  if (at == text.size()) return 0;
  if (text[at] == '>') return at + 1;
  if (text.substr(at).starts_with("/>")) return at + 2;
  if (end_tag || text[at] != ' ') return 0;
  const std::size_t end = text.substr(0, kLongestTag).find_first_of("<>", at);
  // A start tag with attributes has at least one '=' in it; prose that goes on to some stray '>' has none.
  if (end == std::string_view::npos || text[end] != '>') return 0;
  return text.substr(at, end - at).find('=') == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::vector<Edit> restore_swallowed_markup(std::string_view source) {
  std::vector<Edit> edits;
  const auto check = [&](std::size_t behind) {
    if (tag_length(source.substr(behind)) == 0) return;  // first: it looks at a few bytes only
    // In a tag, '?' is part of an address: the last angle bracket before it must be one that closed.
    const std::size_t bracket = source.substr(0, behind).find_last_of("<>");
    if (bracket != std::string_view::npos && source[bracket] == '<') return;
    const auto at = static_cast<std::uint32_t>(behind);
    edits.push_back({Stage::source, rules::kSwallowedMarkup, {at, at}, "", "<", 0.99, ""});
  };
  constexpr std::uint8_t kLead = 0xEF;  // the first byte of U+FFFD
  for (std::size_t at = 0; (at = unicode::find_bytes<'?', kLead>(source, at)) < source.size(); ++at) {
    // What was broken is a character of a multi-byte text: something beyond ASCII stands before its '?'.
    if (source[at] == '?') {
      if (at > 0 && static_cast<unsigned char>(source[at - 1]) >= 0x80) check(at + 1);
    } else if (source.substr(at).starts_with(kReplacement)) {
      check(at + kReplacement.size());
    }
  }
  return edits;
}

}  // namespace unbake::repair
