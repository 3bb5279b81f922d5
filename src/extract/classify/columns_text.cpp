#include "extract/classify/columns.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

// The lists of words whose share of the block is a column; hints are none.
constexpr WordList kLists[] = {
    WordList::advertisement, WordList::byline,        WordList::comments,   WordList::copyright,
    WordList::counter,       WordList::credit,        WordList::disclaimer, WordList::media,
    WordList::modified,      WordList::navigation,    WordList::picture,    WordList::published,
    WordList::related,       WordList::relative_time, WordList::share,      WordList::source,
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

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

void text_columns(const html::Block& block, const BlockFeatures& own, Columns& out) {
  const TextStats& text = own.text;
  out.log(text.weight);
  out.share(share(text.chars, text.weight * kLongestWord));
  out.share(own.link_share);
  out.log(text.weight * own.link_share);
  out.number(text.sentences);
  out.number(text.clauses);
  out.share(share(4.0 * (text.sentences + text.clauses), text.weight));
  out.flag(text.ends_sentence);
  out.flag(text.ends_colon);
  out.flag(own.cut_short);
  out.flag(own.code_like);
  out.flag(own.sentence_like);
  out.share(share(text.digits, text.chars));
  out.share(share(text.capitals, text.letters));
  out.share(share(text.names, text.words));
  out.share(share(text.unspaced, text.letters));
  out.share(share(text.letters, text.chars));
  out.number(static_cast<std::size_t>(block.kind));
  out.number(block.level);
  out.flag(block.ordered);
  out.number(own.wording.rule);
  out.flag(own.wording.border);
  for (const WordList list : kLists) out.number(own.wording.shares[static_cast<std::size_t>(list)]);
  out.number(own.repeats);
  out.number(own.copies);
  out.flag(own.dated);
  out.flag(own.header);
  out.share(own.title_share);
  out.share(own.titled);
  out.flag(own.described);
  out.share(own.stated);
  out.share(own.strong);
  out.share(own.emphasis);
  out.flag(ends_in_bracket(block.content.text));
  out.number(static_cast<std::size_t>(begin_of(block.content.text)));
  std::size_t links = 0;
  std::size_t images = 0;
  std::size_t breaks = 0;
  std::size_t code = 0;
  std::size_t emphasis = 0;
  bool begins_linked = false;
  bool ends_linked = false;
  for (const Mark& mark : block.content.marks) {
    if (mark.kind == MarkKind::link) {
      begins_linked = begins_linked || mark.span.begin == 0;
      ends_linked = ends_linked || mark.span.end == block.content.text.size();
    }
    links += mark.kind == MarkKind::link ? 1 : 0;
    images += mark.kind == MarkKind::image ? 1 : 0;
    breaks += mark.kind == MarkKind::line_break ? 1 : 0;
    code += mark.kind == MarkKind::code ? 1 : 0;
    emphasis += mark.kind == MarkKind::emphasis ? 1 : 0;
  }
  out.number(links);
  out.number(images);
  out.number(breaks);
  out.number(code);
  out.number(emphasis);
  out.flag(begins_linked);
  out.flag(ends_linked);
}

}  // namespace unbake::extract
