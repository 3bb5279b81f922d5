// Where an article of several pages goes on.
#pragma once

#include <string>
#include <string_view>

#include "extract/measure/features.hpp"
#include "html/document.hpp"

namespace unbake::extract {

/// The address of the page behind this one, absolute where `url` (the page's own) is; empty where the page links to
/// none. A link is taken for one by what it says ("next page", a page's number, "next") or what the head says
/// (rel=next), and by its address: it must be that of this very article's next page, so that neither the next article,
/// nor the next page of the comments, nor another month is taken. Where `url` is empty, only a link that says "next
/// page" is.
std::string next_page(const html::Document& document, const Features& features, std::string_view url);

}  // namespace unbake::extract
