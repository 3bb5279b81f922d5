// What a page's own bytes declare about their encoding.
#pragma once

#include <string_view>

#include "base/data_pack.hpp"

namespace unbake::encoding {

/// The encoding that a <meta> of the head names, or empty.
/// https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding, over the first 64 KB or up to <body>
/// instead of 1,024 bytes: saved pages put styles and scripts before it. As there, utf-16 means utf-8 and
/// x-user-defined means windows-1252.
std::string_view meta_encoding(Bytes bytes);

/// The encoding of an XML declaration that the bytes begin with, or empty. utf-16 means utf-8, as for <meta>.
std::string_view xml_encoding(Bytes bytes);

}  // namespace unbake::encoding
