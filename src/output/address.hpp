// Which addresses may stand in what comes out: every one of them, in every field, has gone through safe_address().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unbake::output {

enum class AddressUse : std::uint8_t {
  link,   ///< http, https, mailto, tel, or relative
  page,   ///< of the page itself, its next page, its licence: http, https, or relative
  image,  ///< http, https, relative, or data: of a raster format (PNG, JPEG, GIF, WebP). SVG can hold script.
};

/// The address as it may stand there; empty where it may not. White space and control characters are taken out the way
/// the URL Standard's parser does, so that "java\nscript:" is seen for what it is.
std::string safe_address(std::string_view address, AddressUse use);

inline std::string safe_link(std::string_view address) { return safe_address(address, AddressUse::link); }
inline std::string safe_image(std::string_view address) { return safe_address(address, AddressUse::image); }

/// An address as the destination of a link in Markdown.
std::string markdown_destination(std::string_view address);

}  // namespace unbake::output
