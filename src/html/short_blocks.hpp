// Pages of nothing but very short paragraphs. Internal to the room.
#pragma once

#include "base/work.hpp"
#include "html/document.hpp"

namespace unbake::html {

/// Adds a block. Each takes some hundred bytes, however short it is, and has its features: where a page has more
/// paragraphs than Task::paragraphs allows, those that follow each other in one element become lines of one.
void add_block(Document& document, Block block, Work& work);

}  // namespace unbake::html
