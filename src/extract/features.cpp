#include "extract/features.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "extract/chars.hpp"
#include "extract/credits.hpp"
#include "extract/word_match.hpp"

namespace unbake::extract {
namespace {

// A block is running text from this weight on, where it has the punctuation of sentences.
constexpr double kSentenceWeight = 7;
// Without an end mark it takes commas and more length: headlines have neither.
constexpr double kOpenSentenceWeight = 14;
// The shortest date, and the longest line under a title that says it with names (in words).
constexpr std::uint32_t kDateDigits = 6;
constexpr double kLongestHeader = 30;
// The begin of a long block tells what it is; 600 bytes are some 200 Han characters.
constexpr std::size_t kJudgedBytes = 600;
// A hint at an element with this share of the page's prose says nothing: the page is wrapped in it.
constexpr double kWholePage = 0.6;
// Characters that programs have and prose has not, per character of the block.
constexpr double kCodeShare = 0.06;
// "print(x)" is code; a paragraph with "method(s)" in it is not.
constexpr std::uint32_t kLongestCodeLine = 60;

std::uint64_t hash(std::string_view text) {  // FNV-1a, 64 bits
  std::uint64_t value = 0xCBF29CE484222325;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return value;
}

/// Words of class and id: cut at everything that is no letter, and where a capital follows a small letter.
template <typename Visit>
void each_hint_word(std::string_view value, Visit visit) {
  std::array<char, 32> word{};  // longer words are no words
  std::size_t size = 0;
  const auto flush = [&] {
    if (size > 0 && size < word.size()) visit(std::string_view(word.data(), size));
    size = 0;
  };
  bool small = false;
  for (const char c : value) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && !(c >= 'a' && c <= 'z')) {
      flush();
      small = false;
      continue;
    }
    if (capital && small) flush();
    if (size < word.size()) word[size++] = static_cast<char>(capital ? c + 32 : c);
    small = !capital;
  }
  flush();
}

struct Hint {
  bool content = false, other = false, comments = false;
};

/// Pages repeat the same classes over and over.
using HintCache = std::unordered_map<std::string_view, Hint>;

Hint hint_of(std::string_view value, HintCache& cache) {
  const auto [known, is_new] = cache.try_emplace(value);
  if (!is_new) return known->second;
  Hint& hint = known->second;
  each_hint_word(value, [&](std::string_view word) {
    hint.content = hint.content || match_word(word, WordList::hints_content) != nullptr;
    hint.other = hint.other || match_word(word, WordList::hints_other) != nullptr;
    hint.comments = hint.comments || match_word(word, WordList::hints_comments) != nullptr;
  });
  return hint;
}

void place_element(const html::Element& element, bool wraps_page, bool has_h1, HintCache& cache, Place& place) {
  const std::string_view name = element.name;
  const bool root = name == "html" || name == "body";
  Hint hint;
  for (const auto& [key, value] : element.attributes) {
    if (key == "class" || key == "id") {
      const Hint own = hint_of(value, cache);
      hint.content = hint.content || own.content;
      hint.other = hint.other || own.other;
      hint.comments = hint.comments || own.comments;
    } else if (key == "role") {
      if (value == "navigation" || value == "menu" || value == "menubar") place.navigation = true;
      if (value == "main") place.main = true;
      if (value == "article") place.article = true;
      if (value == "complementary") place.aside = true;
      if (value == "contentinfo") place.footer = true;
      if (value == "banner") place.header = true;
      if (value == "dialog" || value == "alertdialog") place.aside = true;
    } else if (key == "itemprop" && value == "articleBody") {
      place.article = true;
    }
  }
  if (name == "article") place.article = true;
  if (name == "main") place.main = true;
  if (name == "nav" || name == "menu") place.navigation = true;
  if (name == "aside") place.aside = true;
  if (name == "header") place.header = true;
  if (name == "footer") place.footer = true;
  if (name == "form") place.form = true;
  if (name == "ul" || name == "ol") place.list = true;
  if (name == "table") place.table = true;
  if (name == "figure") place.figure = true;
  if (element.hidden && !wraps_page) place.hidden = true;  // some pages show their text by script only
  if (wraps_page) {                                        // forms around whole pages, sidebars' neighbours …
    place.form = place.aside = place.navigation = place.header = place.footer = false;
  }
  if (root) return;
  // Comments may well be most of a page; <article class="comment"> is one, <article class="has-comments"> is not.
  if (hint.comments && !has_h1 && name != "main") place.comments = true;
  if (hint.content && !hint.other) ++place.content_hints;
  if (hint.other && !wraps_page) ++place.other_hints;
}

double link_share(const RichText& content) {
  if (content.text.empty()) return 0;
  std::uint32_t linked = 0;
  std::uint32_t end = 0;
  for (const Mark& mark : content.marks) {
    if (mark.kind != MarkKind::link || mark.span.end <= end) continue;
    linked += mark.span.end - std::max(mark.span.begin, end);
    end = mark.span.end;
  }
  return static_cast<double>(linked) / static_cast<double>(content.text.size());
}

bool ends_in_ellipsis(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text.ends_with("...") || text.ends_with("\xE2\x80\xA6") || text.ends_with("[...]");
}

/// Signs that prose has not, and a bracket right behind a name (a call) in a line that is all ASCII.
bool looks_like_code(std::string_view text, std::uint32_t chars) {
  std::uint32_t marks = 0;
  std::uint32_t calls = 0;
  bool ascii = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    marks += std::string_view("{};=<>$\\_").find(c) != std::string_view::npos ? 1U : 0U;
    calls += c == '(' && i > 0 && is_word(static_cast<unsigned char>(text[i - 1])) ? 1U : 0U;
  }
  if (ascii && calls > 0 && chars <= kLongestCodeLine) return true;
  return chars >= 4 && marks >= 2 && marks >= kCodeShare * chars;
}

BlockFeatures measure_block(const html::Block& block, std::string& folded) {
  BlockFeatures features;
  const std::string& text = block.content.text;
  features.text = count_text(text);
  const TextStats& stats = features.text;
  features.link_share = link_share(block.content);
  features.cut_short = ends_in_ellipsis(text);
  features.code_like = block.kind == BlockKind::preformatted || looks_like_code(text, stats.chars);
  const bool closed = stats.ends_sentence || stats.sentences > 1;
  features.sentence_like = (closed && stats.weight >= kSentenceWeight && !features.cut_short) ||
                           (stats.clauses + stats.sentences > 0 && stats.weight >= kOpenSentenceWeight);
  fold_into(text, folded);
  features.key = hash(folded);
  std::string_view judged = folded;
  if (judged.size() > kJudgedBytes) judged = judged.substr(0, kJudgedBytes);
  if (!judged.empty()) features.wording = judge_wording(judged, stats);
  return features;
}

}  // namespace

Features measure(const html::Document& document) {
  Features features;
  features.blocks.reserve(document.blocks.size());
  features.elements.resize(document.elements.size());
  for (auto& element : features.elements) element.first_block = 0xFFFFFFFF;

  std::string folded;
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  seen.reserve(document.blocks.size());
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    if (block.kind == BlockKind::metadata) {
      features.blocks.emplace_back();
      continue;
    }
    BlockFeatures& measured = features.blocks.emplace_back(measure_block(block, folded));
    measured.repeats = seen[measured.key]++;
    if (document.elements.empty() && measured.text.digits >= kDateDigits && measured.text.weight <= kLongestHeader) {
      const CreditLine line = read_credit_line(block.content.text);
      measured.header = !line.published.empty() && !line.source.empty();
      if (measured.header) ++features.headers;
    }
    const bool counts = measured.sentence_like && measured.repeats == 0;
    const double prose = counts ? measured.text.weight * (1 - measured.link_share) : 0;
    features.prose += prose;
    if (block.element == html::kNoElement) continue;
    ElementFeatures& inner = features.elements[block.element];
    inner.prose += prose;
    inner.weight += measured.text.weight;
    inner.linked += measured.text.weight * measured.link_share;
    inner.first_block = std::min(inner.first_block, i);
    inner.end_block = std::max(inner.end_block, i + 1);
    if (block.kind == BlockKind::heading && block.level == 1) inner.has_h1 = true;
  }
  for (std::size_t i = document.elements.size(); i-- > 0;) {  // children come after their parents
    const html::ElementId parent = document.elements[i].parent;
    if (parent == html::kNoElement) continue;
    const ElementFeatures& child = features.elements[i];
    ElementFeatures& outer = features.elements[parent];
    outer.prose += child.prose;
    outer.weight += child.weight;
    outer.linked += child.linked;
    outer.first_block = std::min(outer.first_block, child.first_block);
    outer.end_block = std::max(outer.end_block, child.end_block);
    outer.has_h1 = outer.has_h1 || child.has_h1;
  }
  HintCache hints;
  const bool page_has_h1 = !features.elements.empty() && features.elements[0].has_h1;
  for (std::size_t i = 0; i < document.elements.size(); ++i) {
    const html::Element& element = document.elements[i];
    ElementFeatures& own = features.elements[i];
    if (element.parent != html::kNoElement) own.place = features.elements[element.parent].place;
    const bool wraps_page = own.prose >= kWholePage * features.prose && (own.has_h1 || !page_has_h1);
    place_element(element, wraps_page, own.has_h1, hints, own.place);
  }
  return features;
}

}  // namespace unbake::extract
