// Is a text a page? For input whose type nobody said.
#pragma once

#include <string_view>

namespace unbake::html {

/// Whether decoded text is HTML rather than plain text. True where it begins as the MIME Sniffing Standard says HTML
/// does (white space and comments, then a tag that pages begin with), or where tags of HTML's own elements are a part
/// of it: several, or one that has an end tag. Comparisons (a < b), hearts (<3), addresses in angle brackets and C++
/// templates are not tags. Looks at the first 64 KiB.
bool looks_like_html(std::string_view utf8);

}  // namespace unbake::html
