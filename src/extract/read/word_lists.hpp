// The word lists of data/words/, compiled in. tools/data/words.mjs writes word_lists.gen.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace unbake::extract {

/// Named after the files.
enum class WordList : std::uint8_t {
  advertisement,
  byline,
  comments,
  copyright,
  counter,
  credit,
  disclaimer,
  follow,
  hints_advert,
  hints_author,
  hints_caption,
  hints_comments,
  hints_content,
  hints_lead,
  hints_navigation,
  hints_note,
  hints_other,
  hints_related,
  hints_share,
  hints_side,
  hints_title,
  media,
  member,
  modified,
  navigation,
  next,
  next_page,
  picture,
  published,
  related,
  relative_time,
  share,
  source
};

struct Phrase {
  std::string_view text;  ///< folded as fold() does
  WordList list;
  bool at_begin;       ///< only where the text begins
  bool at_end;         ///< only where the text ends
  std::uint8_t value;  ///< hints: 1 where it is the begin of a word, not the whole
};

struct HanVariant {
  char16_t from, to;
};

/// In the order of the bytes of Phrase::text.
std::span<const Phrase> phrases();
/// Traditional forms of the Han characters in the lists, in their order.
std::span<const HanVariant> han_variants();
/// For each month its names in many languages, folded, each between two spaces.
std::span<const std::string_view> month_names();
/// Han family names of one character, in both scripts, in their order.
std::u16string_view surnames();

}  // namespace unbake::extract
