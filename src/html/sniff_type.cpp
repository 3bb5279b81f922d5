#include "html/sniff_type.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

constexpr std::size_t kLooksAt = std::size_t{64} * 1024;
/// Tags that make a text a page though none of them is closed: lists and paragraphs are often written so.
constexpr std::size_t kSeveralTags = 3;

/// MIME Sniffing Standard, "identifying a resource with an unknown MIME type": what HTML begins with. <a>, <b> and <p>
/// are in its list as well; here they have to show themselves by the rule for tags anywhere, as a pasted line may
/// begin with them.
constexpr std::array<std::string_view, 14> kBeginnings{
    "<!doctype html", "<html",  "<head",  "<script", "<iframe", "<h1", "<div",
    "<font",          "<table", "<style", "<title",  "<body",   "<br", "<?xml"};

/// Names that stand for nothing but HTML in angle brackets. Left out are those that are also types or placeholders in
/// running text and code: <a>, <b>, <i>, <s>, <u>, <q>, <input>, <data>, <time>, <map>, <object>, <link>, <select>,
/// <option>, <base>, <menu>, <form>, <label>, <source>, <code>, <var>, <output>, <search>, <summary>, <address>.
constexpr std::array<std::string_view, 58> kNames{
    "abbr",   "article", "aside",   "blockquote", "body",  "br",     "button", "caption",    "center", "cite",
    "dd",     "del",     "details", "div",        "dl",    "dt",     "em",     "figcaption", "figure", "font",
    "footer", "h1",      "h2",      "h3",         "h4",    "h5",     "h6",     "head",       "header", "hr",
    "html",   "iframe",  "img",     "li",         "main",  "meta",   "nav",    "noscript",   "ol",     "p",
    "pre",    "script",  "section", "small",      "span",  "strike", "strong", "style",      "sub",    "sup",
    "table",  "tbody",   "td",      "th",         "title", "tr",     "ul",     "video"};
static_assert(std::ranges::is_sorted(kNames));

/// Of the names left out, those that count when their tag has what only a tag has: an attribute with a value.
constexpr std::array<std::string_view, 8> kNamesWithAttributes{"a", "b",     "base", "form",
                                                               "i", "input", "link", "source"};

/// Short names that are tags when closed: <b>word</b>.
constexpr std::array<std::string_view, 6> kNamesWithEnd{"a", "b", "code", "i", "s", "u"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string_view skip_space_and_comments(std::string_view text) {
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  for (;;) {
    text = trim_ascii(text);
    if (!text.starts_with("<!--")) return text;
    const std::size_t end = text.find("-->", 4);
    if (end == std::string_view::npos) return text;
    text.remove_prefix(end + 3);
  }
}

/// The standard wants a space or '>' behind the name; '/' and other white space end a name just as well.
bool ends_name(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == '>' || text[at] == '/' || is_ascii_space(text[at]);
}

bool begins_as_html(std::string_view text) {
  for (const std::string_view beginning : kBeginnings) {
    if (!equals_ascii_case(text.substr(0, beginning.size()), beginning)) continue;
    // Any XML may begin with "<?xml"; it is a page if it goes on to say so.
    if (beginning == "<?xml") return text.substr(0, 1024).find("<html") != std::string_view::npos;
    if (ends_name(text, beginning.size()) && text.size() > beginning.size()) return true;
  }
  return false;
}

/// Whether what stands between a tag's name and its '>' can be attributes: nothing, or words with a '=' or a '/' .
/// Prose ("<p is less than q>") and further templates ("<span<int>>") are not.
bool are_attributes(std::string_view text) {
  text = trim_ascii(text);
  if (text.ends_with('/')) text = trim_ascii(text.substr(0, text.size() - 1));
  return text.empty() || (text.find('=') != std::string_view::npos && is_ascii_alpha(text.front()));
}

struct Tag {
  std::string name;
  bool end = false;
  bool attributes = false;
};

/// The tag at `at`, a '<'. False where there is none; `at` then moves on by one, else behind the tag.
bool take_tag(std::string_view text, std::size_t& at, Tag& tag) {
  /// A tag is hardly longer, and a lone '<' must not make the search run on to the end each time.
  constexpr std::size_t kLongestTag = 4096;
  std::size_t begin = ++at;
  tag = {};
  if (begin < text.size() && text[begin] == '/') {
    tag.end = true;
    ++begin;
  }
  std::size_t name_end = begin;
  while (name_end < text.size() && (is_ascii_alpha(text[name_end]) || is_ascii_digit(text[name_end]))) ++name_end;
  if (name_end == begin || name_end - begin > 10 || !ends_name(text, name_end)) return false;
  const std::string_view window = text.substr(name_end, kLongestTag);
  const std::size_t close = window.find('>');
  if (close == std::string_view::npos) return false;
  const std::string_view inside = window.substr(0, close);
  if (inside.find('<') != std::string_view::npos || !are_attributes(inside)) return false;
  tag.name = to_ascii_lower(text.substr(begin, name_end - begin));
  tag.attributes = inside.find('=') != std::string_view::npos;
  at = name_end + close + 1;
  return true;
}

}  // namespace

bool looks_like_html(std::string_view utf8) {
  const std::string_view text = skip_space_and_comments(utf8.substr(0, kLooksAt));
  if (begins_as_html(text)) return true;
  std::vector<std::string> open;
  std::size_t tags = 0;
  Tag tag;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    if (!take_tag(text, at, tag)) continue;
    const bool known = std::ranges::binary_search(kNames, std::string_view{tag.name}) ||
                       (tag.attributes && among(kNamesWithAttributes, tag.name));
    if (tag.end && std::ranges::find(open, tag.name) != open.end()) return true;
    if (known && ++tags >= kSeveralTags) return true;
    if (!tag.end && (known || among(kNamesWithEnd, tag.name))) open.push_back(tag.name);
  }
  return false;
}

}  // namespace unbake::html
