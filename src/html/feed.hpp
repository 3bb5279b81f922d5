// Feeds: RSS and Atom. Internal to the room.
#pragma once

#include <string>
#include <string_view>

namespace unbake::html {

/// Whether a text that is to be parsed as a page is a feed: XML whose root is <rss>, <feed> or <rdf:RDF>.
bool is_feed(std::string_view utf8);

/// The feed as a page: its title, and an <article> for each entry with the entry's title, date, author and text. An
/// HTML parser would lose what stands in <title>, and the markup that XML escapes or puts into CDATA sections.
std::string page_of_feed(std::string_view utf8);

}  // namespace unbake::html
