#include "base/url.hpp"

#include <algorithm>
#include <cstdint>

#include "base/ascii.hpp"

namespace unbake {
namespace {

// What relative addresses are relative to is repeated in each of them. The longest addresses that the sitemaps of the
// web (sitemaps.org) take have 2,048 characters, as had those of the browsers of their time; a longer one is a page's
// state, behind its "?", or is meant to make a result large.
constexpr std::size_t kLongestBase = 2048;

constexpr std::uint32_t kLargestPort = 65535;

// What the name of a host cannot have (URL Standard, "forbidden domain code point"), without controls, which are gone,
// and "%", which may encode a letter.
constexpr std::string_view kForbiddenInHosts = " #/:<>?@[\\]^|";

// Of an address that has been resolved.
struct Parts {
  std::string_view scheme;     // "https:"
  std::string_view authority;  // "user@example.org:80"
  std::string_view path;       // "/a"
  std::string_view query;      // "?a=b"
};

// Of an authority.
struct HostAndPort {
  std::string_view host;
  std::string_view port;  // ":80"
};

// In addresses of the web, both are the same (URL Standard, "special" schemes).
bool is_slash(char c) { return c == '/' || c == '\\'; }
bool ends_path(char c) { return c == '?' || c == '#'; }
bool ends_authority(char c) { return is_slash(c) || ends_path(c); }
bool is_in_scheme(char c) { return is_ascii_alphanumeric(c) || c == '+' || c == '-' || c == '.'; }

std::string_view take(std::string_view& text, std::size_t size) {
  const std::string_view head = text.substr(0, size);
  text.remove_prefix(head.size());
  return head;
}

std::string_view take_until(std::string_view& text, bool (*ends)(char)) {
  std::size_t size = 0;
  while (size < text.size() && !ends(text[size])) ++size;
  return take(text, size);
}

std::string_view take_scheme(std::string_view& text) {
  if (text.empty() || !is_ascii_alpha(text.front())) return {};
  std::size_t size = 1;
  while (size < text.size() && is_in_scheme(text[size])) ++size;
  return size < text.size() && text[size] == ':' ? take(text, size + 1) : std::string_view{};
}

/// "https:" or "http:", in lower case; empty for every other scheme.
std::string_view web_scheme(std::string_view scheme) {
  for (const std::string_view known : {"https:", "http:"}) {
    if (equals_ascii_case(scheme, known)) return known;
  }
  return {};
}

Parts split(std::string_view address) {
  Parts parts;
  parts.scheme = web_scheme(take_scheme(address));
  if (address.starts_with("//")) {
    address.remove_prefix(2);
    parts.authority = take_until(address, ends_authority);
  }
  parts.path = take_until(address, ends_path);
  parts.query = take(address, address.find('#'));
  return parts;
}

HostAndPort host_and_port(std::string_view authority) {
  authority.remove_prefix(authority.rfind('@') + 1);
  // An IPv6 address has colons of its own between its brackets.
  const std::size_t bracket = authority.rfind(']');
  const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const std::string_view host = take(authority, colon);
  return {host, authority};
}

std::uint32_t default_port(std::string_view scheme) { return scheme == "https:" ? 443 : 80; }

/// Above kLargestPort where it is none.
std::uint32_t port_number(std::string_view port, std::string_view scheme) {
  if (port.size() < 2) return default_port(scheme);
  std::uint32_t number = 0;
  for (const char c : port.substr(1)) {
    number = is_ascii_digit(c) ? number * 10 + static_cast<std::uint32_t>(c - '0') : kLargestPort + 1;
    if (number > kLargestPort) break;
  }
  return number;
}

/// Whether there may be such a host. A number that looks like an IP address and is none is taken for a name.
bool leads_somewhere(HostAndPort place, std::string_view scheme) {
  const std::string_view host = place.host;
  const bool is_ipv6 = host.starts_with('[') && host.ends_with(']');
  if (host.empty() || (!is_ipv6 && host.find_first_of(kForbiddenInHosts) != std::string_view::npos)) return false;
  return port_number(place.port, scheme) <= kLargestPort;
}

/// URL Standard, "host state" and "port state". What leads nowhere stays as it is written: were a part of it left out,
/// it might lead somewhere. So do credentials, and hosts that are not written in ASCII.
void append_authority(std::string& out, std::string_view authority, std::string_view scheme) {
  const HostAndPort place = host_and_port(authority);
  if (!leads_somewhere(place, scheme)) {
    out.append(authority);
    return;
  }
  out.append(authority.substr(0, authority.size() - place.host.size() - place.port.size()));
  out += to_ascii_lower(place.host);
  const std::uint32_t port = port_number(place.port, scheme);
  if (port != default_port(scheme)) out.append(":").append(std::to_string(port));
}

/// How many dots a segment of a path is, each of which may be percent-encoded: 1 ("."), 2 (".."), or 0 for all else.
std::size_t dots_of(std::string_view segment) {
  std::size_t dots = 0;
  for (; !segment.empty(); ++dots) {
    const bool is_encoded = segment.starts_with("%2e") || segment.starts_with("%2E");
    if ((segment.front() != '.' && !is_encoded) || dots == 2) return 0;
    segment.remove_prefix(is_encoded ? 3 : 1);
  }
  return dots;
}

/// URL Standard, "path state". `root`: where the path begins in `out`, which may hold folders already.
void append_path(std::string& out, std::size_t root, std::string_view path) {
  if (is_slash(path.front())) path.remove_prefix(1);
  for (bool is_last = false; !is_last;) {
    const std::string_view segment = take_until(path, is_slash);
    is_last = path.empty();
    if (!is_last) path.remove_prefix(1);
    const std::size_t dots = dots_of(segment);
    if (dots == 2 && out.size() > root) out.resize(out.rfind('/'));
    if (dots == 0) {
      out.append("/").append(segment);
    } else if (is_last) {
      out.push_back('/');
    }
  }
}

bool is_base(std::string_view address) {
  const Parts parts = split(address);
  return !parts.scheme.empty() && leads_somewhere(host_and_port(parts.authority), parts.scheme);
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
  const bool has_base = !from.scheme.empty() && !from.authority.empty();
  std::string_view rest = reference;
  const std::string_view stated = take_scheme(rest);
  const std::string_view scheme = stated.empty() ? from.scheme : web_scheme(stated);
  if (scheme.empty() || (stated.empty() && !has_base)) return std::string(reference);

  std::string out(scheme);
  out.append("//");
  std::size_t slashes = 0;
  while (slashes < rest.size() && is_slash(rest[slashes])) ++slashes;
  // "https:page2" is relative where the base is of https as well, and else the host "page2".
  const bool has_authority = slashes >= 2 || !has_base || scheme != from.scheme;
  if (has_authority) {
    rest.remove_prefix(slashes);
    append_authority(out, take_until(rest, ends_authority), scheme);
  } else {
    out.append(from.authority);
  }

  const std::size_t root = out.size();
  const std::string_view path = take_until(rest, ends_path);
  if (!path.empty()) {
    if (!has_authority && !is_slash(path.front())) out.append(from.path.substr(0, from.path.rfind('/')));
    append_path(out, root, path);
  } else if (!has_authority) {
    out.append(from.path);
    if (!rest.starts_with('?')) out.append(from.query);
  }
  return out.append(rest);
}

std::string resolve_base(std::string_view page, std::string_view base_href) {
  const std::string own = resolve_url({}, page);
  const std::string stated = resolve_url(own, base_href);
  const std::string_view base = usable_base(stated);
  return std::string(base.empty() ? usable_base(own) : base);
}

}  // namespace unbake
