// Addresses made absolute.
#pragma once

#include <string>
#include <string_view>

namespace unbake {

/// What of a written address counts: without white space and controls at its ends, and controls inside.
std::string stripped_url(std::string_view written);

/// The address that a browser goes to by a reference of a page whose base is `base` (URL Standard, "basic URL parser"),
/// where that is one of http or https. `base` comes from resolve_base(), or is empty, `reference` is stripped. A
/// reference with another scheme, or a relative one without a base, is given as it is.
///
/// The address is written as readers know it, not as browsers send it: nothing is percent-encoded, a host is not turned
/// into Punycode or into an IP address, and an address that ends behind its host gets no slash. Its scheme, host, port
/// and folders are written as the Standard says. Where a browser goes nowhere (no host, a port of 99999), neither does
/// what is given.
std::string resolve_url(std::string_view base, std::string_view reference);

/// What a page's relative addresses are relative to: its <base href>, or the page's own address where that is none of
/// the web (javascript:, data:, which the HTML Standard, "set the frozen base URL", refuses; "javascript://x/" looks
/// like one to join with) or leads nowhere. Empty where neither is. One longer than 2,048 bytes is cut before its
/// query, or none. Both are stripped.
std::string resolve_base(std::string_view page, std::string_view base_href);

}  // namespace unbake
