// What is measured of blocks and elements: all that the classifier (columns.hpp) and the choice look at.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/measure/page_words.hpp"
#include "extract/read/boilerplate.hpp"
#include "extract/read/linked_data.hpp"
#include "extract/read/text_stats.hpp"

namespace unbake::extract {

/// Steps up to an element whose class or id has a hint, for each list of hints; kNoHint: there is none.
inline constexpr std::uint8_t kNoHint = 31;
using HintSteps = std::array<std::uint8_t, kHintLists>;

/// Where an element stands, itself and all around it.
struct Place {
  bool article = false;  ///< <article>, or schema.org's articleBody
  bool main = false;
  bool navigation = false;  ///< <nav>, role=navigation, <menu>
  bool aside = false;
  bool header = false;
  bool footer = false;
  bool form = false;
  bool list = false;
  bool table = false;
  bool figure = false;
  bool quote = false;
  bool comments = false;  ///< class or id names readers' comments
  bool hidden = false;
  bool furniture = false;  ///< of the page, whatever it says: not judged, as what is hidden
  std::uint8_t depth = 0;  ///< elements around, at most 255
  HintSteps hints;

  Place() { hints.fill(kNoHint); }
};

struct ElementFeatures {
  Place place;
  std::uint32_t first_block = 0;  ///< the blocks inside are first_block … end_block - 1
  std::uint32_t end_block = 0;
  std::uint32_t texts = 0;  ///< of these blocks, those with text that a reader sees
  std::uint32_t index = 0;  ///< among its parent's children
  std::uint32_t children = 0;
  std::uint32_t signature = 0;  ///< equal for equal names and classes; from 0
  std::uint32_t kind = 0;       ///< … and for equal ones of the parent: where a template puts a piece of text; from 0
  double prose = 0;             ///< weight of sentence-like text inside, links left out
  double core = 0;              ///< … with what stands in places for other things counting little
  double weight = 0;            ///< of all text inside
  double linked = 0;            ///< … in links
  bool has_h1 = false;
};

struct BlockFeatures {
  TextStats text;
  double link_share = 0;       ///< of the text, 0 … 1
  bool sentence_like = false;  ///< running text: long enough, with the punctuation of sentences
  bool cut_short = false;      ///< ends in an ellipsis, as teasers do
  bool code_like = false;      ///< preformatted, or punctuation as programs have it
  std::uint32_t key = 0;       ///< of the folded text: equal for equal text, below the number of blocks
  std::uint32_t repeats = 0;   ///< how many blocks of the page before this one have the same text
  std::uint32_t copies = 0;    ///< … how many of the whole page have it, itself included
  bool dated = false;          ///< a short line that names a day
  bool header = false;         ///< … and a source, as the line under a title does
  double title_share = 0;      ///< of its words, those that the head's title has; 0 for long blocks
  double titled = 0;           ///< of the title's words, those that it has
  double stated = 0;           ///< of its runs of words, those that the page states in its JSON-LD
  bool described = false;      ///< begins as the head's description does
  double core = 0;             ///< prose_of(), little of it in a place for other things
  double strong = 0;           ///< share of the text that is bold
  double emphasis = 0;         ///< … that is in italics
  Verdict wording;
  bool listed = false;  ///< an entry of a list of other pages, or a comment, by the heading over it (listed.hpp)
};

struct Features {
  std::vector<ElementFeatures> elements;  ///< as Document::elements
  std::vector<BlockFeatures> blocks;      ///< as Document::blocks; all zero for metadata
  PageWords words;                        ///< as Document::blocks
  LinkedData linked_data;
  std::uint32_t stated_words = 0;  ///< how many the JSON-LD states as the text
  std::uint32_t kinds = 0;         ///< how many kinds and signatures there are at most
  double prose = 0;                ///< of the page
  double prose_again = 0;          ///< … that it says again, and shows
  double core = 0;
  double weight = 0;
  double linked = 0;
};

/// A class or an id says that a caption stands here: of the element itself, or of the one right around it.
bool is_called_caption(const Place& place);

/// Weight of running text outside of links.
double running_text(const BlockFeatures& block);

/// … that the page has not said before.
double prose_of(const BlockFeatures& block);

}  // namespace unbake::extract
