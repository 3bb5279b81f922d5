// Addresses made absolute.
#pragma once

#include <string>
#include <string_view>

namespace unbake {

/// What of a written address counts: without white space and controls at its ends, and controls inside.
std::string stripped_url(std::string_view written);

/// Resolves a reference against an absolute base address, as RFC 3986 section 5.2 says. A reference with a scheme of
/// its own, or a base that is no absolute hierarchical address, gives the reference as it is. Nothing is
/// percent-encoded.
std::string resolve_url(std::string_view base, std::string_view reference);

/// What a page's relative addresses are relative to: its <base href>, or the page's own address where that is none of
/// the web (javascript:, data:, which the HTML Standard, "set the frozen base URL", refuses; "javascript://x/" looks
/// like one to join with). Empty where neither is. One longer than
/// 2,048 bytes is cut before its query, or none.
std::string resolve_base(std::string_view page, std::string_view base_href);

}  // namespace unbake
