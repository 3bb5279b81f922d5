#include "output/address.hpp"

#include <algorithm>
#include <array>

namespace unbake::output {
namespace {

constexpr std::array<std::string_view, 4> kLinkSchemes{"http", "https", "mailto", "tel"};
constexpr std::array<std::string_view, 2> kImageSchemes{"http", "https"};
constexpr std::array<std::string_view, 5> kImageTypes{"image/png", "image/jpeg", "image/jpg", "image/gif",
                                                      "image/webp"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// URL Standard, "basic URL parser", steps 1 and 2: C0 controls and spaces at the ends go, tabs and line ends
/// everywhere. Other controls inside go as well: no address has them, and nothing that reads HTML agrees on them.
std::string stripped(std::string_view address) {
  const auto is_end = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!address.empty() && is_end(address.front())) address.remove_prefix(1);
  while (!address.empty() && is_end(address.back())) address.remove_suffix(1);
  std::string out{address};
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return out;
}

/// What stands before the first ':' that is in front of the path, in lower case; empty for a relative address.
/// A scheme with characters that no scheme has is still one here, and so refused: better than to guess what a browser
/// makes of it.
std::string scheme_of(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#\\");
  if (end == std::string_view::npos || address[end] != ':') return {};
  std::string scheme{address.substr(0, end)};
  std::ranges::transform(scheme, scheme.begin(), lower);
  // ":" at the very beginning is no scheme, but nothing to link to either.
  return scheme.empty() ? ":" : scheme;
}

bool is_raster_data(std::string_view address) {
  std::string type{address.substr(5, address.find_first_of(";,") - std::min<std::size_t>(5, address.size()))};
  std::ranges::transform(type, type.begin(), lower);
  return std::ranges::find(kImageTypes, type) != kImageTypes.end();
}

}  // namespace

std::string safe_link(std::string_view address) {
  std::string out = stripped(address);
  const std::string scheme = scheme_of(out);
  if (!scheme.empty() && std::ranges::find(kLinkSchemes, scheme) == kLinkSchemes.end()) out.clear();
  return out;
}

std::string safe_image(std::string_view address) {
  std::string out = stripped(address);
  const std::string scheme = scheme_of(out);
  const bool allowed = scheme.empty() || std::ranges::find(kImageSchemes, scheme) != kImageSchemes.end() ||
                       (scheme == "data" && is_raster_data(out));
  if (!allowed) out.clear();
  return out;
}

}  // namespace unbake::output
