#include "base/url.hpp"

#include <algorithm>
#include <vector>

namespace unbake {
namespace {

// RFC 3986 appendix B. Each part with its delimiter, so that joining them gives the address back.
struct Parts {
  std::string_view scheme;     // "https:"
  std::string_view authority;  // "//example.org"
  std::string_view path;
  std::string_view query;     // "?a=b"
  std::string_view fragment;  // "#c"
};

bool is_scheme(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (text.empty() || !letter(text.front())) return false;
  for (const char c : text) {
    if (!letter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') return false;
  }
  return true;
}

std::string_view take(std::string_view& text, std::size_t size) {
  const std::string_view head = text.substr(0, size);
  text.remove_prefix(head.size());
  return head;
}

Parts split(std::string_view text) {
  Parts parts;
  if (const std::size_t colon = text.find_first_of(":/?#");
      colon != std::string_view::npos && text[colon] == ':' && is_scheme(text.substr(0, colon))) {
    parts.scheme = take(text, colon + 1);
  }
  if (text.starts_with("//")) parts.authority = take(text, text.find_first_of("/?#", 2));
  parts.path = take(text, text.find_first_of("?#"));
  parts.query = take(text, text.find('#'));
  parts.fragment = text;
  return parts;
}

// RFC 3986 section 5.2.4, by segments.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool ends_in_folder = false;
  for (std::size_t begin = path.starts_with('/') ? 1 : 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view segment = path.substr(begin, end - begin);
    ends_in_folder = segment == "." || segment == "..";
    if (segment == ".." && !kept.empty()) kept.pop_back();
    if (!ends_in_folder) kept.push_back(segment);
    begin = end + 1;
  }
  std::string out;
  for (const std::string_view segment : kept) out.append("/").append(segment);
  if (ends_in_folder || out.empty()) out.push_back('/');
  return out;
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
  const Parts from = split(base);
  const Parts to = split(reference);
  if (!to.scheme.empty() || from.scheme.empty() || from.authority.empty()) return std::string(reference);
  std::string out(from.scheme);
  if (!to.authority.empty()) {
    out.append(to.authority).append(to.path.empty() ? std::string{} : without_dots(to.path)).append(to.query);
    return out.append(to.fragment);
  }
  out.append(from.authority);
  if (to.path.empty()) {
    out.append(from.path).append(to.query.empty() ? from.query : to.query);
  } else if (to.path.starts_with('/')) {
    out.append(without_dots(to.path)).append(to.query);
  } else {
    std::string merged(from.path.substr(0, from.path.rfind('/') + 1));
    out.append(without_dots(merged.append(to.path))).append(to.query);
  }
  return out.append(to.fragment);
}

std::string resolve_base(std::string_view page, std::string_view base_href) {
  std::string base = resolve_url(page, base_href);
  if (split(base).authority.empty()) base = page;
  return base;
}

}  // namespace unbake
