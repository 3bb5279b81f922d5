// Blocks and elements as numbers: all that the score looks at. A classifier learnt from data takes score.cpp's place
// and reads the same.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/boilerplate.hpp"
#include "extract/text_stats.hpp"
#include "html/document.hpp"

namespace unbake::extract {

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
  bool comments = false;  ///< class or id names readers' comments
  bool hidden = false;
  int content_hints = 0;  ///< elements around whose class or id names an article
  int other_hints = 0;    ///< … names what stands beside articles
};

struct ElementFeatures {
  Place place;
  std::uint32_t first_block = 0;  ///< the blocks inside are first_block … end_block - 1
  std::uint32_t end_block = 0;
  double prose = 0;   ///< weight of sentence-like text inside, links left out
  double weight = 0;  ///< of all text inside
  double linked = 0;  ///< … in links
  bool has_h1 = false;
};

struct BlockFeatures {
  TextStats text;
  double link_share = 0;       ///< of the text, 0 … 1
  bool sentence_like = false;  ///< running text: long enough, with the punctuation of sentences
  bool cut_short = false;      ///< ends in an ellipsis, as teasers do
  bool code_like = false;      ///< preformatted, or punctuation as programs have it
  std::uint64_t key = 0;       ///< of the folded text: equal for equal text
  std::uint32_t repeats = 0;   ///< how many blocks of the page before this one have the same text
  bool header = false;         ///< plain text: names both a day and a source, as the line under a title does
  Verdict wording;
};

struct Features {
  std::vector<ElementFeatures> elements;  ///< as Document::elements
  std::vector<BlockFeatures> blocks;      ///< as Document::blocks; all zero for metadata
  double prose = 0;                       ///< of the page
  std::uint32_t headers = 0;              ///< blocks with `header`
};

/// One pass over the text and one over the elements.
Features measure(const html::Document& document);

}  // namespace unbake::extract
