// Looking things up in what a page's head says.
#pragma once

#include <initializer_list>
#include <string_view>

#include "html/document.hpp"

namespace unbake::extract {

/// The content of the first of `names` that the head has, as a meta or as a metadata block (which is where prose is);
/// without white space at its ends. Empty where it has none of them.
std::string_view head_value(const html::Document& document, std::initializer_list<std::string_view> names);

/// The page's address: the canonical one as the page writes it, else the one it was found at (`url`).
std::string_view page_address(const html::Document& document, std::string_view url);

}  // namespace unbake::extract
