// Escapes with nothing between them, and what their neighbours say of whether a reader should see them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "html/document.hpp"
#include "repair/escape/escapes.hpp"

namespace unbake::repair {

/// Of a run by itself, in an article that is not about escapes. What is likely is wrong where the article is.
enum class Verdict : std::uint8_t { weak, likely, sure };

/// Escapes in one notation with nothing between them.
struct Run {
  Span span;
  Notation notation = Notation::html;
  std::uint8_t depth = 1;
  bool terminated = true;
  bool misread = true;         ///< all of them are: see Escape
  bool between_names = false;  ///< stands between spaces and capitals: "Johnson &amp; Johnson"
  bool within_text = false;    ///< percent: between words that are joined by it
  Verdict verdict = Verdict::weak;
  std::size_t letters = 0;  ///< of what it stands for
  std::size_t escapes = 0;
  std::string text;
};

/// What a block holds.
struct Findings {
  std::vector<Run> runs;
  std::size_t own_letters = 0;  ///< of the block, outside its escapes
  std::size_t spelt = 0;        ///< letters that sure runs spell, other than references
};

/// Letters that one text mixes are of one group: a number for each. 0: no letter, or one of no script in particular.
int letter_group(char32_t c);

/// The runs of a block, but for those that are code or part of an address.
Findings find_runs(const html::Block& block, std::vector<Escape> escapes);

}  // namespace unbake::repair
