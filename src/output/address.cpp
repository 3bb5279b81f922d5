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

}  // namespace unbake::output
