// Language and direction of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// BCP 47: what <html lang>, else a meta, says in its usual form ("zh_cn" → "zh-CN"), else by the script of the body
/// where a script is one language's own; Chinese as zh-Hans or zh-Hant. Empty where neither tells.
std::string language_of(const html::Document& document, const std::vector<std::uint32_t>& body);

/// What the page says, else "rtl" where most letters of the body are written so, else "ltr".
std::string direction_of(const html::Document& document, const Features& features,
                         const std::vector<std::uint32_t>& body);

}  // namespace unbake::extract
