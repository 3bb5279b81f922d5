#include "extract/measure/measure.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/measure/head_words.hpp"
#include "extract/measure/listed.hpp"
#include "extract/measure/numbering.hpp"
#include "extract/measure/places.hpp"
#include "extract/measure/stated_text.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/credits.hpp"

namespace unbake::extract {
namespace {

// A block is running text from this weight on, where it has the punctuation of sentences.
constexpr double kSentenceWeight = 7;
// Without an end mark it takes commas and more length: headlines have neither.
constexpr double kOpenSentenceWeight = 14;
// Longer text is no title.
constexpr double kLongestTitle = 45;
// The shortest date, and the longest line under a title that says it with names (in words).
constexpr std::uint32_t kDateDigits = 5;
constexpr double kLongestHeader = 30;
// A block is a link where more than this share of it is.
constexpr double kMostlyLinked = 0.5;
// The begin of a long block tells what it is; 600 bytes are some 200 Han characters.
constexpr std::size_t kJudgedBytes = 600;
// Characters that programs have and prose has not, per character of the block.
constexpr double kCodeShare = 0.06;
// "print(x)" is code; a paragraph with "method(s)" in it is not.
constexpr std::uint32_t kLongestCodeLine = 60;

/// The share of the text that is under marks of a kind.
double share_under(const RichText& content, MarkKind kind) {
  if (content.text.empty()) return 0;
  std::size_t covered = 0;
  std::size_t end = 0;
  for (const Mark& mark : content.marks) {
    const std::size_t begin = std::max<std::size_t>(mark.span.begin, end);
    const std::size_t behind = std::min<std::size_t>(mark.span.end, content.text.size());
    if (mark.kind != kind || behind <= begin) continue;
    covered += behind - begin;
    end = behind;
  }
  return static_cast<double>(covered) / static_cast<double>(content.text.size());
}

bool ends_in_ellipsis(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text.ends_with("...") || text.ends_with("\xE2\x80\xA6") || text.ends_with("[...]");
}

/// Signs that prose has not, and a bracket right behind a name (a call) in a line that is all ASCII.
bool looks_like_code(const TextStats& text) {
  if (text.ascii && text.calls > 0 && text.chars <= kLongestCodeLine) return true;
  return text.chars >= 4 && text.code_marks >= 2 && text.code_marks >= kCodeShare * text.chars;
}

BlockFeatures measure_block(const html::Block& block, const HeadWords& head, const StatedText& stated, Numbering& texts,
                            std::string& folded, std::vector<Word>& words) {
  BlockFeatures features;
  const std::string& text = block.content.text;
  features.text = count_text(text);
  const TextStats& stats = features.text;
  features.link_share = share_under(block.content, MarkKind::link);
  features.strong = share_under(block.content, MarkKind::strong);
  features.emphasis = share_under(block.content, MarkKind::emphasis);
  features.cut_short = ends_in_ellipsis(text);
  features.code_like = block.kind == BlockKind::preformatted || looks_like_code(stats);
  const bool closed = stats.ends_sentence || stats.sentences > 1;
  features.sentence_like = (closed && stats.weight >= kSentenceWeight && !features.cut_short) ||
                           (stats.clauses + stats.sentences > 0 && stats.weight >= kOpenSentenceWeight);
  fold_into(text, folded);
  features.key = texts.of(hash(folded));
  read_words(folded, words);
  std::string_view judged = folded;
  if (judged.size() > kJudgedBytes) judged = judged.substr(0, kJudgedBytes);
  if (judged.empty()) return features;
  features.wording = judge_wording(judged, stats, features.link_share > kMostlyLinked);
  features.described = head.describes(folded);
  features.stated = stated.share_of(words);
  if (stats.weight <= kLongestTitle) head.compare(words, features.title_share, features.titled);
  if (stats.digits >= kDateDigits && stats.weight <= kLongestHeader) {
    features.dated = has_dates(folded, stats, features.wording);
    features.header = features.dated && !read_credit_line(text).source.empty();
  }
  return features;
}

/// For each element whether it is hidden, itself or by something around it.
std::vector<bool> hidden_elements(const html::Document& document) {
  std::vector<bool> hidden;
  hidden.reserve(document.elements.size());
  for (const html::Element& element : document.elements) {
    hidden.push_back(element.hidden || (element.parent != html::kNoElement && hidden[element.parent]));
  }
  return hidden;
}

/// Measures the blocks one by one, and adds what each is to the element right around it and to the page.
void measure_blocks(const html::Document& document, Features& features) {
  const std::vector<bool> hidden = hidden_elements(document);
  const HeadWords head(document);
  StatedText stated;
  for (const std::string& text : features.linked_data.texts) stated.add(text);
  stated.seal();
  features.stated_words = static_cast<std::uint32_t>(stated.words());
  std::string folded;
  std::vector<Word> words;
  Numbering texts;
  std::vector<std::uint32_t> seen(document.blocks.size());  // how often, by text
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const html::Block& block = document.blocks[i];
    if (block.kind == BlockKind::metadata) {
      features.blocks.emplace_back();
      features.words.add_block({});
      continue;
    }
    BlockFeatures& measured = features.blocks.emplace_back(measure_block(block, head, stated, texts, folded, words));
    measured.repeats = seen[measured.key]++;
    if (measured.repeats > 0) words.clear();
    features.words.add_block(words);
    const double prose = prose_of(measured);
    features.prose += prose;
    const bool is_shown = block.element == html::kNoElement || !hidden[block.element];
    if (measured.repeats > 0 && is_shown) features.prose_again += running_text(measured);
    features.weight += measured.text.weight;
    features.linked += measured.text.weight * measured.link_share;
    if (block.element == html::kNoElement) continue;
    ElementFeatures& inner = features.elements[block.element];
    inner.prose += prose;
    inner.weight += measured.text.weight;
    inner.linked += measured.text.weight * measured.link_share;
    inner.first_block = std::min(inner.first_block, i);
    inner.end_block = std::max(inner.end_block, i + 1);
    if (measured.text.chars > 0) ++inner.texts;
    if (block.kind == BlockKind::heading && block.level == 1) inner.has_h1 = true;
  }
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (document.blocks[i].kind != BlockKind::metadata) features.blocks[i].copies = seen[features.blocks[i].key];
  }
}

/// An element has all that is inside of it.
void sum_up_elements(const html::Document& document, Features& features) {
  for (std::size_t i = document.elements.size(); i-- > 0;) {  // children come after their parents
    const html::ElementId parent = document.elements[i].parent;
    if (parent == html::kNoElement) continue;
    const ElementFeatures& child = features.elements[i];
    ElementFeatures& outer = features.elements[parent];
    outer.prose += child.prose;
    outer.weight += child.weight;
    outer.linked += child.linked;
    outer.texts += child.texts;
    outer.first_block = std::min(outer.first_block, child.first_block);
    outer.end_block = std::max(outer.end_block, child.end_block);
    outer.has_h1 = outer.has_h1 || child.has_h1;
  }
}

}  // namespace

Features measure(const html::Document& document, Work& work) {
  Features features;
  features.blocks.reserve(document.blocks.size());
  features.elements.resize(document.elements.size());
  for (auto& element : features.elements) element.first_block = 0xFFFFFFFF;
  features.linked_data = read_linked_data(document.head.json_ld, work);
  measure_blocks(document, features);
  sum_up_elements(document, features);
  place_elements(document, features);
  weigh_core(document, features);
  mark_listed(document, features);
  return features;
}

}  // namespace unbake::extract
