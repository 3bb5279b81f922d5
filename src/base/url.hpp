// Addresses made absolute.
#pragma once

#include <string>
#include <string_view>

namespace unbake {

/// Resolves a reference against an absolute base address, as RFC 3986 section 5.2 says. A reference with a scheme of
/// its own, or a base that is no absolute hierarchical address, gives the reference as it is. Nothing is
/// percent-encoded.
std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace unbake
