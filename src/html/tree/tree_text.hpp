// A page's tree in words, for tests that hold it against a browser's.
#pragma once

#include <string>
#include <string_view>

namespace unbake::html {

/// The tree that parse_html() reads its blocks from, as html5lib's tests write trees: a node a line, two spaces deeper
/// than its parent, attributes under their element in the order of their names. Text that stands together is one node.
std::string tree_text(std::string_view utf8);

}  // namespace unbake::html
