#include "extract/measure/measure.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "extract/measure/head_words.hpp"
#include "extract/measure/listed.hpp"
#include "extract/measure/numbering.hpp"
#include "extract/measure/stated_text.hpp"
#include "extract/read/chars.hpp"
#include "extract/read/credits.hpp"
#include "extract/read/word_match.hpp"

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
// A hint at an element with this share of the page's prose says nothing: the page is wrapped in it.
constexpr double kWholePage = 0.6;
// A hidden element with most of a page's prose is what a script shows once it has run, if it is about so much (words).
constexpr double kHiddenArticle = 50;
// Characters that programs have and prose has not, per character of the block.
constexpr double kCodeShare = 0.06;
// "print(x)" is code; a paragraph with "method(s)" in it is not.
constexpr std::uint32_t kLongestCodeLine = 60;

/// As FNV-1a, but by eight bytes, and with the upper half mixed into the lower one, which multiplying leaves alone.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = (0xCBF29CE484222325 ^ text.size()) * 0x9E37'79B9'7F4A'7C15;
  const auto add = [&](std::uint64_t next) {
    value = (value ^ next) * 0x9E37'79B9'7F4A'7C15;
    value ^= value >> 32;
  };
  const auto read = [&](std::size_t at, auto word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    return std::uint64_t{word};
  };
  // What is left behind whole words is read again with what is before it: without a loop.
  const std::size_t size = text.size();
  for (std::size_t at = 0; at + 8 < size; at += 8) add(read(at, std::uint64_t{}));
  if (size >= 8) {
    add(read(size - 8, std::uint64_t{}));
  } else if (size >= 4) {
    add(read(0, std::uint32_t{}) << 32 | read(size - 4, std::uint32_t{}));
  } else if (size > 0) {
    add(read(0, std::uint8_t{}) << 16 | read(size / 2, std::uint8_t{}) << 8 | read(size - 1, std::uint8_t{}));
  }
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

/// Pages repeat the same classes over and over, and in others the same words.
class HintCache {
 public:
  /// Of the words in the value of a class or an id.
  std::uint32_t of(std::string_view value) {
    const std::uint32_t number = values_.of(hash(value));
    if (number < hints_.size()) return hints_[number];
    std::uint32_t& hints = hints_.emplace_back(0);
    each_hint_word(value, [&](std::string_view word) { hints |= of_word(word); });
    return hints;
  }

 private:
  std::uint32_t of_word(std::string_view word) {
    const std::uint32_t number = words_.of(hash(word));
    if (number == word_hints_.size()) word_hints_.push_back(hints_of(word));
    return word_hints_[number];
  }

  Numbering values_, words_;
  std::vector<std::uint32_t> hints_, word_hints_;  ///< by their numbers
};

/// Hints at what belongs to an article, or at what is around it.
constexpr std::uint32_t kInside = hint_bit(WordList::hints_caption) | hint_bit(WordList::hints_content) |
                                  hint_bit(WordList::hints_lead) | hint_bit(WordList::hints_note) |
                                  hint_bit(WordList::hints_title);

/// `wraps_page`: it holds most of the page's running text; `holds_article`: … and that is enough for an article.
void place_element(const html::Element& element, bool wraps_page, bool holds_article, bool has_h1, HintCache& cache,
                   Place& place) {
  const std::string_view name = element.name;
  const bool root = name == "html" || name == "body";
  std::uint32_t hints = 0;
  for (const auto& [key, value] : element.attributes) {
    if (key == "class" || key == "id") {
      hints |= cache.of(value);
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
  if (name == "blockquote") place.quote = true;
  // Some pages show their text by script only.
  if (element.hidden && !wraps_page && !holds_article) place.hidden = true;
  if (wraps_page) {  // forms around whole pages, sidebars' neighbours …
    place.form = place.navigation = place.header = place.footer = false;
    place.aside = name == "aside";
    hints &= kInside;
  }
  for (std::uint8_t& steps : place.hints) steps = std::min<std::uint8_t>(steps + 1, kNoHint);
  if (place.depth < 255) ++place.depth;
  if (root) return;
  // Comments may well be most of a page; <article class="comment"> is one, <article class="has-comments"> is not.
  if ((hints & hint_bit(WordList::hints_comments)) != 0 && !has_h1 && name != "main") place.comments = true;
  for (std::size_t i = 0; i < kHintLists; ++i) {
    if ((hints >> i & 1U) != 0) place.hints[i] = 0;
  }
}

/// Name and classes: what a page's template gives to all elements of one kind.
std::uint64_t signature_of(const html::Element& element) {
  std::uint64_t value = hash(element.name);
  for (const auto& [key, text] : element.attributes) {
    if (key == "class") value = value * 31 + hash(text);
  }
  return value;
}

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

// What is left of running text in a place for other things. Such text is often a comment, a teaser, a legal note.
constexpr double kAsideShare = 0.15;
constexpr double kHintShare = 0.45;  // for each list of hints at such a place, at most kMostHints of them
constexpr int kMostHints = 2;

double place_share(const Place& place) {
  double share = 1;
  if (place.navigation || place.aside || place.footer || place.form || place.comments) share *= kAsideShare;
  int hints = 0;
  for (std::size_t i = 0; i < kHintLists; ++i) {
    if (place.hints[i] < kNoHint && (kInside >> i & 1U) == 0) ++hints;
  }
  for (int i = 0; i < std::min(hints, kMostHints); ++i) share *= kHintShare;
  return share;
}

/// Running text counts by where it stands.
void weigh_core(const html::Document& document, Features& features) {
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    BlockFeatures& own = features.blocks[i];
    own.core = prose_of(own);
    const html::ElementId element = document.blocks[i].element;
    if (element != html::kNoElement && own.core > 0) {
      const Place& place = features.elements[element].place;
      own.core *= place.hidden ? 0 : place_share(place);
      features.elements[element].core += own.core;
    }
    features.core += own.core;
  }
  for (std::size_t i = document.elements.size(); i-- > 0;) {
    const html::ElementId parent = document.elements[i].parent;
    if (parent != html::kNoElement) features.elements[parent].core += features.elements[i].core;
  }
}

}  // namespace

Features measure(const html::Document& document, Work& work) {
  Features features;
  features.blocks.reserve(document.blocks.size());
  features.elements.resize(document.elements.size());
  for (auto& element : features.elements) element.first_block = 0xFFFFFFFF;

  std::vector<bool> hidden;  // itself, or something around it
  hidden.reserve(document.elements.size());
  for (const html::Element& element : document.elements) {
    hidden.push_back(element.hidden || (element.parent != html::kNoElement && hidden[element.parent]));
  }
  const HeadWords head(document);
  features.linked_data = read_linked_data(document.head.json_ld, work);
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
  HintCache hints;
  Numbering kinds;
  const bool page_has_h1 = !features.elements.empty() && features.elements[0].has_h1;
  for (std::size_t i = 0; i < document.elements.size(); ++i) {
    const html::Element& element = document.elements[i];
    ElementFeatures& own = features.elements[i];
    if (element.parent != html::kNoElement) {
      own.place = features.elements[element.parent].place;
      own.index = features.elements[element.parent].children++;
    }
    own.signature = kinds.of(signature_of(element));
    const std::uint64_t outer =
        element.parent == html::kNoElement ? 0xFFFF'FFFF : features.elements[element.parent].signature;
    const std::uint64_t pair = (outer << 32 | own.signature) * 0x9E37'79B9'7F4A'7C15;
    own.kind = kinds.of(pair);
    const bool most = features.prose > 0 && own.prose >= kWholePage * features.prose;
    const bool wraps_page = most && (own.has_h1 || !page_has_h1);
    // Not where the page shows the same again elsewhere.
    const bool holds_article =
        own.prose >= kWholePage * (features.prose + features.prose_again) && own.prose >= kHiddenArticle;
    place_element(element, wraps_page, holds_article, own.has_h1, hints, own.place);
  }
  features.kinds = static_cast<std::uint32_t>(kinds.size());
  weigh_core(document, features);
  mark_listed(document, features);
  return features;
}

}  // namespace unbake::extract
