#include "extract/classify/columns.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

// The lists of words whose share of the block is a column; hints are none.
struct ListColumn {
  std::size_t column;
  WordList list;
};
constexpr ListColumn kLists[] = {
    {"words_advertisement"_column, WordList::advertisement},
    {"words_byline"_column, WordList::byline},
    {"words_copyright"_column, WordList::copyright},
    {"words_counter"_column, WordList::counter},
    {"words_picture"_column, WordList::picture},
    {"words_related"_column, WordList::related},
};
// Longer words are addresses; "mean length" is of all characters by weight.
constexpr double kLongestWord = 12;

enum class Begin : std::uint8_t { nothing, small, capital, digit, unspaced, quote, other };

Begin begin_of(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return Begin::nothing;
  const char32_t c = next_char(text, at);
  if (is_digit(c)) return Begin::digit;
  if (is_unspaced(c)) return Begin::unspaced;
  if (is_word(c)) return fold_char(c) == c ? Begin::small : Begin::capital;
  if (c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201E) || c == 0xAB || c == 0x300C) return Begin::quote;
  return Begin::other;
}

/// As remarks do, and credits of pictures.
bool ends_in_bracket(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text.ends_with(')') || text.ends_with(']') || text.ends_with("\xEF\xBC\x89") || text.ends_with("\xE3\x80\x91");
}

}  // namespace

void text_columns(const html::Block& block, const BlockFeatures& own, Columns& out) {
  const TextStats& text = own.text;
  out.log("weight"_column, text.weight);
  out.share("word_length"_column, share(text.chars, text.weight * kLongestWord));
  out.share("link_share"_column, own.link_share);
  out.log("linked_weight"_column, text.weight * own.link_share);
  out.number("sentences"_column, text.sentences);
  out.number("clauses"_column, text.clauses);
  out.share("punctuation"_column, share(4.0 * (text.sentences + text.clauses), text.weight));
  out.flag("ends_sentence"_column, text.ends_sentence);
  out.flag("ends_colon"_column, text.ends_colon);
  out.flag("cut_short"_column, own.cut_short);
  out.flag("code_like"_column, own.code_like);
  out.flag("sentence_like"_column, own.sentence_like);
  out.share("digits"_column, share(text.digits, text.chars));
  out.share("capitals"_column, share(text.capitals, text.letters));
  out.share("names"_column, share(text.names, text.words));
  out.share("unspaced"_column, share(text.unspaced, text.letters));
  out.share("letters"_column, share(text.letters, text.chars));
  out.number("kind"_column, static_cast<std::size_t>(block.kind));
  out.number("level"_column, block.level);
  out.flag("ordered"_column, block.ordered);
  out.number("rule"_column, own.wording.rule);
  out.flag("border"_column, own.wording.border);
  for (const auto& [column, list] : kLists) out.number(column, own.wording.shares[static_cast<std::size_t>(list)]);
  out.number("repeats"_column, own.repeats);
  out.number("copies"_column, own.copies);
  out.flag("dated"_column, own.dated);
  out.share("title_share"_column, own.title_share);
  out.share("titled"_column, own.titled);
  out.flag("described"_column, own.described);
  out.share("stated"_column, own.stated);
  out.share("strong"_column, own.strong);
  out.share("emphasis"_column, own.emphasis);
  out.flag("ends_in_bracket"_column, ends_in_bracket(block.content.text));
  out.number("begin"_column, static_cast<std::size_t>(begin_of(block.content.text)));
  std::size_t links = 0;
  std::size_t breaks = 0;
  bool begins_linked = false;
  bool ends_linked = false;
  for (const Mark& mark : block.content.marks) {
    if (mark.kind == MarkKind::link) {
      begins_linked = begins_linked || mark.span.begin == 0;
      ends_linked = ends_linked || mark.span.end == block.content.text.size();
    }
    links += mark.kind == MarkKind::link ? 1 : 0;
    breaks += mark.kind == MarkKind::line_break ? 1 : 0;
  }
  out.number("links"_column, links);
  out.number("breaks"_column, breaks);
  out.flag("begins_linked"_column, begins_linked);
  out.flag("ends_linked"_column, ends_linked);
}

}  // namespace unbake::extract
