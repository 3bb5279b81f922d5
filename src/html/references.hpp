// Named character references, for text in which they were left undecoded.
#pragma once

#include <string>
#include <string_view>

namespace unbake::html {

/// What the reference "&eacute;" stands for: `name` is "eacute;", or "eacute" for one of those that the HTML Standard
/// lets do without the semicolon. Empty where there is no such reference; part of a name ("notit") is none either.
std::string named_reference(std::string_view name);

}  // namespace unbake::html
