// A page as plain structs: its elements that matter, its blocks of text, and what its head says.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/container.hpp"
#include "base/rich_text.hpp"

namespace unbake::html {

using ElementId = std::uint32_t;
inline constexpr ElementId kNoElement = 0xFFFFFFFF;

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// An ancestor of a block. Views point to static storage or into Document::strings.
struct Element {
  ElementId parent = kNoElement;
  std::string_view name;              ///< lower-case local name
  std::vector<Attribute> attributes;  ///< those that extraction reads: see parse.cpp
  bool hidden = false;                ///< itself not rendered (hidden, display:none, aria-hidden …)
  bool furniture = false;             ///< never text of the page: an edit link, a box that asks for consent
};

/// An address inside of the page: "#name" leads to the block.
struct Anchor {
  std::string_view name;
  std::uint32_t block = 0;  ///< that it stands in or before; may be behind the last
};

/// A piece of text that a reader sees as one unit: it ends where a block element begins or ends, or at <br><br>.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;                ///< heading: 1 … 6; list_item and quote: nesting depth from 1; paragraph,
                                         ///< preformatted, image, caption: that of the list item it carries on, else 0
  bool ordered = false;                  ///< list_item of an <ol>
  ElementId element = kNoElement;        ///< the innermost element around the whole block
  ContainerId container = kNoContainer;  ///< the innermost around it
  std::string_view language;             ///< preformatted: of the code, as the page names it; empty where it does not
  CellShape cell;                        ///< table_cell
  std::string_view label;  ///< metadata: "title", or the meta's name in lower case ("og:title", "description")
  Span place;              ///< in the text of all blocks as they were read (Stage::blocks)
  RichText content;
};

struct Meta {
  std::string_view name;     ///< name, property or itemprop, lower case; or the rel of a link: license, tag
  std::string_view content;  ///< of a link: its address as written
};

/// What the page says about itself but for its prose: <title> and metas that hold prose are blocks of kind metadata, so
/// that they are repaired and logged as everything else. Nothing of it is judged here.
struct Head {
  std::string_view language;   ///< <html lang>
  std::string_view direction;  ///< <html dir>
  std::string_view base;       ///< <base href>
  std::string_view canonical;  ///< <link rel=canonical href>
  std::string_view next;       ///< <link rel=next href>
  std::vector<Meta> metas;     ///< dates, addresses, types …
  std::vector<std::string_view> json_ld;
};

struct Document {
  std::vector<Element> elements;      ///< parents before children; empty for plain text
  std::vector<Block> blocks;          ///< in the order of the page
  std::vector<Container> containers;  ///< parents before children
  std::vector<Anchor> anchors;        ///< in the order of the page
  Head head;
  bool too_deep = false;            ///< elements beyond the parser's limit were put beside the ones they stand in
  std::deque<std::string> strings;  ///< owns what the views above point to; a deque never moves its strings

  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
};

}  // namespace unbake::html
