// Which addresses may stand in what comes out.
#pragma once

#include <string>
#include <string_view>

namespace unbake::output {

/// The address as it may stand in a link: http, https, mailto, tel, or relative. Empty where it may not. White space
/// and control characters are taken out the way the URL Standard's parser does, so that "java\nscript:" is seen for
/// what it is.
std::string safe_link(std::string_view address);

/// The same for the source of an image: http, https, relative, or data: of a raster format (PNG, JPEG, GIF, WebP). SVG
/// is left out, as it can hold script.
std::string safe_image(std::string_view address);

}  // namespace unbake::output
