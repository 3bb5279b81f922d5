#include "base/url.hpp"

#include <algorithm>
#include <vector>

namespace unbake {
namespace {

// What relative addresses are relative to is repeated in each of them. The longest addresses that the sitemaps of the
// web (sitemaps.org) take have 2,048 characters, as had those of the browsers of their time; a longer one is a page's
// state, behind its "?", or is meant to make a result large.
constexpr std::size_t kLongestBase = 2048;

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

bool is_base(std::string_view address) {
  const Parts parts = split(address);
  const auto is = [&](std::string_view scheme) {
    return std::ranges::equal(parts.scheme, scheme, [](char a, char b) { return (a | 0x20) == (b | 0x20); });
  };
  return !parts.authority.empty() && (is("https:") || is("http:"));
}

/// As much of a base as relative addresses need, where it is one.
std::string_view usable_base(std::string_view address) {
  if (!is_base(address)) return {};
  if (address.size() > kLongestBase) address = address.substr(0, address.find_first_of("?#"));
  return address.size() > kLongestBase ? std::string_view{} : address;
}

}  // namespace

// URL Standard, "basic URL parser", steps 1 and 2: C0 controls and spaces at the ends go, tabs and line ends
// everywhere. Other controls inside go as well: no address has them, and nothing that reads HTML agrees on them.
std::string stripped_url(std::string_view written) {
  std::string out{written};
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  // Then the spaces at the ends, as some may stand behind what is gone.
  out.erase(out.find_last_not_of(' ') + 1);
  return out.erase(0, std::min(out.find_first_not_of(' '), out.size()));
}

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
  const std::string stated = resolve_url(page, base_href);
  const std::string_view base = usable_base(stated);
  return std::string(base.empty() ? usable_base(page) : base);
}

}  // namespace unbake
