#include "extract/measure/places.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "extract/measure/numbering.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

// A hint at an element with this share of the page's prose says nothing: the page is wrapped in it.
constexpr double kWholePage = 0.6;
// A hidden element with most of a page's prose is what a script shows once it has run, if it is about so much (words).
constexpr double kHiddenArticle = 50;

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
    const bool capital = is_ascii_upper(c);
    if (!is_ascii_alpha(c)) {
      flush();
      small = false;
      continue;
    }
    if (capital && small) flush();
    if (size < word.size()) word[size++] = ascii_lower(c);
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

/// How much of the page's running text an element holds.
struct Holds {
  bool most = false;
  bool page = false;     ///< most of it, and the h1 if there is one
  bool article = false;  ///< most of it, what is said again included, and enough for an article
};

void place_element(const html::Element& element, Holds holds, bool has_h1, HintCache& cache, Place& place) {
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
  if (name == "form" && !holds.most) place.form = true;  // moderators tick posts in one around all of them
  if (name == "ul" || name == "ol") place.list = true;
  if (name == "table") place.table = true;
  if (name == "figure") place.figure = true;
  if (name == "blockquote") place.quote = true;
  // Some pages show their text by script only.
  if (element.hidden && !holds.page && !holds.article) place.hidden = true;
  if (element.furniture) place.hidden = place.furniture = true;
  if (holds.page) {  // forms around whole pages, sidebars' neighbours …
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

}  // namespace

void place_elements(const html::Document& document, Features& features) {
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
    const std::uint64_t pair = fibonacci_hash(outer << 32 | own.signature);
    own.kind = kinds.of(pair);
    const bool most = features.prose > 0 && own.prose >= kWholePage * features.prose;
    const Holds holds{
        .most = most,
        .page = most && (own.has_h1 || !page_has_h1),
        // Not where the page shows the same again elsewhere.
        .article = own.prose >= kWholePage * (features.prose + features.prose_again) && own.prose >= kHiddenArticle,
    };
    place_element(element, holds, own.has_h1, hints, own.place);
  }
  features.kinds = static_cast<std::uint32_t>(kinds.size());
}

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

}  // namespace unbake::extract
