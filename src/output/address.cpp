#include "output/address.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/url.hpp"

namespace unbake::output {
namespace {

constexpr std::array<std::string_view, 2> kPageSchemes{"http", "https"};
constexpr std::array<std::string_view, 2> kLinkSchemes{"mailto", "tel"};  // of links, besides
constexpr std::array<std::string_view, 5> kImageTypes{"image/png", "image/jpeg", "image/jpg", "image/gif",
                                                      "image/webp"};

/// What stands before the first ':' that is in front of the path, in lower case; empty for a relative address.
/// A scheme with characters that no scheme has is still one here, and so refused: better than to guess what a browser
/// makes of it.
std::string scheme_of(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#\\");
  if (end == std::string_view::npos || address[end] != ':') return {};
  const std::string scheme = to_ascii_lower(address.substr(0, end));
  // ":" at the very beginning is no scheme, but nothing to link to either.
  return scheme.empty() ? ":" : scheme;
}

bool is_raster_data(std::string_view address) {
  const std::string type =
      to_ascii_lower(address.substr(5, address.find_first_of(";,") - std::min<std::size_t>(5, address.size())));
  return std::ranges::find(kImageTypes, type) != kImageTypes.end();
}

bool may_stand(std::string_view scheme, std::string_view address, AddressUse use) {
  const auto is_one_of = [scheme](const auto& allowed) { return std::ranges::find(allowed, scheme) != allowed.end(); };
  if (scheme.empty() || is_one_of(kPageSchemes)) return true;
  if (use == AddressUse::link) return is_one_of(kLinkSchemes);
  return use == AddressUse::image && scheme == "data" && is_raster_data(address);
}

}  // namespace

std::string safe_address(std::string_view address, AddressUse use) {
  std::string out = stripped_url(address);
  if (!may_stand(scheme_of(out), out, use)) out.clear();
  return out;
}

// Brackets and white space would end a destination, backticks would begin code, '|' would end a cell.
std::string markdown_destination(std::string_view address) {
  std::string out;
  bool brackets = false;
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    constexpr std::string_view kEncoded = " <>\\`|\"";
    constexpr std::string_view kHex = "0123456789ABCDEF";
    if (kEncoded.find(c) != std::string_view::npos) {
      const auto byte = static_cast<unsigned char>(c);
      out.push_back('%');
      out.push_back(kHex[byte >> 4U]);
      out.push_back(kHex[byte & 0xFU]);
      continue;
    }
    // Entities are read in destinations too: &copy; must not become a sign.
    if (c == '&') {
      std::size_t end = i + 1;
      while (end < address.size() && (is_ascii_alphanumeric(address[end]) || address[end] == '#')) ++end;
      out.append(end < address.size() && address[end] == ';' ? "&amp;" : "&");
      continue;
    }
    brackets |= c == '(' || c == ')';
    out.push_back(c);
  }
  return brackets || out.empty() ? "<" + out + ">" : out;
}

}  // namespace unbake::output
