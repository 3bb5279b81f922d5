#include "html/feed.hpp"

#include <initializer_list>

#include "base/ascii.hpp"

namespace unbake::html {
namespace {

/// The root is looked for behind so many bytes of declarations and comments.
constexpr std::size_t kLooksAt = 4096;

struct Piece {
  std::string_view attributes;
  std::string_view inner;
  std::size_t begin = std::string_view::npos;  ///< npos: there is none
  std::size_t end = 0;
};

bool ends_name(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '>' || text[at] == '/' || is_ascii_space(text[at]));
}

/// The first element of the name at or behind `from`, up to its first end tag.
Piece find_element(std::string_view xml, std::string_view name, std::size_t from = 0) {
  const std::string open = "<" + std::string{name};
  std::size_t at = xml.find(open, from);
  while (at != std::string_view::npos && !ends_name(xml, at + open.size())) at = xml.find(open, at + 1);
  if (at == std::string_view::npos) return {};
  const std::size_t close = xml.find('>', at);
  if (close == std::string_view::npos) return {};
  Piece piece{xml.substr(at + open.size(), close - at - open.size()), {}, at, close + 1};
  if (piece.attributes.ends_with('/')) return piece;
  const std::size_t end = xml.find("</" + std::string{name} + ">", close);
  piece.inner = xml.substr(close + 1, end == std::string_view::npos ? end : end - close - 1);
  piece.end = end == std::string_view::npos ? xml.size() : end + name.size() + 3;
  return piece;
}

/// The characters that XML escapes. Numeric references are left to the HTML parser.
void append_unescaped(std::string& out, std::string_view xml) {
  struct Reference {
    std::string_view name;
    char meant;
  };
  constexpr Reference kReferences[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (std::size_t i = 0; i < xml.size();) {
    const Reference* found = nullptr;
    for (const Reference& reference : kReferences) {
      if (xml[i] == '&' && xml.substr(i).starts_with(reference.name)) found = &reference;
    }
    out.push_back(found == nullptr ? xml[i] : found->meant);
    i += found == nullptr ? 1 : found->name.size();
  }
}

/// What an element holds, as HTML.
std::string markup_of(const Piece& piece) {
  if (piece.attributes.find("xhtml") != std::string_view::npos) return std::string{piece.inner};
  constexpr std::string_view kOpen = "<![CDATA[";
  constexpr std::string_view kClose = "]]>";
  std::string out;
  std::string_view rest = piece.inner;
  while (!rest.empty()) {
    const std::size_t open = rest.find(kOpen);
    append_unescaped(out, rest.substr(0, open));
    if (open == std::string_view::npos) break;
    rest.remove_prefix(open + kOpen.size());
    const std::size_t close = rest.find(kClose);
    out.append(rest.substr(0, close));
    rest.remove_prefix(close == std::string_view::npos ? rest.size() : close + kClose.size());
  }
  return out;
}

std::string first_of(std::string_view xml, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string markup = markup_of(find_element(xml, name));
    if (!trim_ascii(markup).empty()) return markup;
  }
  return {};
}

void append_element(std::string& out, std::string_view name, std::string_view markup) {
  if (trim_ascii(markup).empty()) return;
  out.append("<").append(name).append(">").append(markup).append("</").append(name).append(">");
}

void append_entry(std::string& out, std::string_view entry) {
  out.append("<article>");
  append_element(out, "h2", first_of(entry, {"title"}));
  append_element(out, "time", first_of(entry, {"pubDate", "published", "updated", "dc:date"}));
  const std::string author = first_of(entry, {"dc:creator", "name", "author"});
  if (!author.empty()) out.append("<p class=author>").append(author).append("</p>");
  append_element(out, "div", first_of(entry, {"content:encoded", "content", "description", "summary"}));
  out.append("</article>\n");
}

}  // namespace

bool is_feed(std::string_view utf8) {
  std::string_view text = utf8.substr(0, kLooksAt);
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  for (;;) {
    text = trim_ascii(text);
    const bool is_comment = text.starts_with("<!--");
    if (!is_comment && !text.starts_with("<?")) break;
    const std::string_view close = is_comment ? "-->" : "?>";
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + close.size());
  }
  for (const std::string_view root : {"<rss", "<feed", "<rdf:RDF"}) {
    if (text.starts_with(root) && ends_name(text, root.size())) return true;
  }
  return false;
}

std::string page_of_feed(std::string_view utf8) {
  const std::string_view name = find_element(utf8, "entry").begin < find_element(utf8, "item").begin ? "entry" : "item";
  Piece entry = find_element(utf8, name);
  const std::string title = first_of(utf8.substr(0, entry.begin), {"title"});
  std::string page = "<!DOCTYPE html>";
  append_element(page, "title", title);
  page.append("<main>");
  append_element(page, "h1", title);
  while (entry.begin != std::string_view::npos) {
    append_entry(page, entry.inner);
    entry = find_element(utf8, name, entry.end);
  }
  return page.append("</main>");
}

}  // namespace unbake::html
