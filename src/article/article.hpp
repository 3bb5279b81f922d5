// What comes out: plain structs, no behaviour.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/container.hpp"
#include "base/edit.hpp"
#include "base/rich_text.hpp"
#include "base/span.hpp"

namespace unbake::article {

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;                ///< heading: 1 … 6
  ContainerId container = kNoContainer;  ///< in Article::containers, the innermost around it
  std::uint32_t anchor = 0;              ///< not 0: links of the article lead here, to "#" + anchor_name()
  std::uint32_t row = 0;  ///< table_cell: counts up with each new row of the article; a new table leaves one out
  CellShape cell;         ///< table_cell
  std::string language;   ///< preformatted: of the code; empty: unknown
  Span place;             ///< in the text of Stage::blocks; there the origins of its marks count from its begin
  RichText content;       ///< repaired; link and image addresses are absolute where the page's is known
};

/// The name of a place that links of the article lead to. Of names of its own, an article cannot take one that means
/// something where it is shown.
inline constexpr std::string_view kAnchorPrefix = "ref-";
inline std::string anchor_name(std::uint32_t anchor) { return std::string{kAnchorPrefix} + std::to_string(anchor); }

/// A block of the page that is not part of the article's body.
struct Removed {
  Span place;               ///< in the text of Stage::blocks
  std::string text;         ///< repaired
  std::string_view reason;  ///< a name of static storage, from base/reasons.hpp
};

/// The piece of a block that is the title. The block need not be one that a reader sees.
struct TitlePlace {
  Span block;  ///< in the text of Stage::blocks; empty: the title is no piece of it
  Span piece;  ///< in the block's text as it came out
};

/// Where a page leads to.
struct Link {
  std::string text;  ///< repaired
  std::string url;   ///< absolute where the page's address is known
};

struct EncodingCandidate {
  std::string label;  ///< the encoding's name, in lower case
  double confidence = 0;
};

struct EncodingPart {
  Span span;  ///< bytes of the input
  std::string label;
};

/// How the bytes became text. For a string that came decoded: label "" and from "string".
struct Encoding {
  std::string label;
  std::string from;  ///< bom | user | http | meta | xml | statistics | string
  double confidence = 1;
  std::vector<EncodingCandidate> alternatives;
  std::vector<EncodingPart> parts;  ///< of a page whose parts are in different encodings, all of it; else empty
};

/// What kind of page it is.
struct PageKind {
  std::string_view name;  ///< article | collection | documentation | forum | listing | product | service | other;
                          ///< empty: there is nothing to tell it by
  double confidence = 0;
};

struct DamageKind {
  std::string_view rule;
  std::uint32_t count = 0;  ///< edits of that rule
};

struct Damage {
  std::vector<DamageKind> kinds;
  std::uint32_t lost = 0;          ///< characters that could not be restored
  bool machine_converted = false;  ///< a Simplified page that a machine turned into Traditional
};

/// Something the user should know about the content. `code` is stable, the message is for people.
struct Warning {
  std::string_view code;  ///< empty-input | binary | nul | mixed-encodings | utf-7 | malformed-bytes | lone-surrogate |
                          ///< too-deep | no-article | work-limit | deadline | output-limit: js/types.js explains them
  std::string message;
};

struct Stats {
  std::uint32_t input_bytes = 0;
  std::uint32_t blocks = 0;   ///< of the page
  std::uint32_t removed = 0;  ///< of these, not in the article
  std::uint32_t edits = 0;
};

/// The text that each stage's spans count in.
struct StageTexts {
  std::string source;  ///< empty unless an edit of this stage exists
  std::string blocks;
  std::string repaired;  ///< empty unless an edit of Stage::blocks exists: ask repaired_text() of article/stages.hpp
};

struct Article {
  std::string title;
  TitlePlace title_place;
  std::string byline;
  std::string source;
  std::string published;  ///< ISO 8601, as exact as the page has it, with an offset only if the page gives one
  std::string modified;
  std::string language;   ///< BCP 47
  std::string direction;  ///< ltr | rtl
  std::string site;
  std::string url;
  std::string image;
  std::string description;        ///< what the page's head says it is about
  std::vector<std::string> tags;  ///< what the page files it under
  std::string license;            ///< an address, or a name where the page gives no address
  std::string next_page;          ///< address of the article's next page, absolute where the page's is known
  PageKind kind;
  Encoding encoding;
  std::vector<Block> blocks;
  std::vector<Container> containers;  ///< parents before children
  StageTexts stages;
  std::vector<Edit> edits;  ///< by stage, then by span
  std::vector<Removed> removed;
  std::vector<Link> links;  ///< of a page without an article (blocks is empty): each address once; else none
  Damage damage;
  std::vector<Warning> warnings;
  Stats stats;
};

}  // namespace unbake::article
