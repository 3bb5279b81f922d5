// What a page files its article under.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/document.hpp"

namespace unbake::extract {

/// The tags that the head lists (article:tag), the links with rel=tag around the body (blocks body_begin … body_end -
/// 1) and JSON-LD's `keywords`; the head's keywords where there are none of these. Each once, at most 32 of them.
std::vector<std::string> read_tags(const html::Document& document, std::string_view keywords, std::uint32_t body_begin,
                                   std::uint32_t body_end);

}  // namespace unbake::extract
