#include "extract/choose/choice.hpp"

#include <algorithm>
#include <utility>

#include "base/reasons.hpp"
#include "base/sort.hpp"
#include "extract/choose/footnotes.hpp"
#include "extract/choose/headings.hpp"
#include "extract/classify/classify.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

// Logarithms of odds: what is text, and what may be (one in eight).
constexpr float kLikely = 0;
constexpr float kUnsure = -2;
// A text said again is left out from this weight on. Shorter ones may well be repeated (a refrain, "Comment:").
constexpr double kDuplicateWeight = 10;
// So is a block that says the whole text again in other pieces: of its words (each once, and short ones left out) there
// are at least so many, all but a few are known from before, and they are most of those.
constexpr std::size_t kLeastAgain = 40;
constexpr double kAllButFew = 0.97;
constexpr double kMostOfBefore = 0.6;
// Twice in a row is a mishap where the page has so much more text than that.
constexpr double kMoreText = 1.5;
// Readers' comments are none of the article where so much of it stands outside of them; less is the frame of a forum,
// whose posts are what the page is about.
constexpr double kLeastBesideComments = 45;
// A page with less running text than this has no article (in words).
constexpr double kLeastArticle = 20;
// … where the page marks it as an article.
constexpr double kLeastMarkedArticle = 6;
// … or where this share of all that it shows outside of links is the article: a page of nothing else, and not a lone
// letter. Plain text must be as long as an article, too; without a sentence it may still be one: in a script or a wrong
// encoding whose full stops nobody knows.
constexpr double kWholePage = 0.5;
// Of a page with less than this share outside of links, its links count, too; but several of so few words, beside other
// menus, are one.
constexpr double kOfLinks = 0.2;
constexpr double kLeastOfLinks = 10;
// … or where it lists things: so much text (in words) in so many blocks, be it linked, outside of menus and forms.
// Front pages, results of a search and shelves of a shop have no sentence; a menu that nothing marks as one has fewer
// words.
constexpr double kLeastListed = 20;
constexpr int kLeastEntriesListed = 3;
// Links to headings that make a table of contents; words in the label over it.
constexpr std::size_t kLeastEntries = 2;
constexpr double kContentsLabel = 4;
constexpr std::uint32_t kFewLetters = 1;
// A quote is the child of a post, or has one element around it.
constexpr int kAroundQuote = 2;
// An answer stands within so many blocks behind what it quotes.
constexpr std::uint32_t kAnswerWithin = 8;
// Above this share of linked text a block leads elsewhere.
constexpr double kLinked = 0.5;
// A heading that leads is an entry unless it is more unlikely than one in fifty.
constexpr float kLeastLead = -4;

/// Why a block that does not look like text is left out, as far as it can be told.
std::string_view reason_of(const html::Block& block, const BlockFeatures& own, const Place& place) {
  if (own.wording.reason != reason::kNone) return own.wording.reason;
  if (place.comments) return reason::kComment;
  if (place.navigation || place.footer || place.form) return reason::kNavigation;
  if (own.link_share > kLinked && block.kind != BlockKind::heading) return reason::kRelated;
  return reason::kOutside;
}

/// A page that is one text: what it lists, and what readers say of it, is none of that. Of other pages lists and posts
/// are what they are about.
bool is_of_one_text(PageKind kind) {
  return kind == PageKind::article || kind == PageKind::documentation || kind == PageKind::other;
}

/// Running text (in words) that is likely part of the article, and no reader's comment. Where there is enough of it,
/// the comments are none; where there is not, they may well be what the page is about.
double text_outside_comments(const html::Document& document, const Features& features, const std::vector<float>& scores,
                             const std::vector<std::string_view>& taken) {
  double sum = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const html::ElementId element = document.blocks[i].element;
    if (scores[i] <= kLikely || element == html::kNoElement || taken[i] != reason::kNone) continue;
    if (!features.elements[element].place.comments) sum += prose_of(features.blocks[i]);
  }
  return sum;
}

/// Two blocks stand in the same place: side by side, or at the side of each other's likes ("the second section").
bool in_same_place(const html::Document& document, const Features& features, html::ElementId a, html::ElementId b) {
  if (a == html::kNoElement || b == html::kNoElement || a == b) return false;
  const html::ElementId outer_a = document.elements[a].parent;
  const html::ElementId outer_b = document.elements[b].parent;
  if (outer_a == outer_b || outer_a == html::kNoElement || outer_b == html::kNoElement) return outer_a == outer_b;
  return document.elements[outer_a].parent == document.elements[outer_b].parent &&
         features.elements[outer_a].signature == features.elements[outer_b].signature;
}

/// The element stands in a quote that text follows in the same place: a post that quotes what it answers. A mail quotes
/// all that came before it, behind its own text.
bool is_answered_quote(const html::Document& document, const Features& features, html::ElementId element) {
  if (element == html::kNoElement || !features.elements[element].place.quote) return false;
  const auto parent = [&](html::ElementId of) { return document.elements[of].parent; };
  while (parent(element) != html::kNoElement && features.elements[parent(element)].place.quote)
    element = parent(element);
  const std::uint32_t end = features.elements[element].end_block;
  for (int up = 0; up < kAroundQuote && parent(element) != html::kNoElement; ++up) element = parent(element);
  const std::uint32_t last = std::min(end + kAnswerWithin, features.elements[element].end_block);
  for (std::uint32_t i = end; i < last; ++i) {
    const html::ElementId around = document.blocks[i].element;
    const bool quoted = around != html::kNoElement && features.elements[around].place.quote;
    if (!quoted && features.blocks[i].text.letters > 0) return true;
  }
  return false;
}

constexpr std::uint32_t kNotSaid = 0xFFFFFFFF;

/// The block says again what one before it said; `said` has the last block of each text. What an author repeats further
/// down in the same place stands; so does what an answer quotes, and what is all of the page.
bool is_repeated(const html::Document& document, const Features& features, std::vector<std::uint32_t>& said,
                 std::uint32_t i) {
  const BlockFeatures& own = features.blocks[i];
  if (own.text.weight < kDuplicateWeight) return false;
  const std::uint32_t other = std::exchange(said[own.key], i);
  if (other == kNotSaid) return false;
  const html::ElementId element = document.blocks[i].element;
  if (is_answered_quote(document, features, element)) return false;
  if (!in_same_place(document, features, element, document.blocks[other].element)) return true;
  if (is_called_caption(features.elements[element].place)) return true;  // one caption under many pictures
  return other + 1 == i && features.prose > kMoreText * own.text.weight;
}

/// Blocks that say again what all those before them said elsewhere, as where a page holds its text a second time for
/// machines.
void leave_whole_again(const html::Document& document, const Features& features, const std::vector<float>& scores,
                       std::vector<std::string_view>& reasons) {
  std::vector<std::uint32_t> first(features.words.words(), kNotSaid);  // the block that said a word first
  std::size_t all = 0;
  const auto is_again = [&](std::uint32_t i) {
    const auto words = features.words.of(i);
    const html::ElementId own = document.blocks[i].element;
    if (words.size() < kLeastAgain || is_answered_quote(document, features, own)) return false;
    const auto again = static_cast<double>(std::ranges::count_if(words, [&](std::uint16_t word) {
      return first[word] != kNotSaid && !in_same_place(document, features, own, document.blocks[first[word]].element);
    }));
    return again >= kAllButFew * static_cast<double>(words.size()) && again >= kMostOfBefore * static_cast<double>(all);
  };
  for (std::uint32_t i = 0; i < reasons.size(); ++i) {
    if (reasons[i] != reason::kNone || scores[i] == kNoScore) continue;
    if (is_again(i)) {
      reasons[i] = reason::kDuplicate;
      continue;
    }
    for (const std::uint16_t word : features.words.of(i)) {
      if (first[word] != kNotSaid) continue;
      first[word] = i;
      ++all;
    }
  }
}

/// What was chosen, in words: is there anything to read?
class Chosen {
 public:
  void add(const html::Block& block, const BlockFeatures& own, const Place& place) {
    // A page of nothing but pictures and their captions is a gallery.
    if (block.kind != BlockKind::caption) unlinked_ += own.text.weight * (1 - own.link_share);
    letters_ += own.text.letters;
    if (!place.navigation && !place.footer && !place.form && block.kind != BlockKind::caption) {
      listed_ += own.text.weight;
      ++entries_;
    }
    if (!own.sentence_like && !own.code_like) return;
    prose_ += own.text.weight;
    marked_ = marked_ || place.article || place.main;
  }

  /// `shown`: what the page has outside of links, `all`: … and in them.
  [[nodiscard]] bool is_content(double shown, double all, bool is_plain) const {
    const bool is_of_links = shown < kOfLinks * all;
    const bool is_menu = entries_ >= kLeastEntriesListed && listed_ < std::min(kLeastOfLinks, all);
    const bool most = is_of_links ? listed_ >= kWholePage * all && !is_menu : unlinked_ >= kWholePage * shown;
    const bool whole_page = most && (is_plain ? unlinked_ >= kLeastArticle : letters_ > kFewLetters);
    const bool lists = !is_plain && listed_ >= kLeastListed && entries_ >= kLeastEntriesListed;
    return whole_page || lists || prose_ >= (marked_ ? kLeastMarkedArticle : kLeastArticle);
  }

  [[nodiscard]] bool is_list() const { return prose_ < kLeastArticle && entries_ >= kLeastEntriesListed; }

 private:
  double unlinked_ = 0;
  double prose_ = 0;
  double listed_ = 0;
  int entries_ = 0;
  std::uint32_t letters_ = 0;
  bool marked_ = false;
};

/// Who wrote a forum's first post, and when, stands above it as above all others.
bool is_of_post(std::string_view taken) { return taken == reason::kByline || taken == reason::kDate; }

/// Headings that lead elsewhere are entries where a page lists things: what a front page has at its top.
void keep_leads(const html::Document& document, const Features& features, const std::vector<float>& scores,
                std::vector<std::string_view>& reasons) {
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const bool leads = document.blocks[i].kind == BlockKind::heading && features.blocks[i].link_share > kLinked;
    if (leads && reasons[i] == reason::kOutside && scores[i] > kLeastLead) reasons[i] = reason::kNone;
  }
}

/// Under a name: since when its owner is a member of the forum, how many posts. No text has such a block.
bool is_member_line(const BlockFeatures& own) {
  return own.wording.reason == reason::kCounter && own.wording.shares[static_cast<std::size_t>(WordList::member)] > 0;
}

/// The lines between an article's title and its text.
bool is_lead(std::string_view reason) {
  return reason == reason::kTitle || reason == reason::kByline || reason == reason::kDate || reason == reason::kSource;
}

/// What stands at the end of an article and is of the page: a call to follow or share, a link, a mark of the end,
/// who edited.
bool is_of_the_end(std::string_view reason) {
  return reason == reason::kAdvertisement || reason == reason::kShare || reason == reason::kNavigation ||
         reason == reason::kCredit;
}

/// Takes such blocks off the end, whatever the classifier says of them: between paragraphs the same words may be text.
void trim_end(const Features& features, const std::vector<float>& scores, std::vector<std::string_view>& reasons) {
  for (std::size_t i = reasons.size(); i-- > 0;) {
    if (reasons[i] != reason::kNone || scores[i] == kNoScore) continue;
    const BlockFeatures& own = features.blocks[i];
    const std::string_view wording = own.wording.reason;
    if (own.text.letters == 0 || !is_of_the_end(wording)) return;
    reasons[i] = wording;
  }
}

/// The block is nothing but a link to a place in the page.
bool is_entry(const html::Block& block) {
  const auto& marks = block.content.marks;
  return marks.size() == 1 && marks[0].kind == MarkKind::link && marks[0].value.starts_with('#') &&
         marks[0].span.begin == 0 && marks[0].span.end == block.content.text.size();
}

/// A table of contents is the page's, not the author's: a run of links to the page's own headings, and the heading or
/// label over it.
void leave_contents(const html::Document& document, const Features& features, std::vector<std::string_view>& reasons) {
  if (std::ranges::none_of(document.blocks, is_entry)) return;
  std::vector<std::string_view> headings;
  for (const html::Block& block : document.blocks) {
    if (block.kind == BlockKind::heading) headings.emplace_back(block.content.text);
  }
  sort(headings);
  for (std::size_t begin = 0; begin < reasons.size();) {
    std::size_t end = begin;
    std::size_t known = 0;
    for (; end < reasons.size() && is_entry(document.blocks[end]); ++end) {
      if (std::ranges::binary_search(headings, std::string_view{document.blocks[end].content.text})) ++known;
    }
    if (known >= kLeastEntries && known * 2 > end - begin) {
      const bool label = begin > 0 && features.blocks[begin - 1].text.weight <= kContentsLabel &&
                         document.blocks[begin - 1].kind != BlockKind::metadata;
      for (std::size_t i = begin - (label ? 1 : 0); i < end; ++i) {
        if (reasons[i] == reason::kNone) reasons[i] = reason::kNavigation;
      }
    }
    begin = std::max(end, begin + 1);
  }
}

/// The block is a formula and nothing else: no words tell of what it is part.
bool is_formula(const html::Block& block) {
  const auto& [text, marks] = block.content;
  return marks.size() == 1 && marks[0].kind == MarkKind::math && marks[0].span.size() == text.size();
}

/// Images, rules, empty cells and formulas go with the text they stand in: what is before and behind them (be it the
/// title), or beside them in the same place, is in the article.
void decide_textless(const html::Document& document, const std::vector<float>& scores,
                     std::vector<std::string_view>& reasons) {
  const auto parent_of = [&](std::size_t i) {
    const html::ElementId element = document.blocks[i].element;
    return element == html::kNoElement ? element : document.elements[element].parent;
  };
  const auto together = [&](std::size_t a, std::size_t b) {
    return document.blocks[a].element == document.blocks[b].element || parent_of(a) == parent_of(b) ||
           parent_of(a) == document.blocks[b].element || document.blocks[a].element == parent_of(b);
  };
  const std::size_t count = reasons.size();
  const auto textless = [&](std::size_t i) {
    return scores[i] == kNoScore || (reasons[i] == reason::kOutside && is_formula(document.blocks[i]));
  };
  std::vector<std::size_t> next(count + 1, count);
  for (std::size_t i = count; i-- > 0;) next[i] = textless(i) ? next[i + 1] : i;
  std::size_t last = count;
  for (std::size_t i = 0; i < count; ++i) {
    if (!textless(i)) {
      last = i;
      continue;
    }
    const bool decided = scores[i] == kNoScore && reasons[i] != reason::kNone;
    if (document.blocks[i].kind == BlockKind::metadata || decided) continue;
    const auto in = [&](std::size_t other) { return other != count && reasons[other] == reason::kNone; };
    const bool before = in(last) || (last != count && is_lead(reasons[last]));
    const bool behind = in(next[i]);
    const bool stays = (before && behind) || (before && together(i, last)) || (behind && together(i, next[i]));
    reasons[i] = stays ? reason::kNone : reason::kOutside;
  }
}

}  // namespace

std::vector<bool> likely_body(const html::Document& document, const Features& features,
                              const std::vector<float>& scores) {
  std::vector<bool> likely(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const html::ElementId element = document.blocks[i].element;
    const bool is_hidden = element != html::kNoElement && features.elements[element].place.hidden;
    likely[i] = scores[i] > kLikely && !is_hidden && !features.blocks[i].listed;
  }
  return likely;
}

std::vector<std::string_view> choose(const html::Document& document, const Features& features,
                                     const std::vector<float>& scores, const std::vector<std::string_view>& taken,
                                     PageKind kind, bool keep_unsure) {
  const std::size_t count = document.blocks.size();
  std::vector<std::string_view> reasons(count, reason::kNone);
  const double own_text = text_outside_comments(document, features, scores, taken);
  std::vector<std::uint32_t> said(count, kNotSaid);
  Chosen chosen;
  double shown = 0;
  double all = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const html::Block& block = document.blocks[i];
    if (block.kind == BlockKind::metadata) continue;
    const Place place = block.element == html::kNoElement ? Place{} : features.elements[block.element].place;
    const BlockFeatures& own = features.blocks[i];
    if (!place.hidden && taken[i] == reason::kNone) {
      shown += own.text.weight * (1 - own.link_share);
      all += own.text.weight;
    }
    if (taken[i] != reason::kNone && !(kind == PageKind::forum && is_of_post(taken[i]))) {
      reasons[i] = taken[i];
    } else if (place.hidden) {
      reasons[i] = place.furniture ? reason::kNavigation : reason::kHidden;
    } else if (scores[i] == kNoScore) {
      if (own.wording.reason == reason::kAdvertisement) reasons[i] = own.wording.reason;  // the name of a frame
    } else if (is_member_line(own)) {
      reasons[i] = own.wording.reason;
    } else if (scores[i] <= (keep_unsure ? kUnsure : kLikely)) {
      reasons[i] = reason_of(block, own, place);
    } else if (own.listed && is_of_one_text(kind)) {
      reasons[i] = reason::kRelated;
    } else if (own_text >= kLeastBesideComments && place.comments && is_of_one_text(kind)) {
      reasons[i] = reason::kComment;
    } else if (is_repeated(document, features, said, i)) {
      reasons[i] = reason::kDuplicate;
    } else {
      chosen.add(block, own, place);
    }
  }
  if (!chosen.is_content(shown, all, document.elements.empty())) {
    for (std::size_t i = 0; i < count; ++i) {
      const html::Block& block = document.blocks[i];
      if (block.kind == BlockKind::metadata || reasons[i] != reason::kNone) continue;
      const Place place = block.element == html::kNoElement ? Place{} : features.elements[block.element].place;
      reasons[i] = reason_of(block, features.blocks[i], place);
    }
  } else if (chosen.is_list()) {
    keep_leads(document, features, scores, reasons);
  }
  keep_headings(document, features, reasons);
  leave_contents(document, features, reasons);
  leave_whole_again(document, features, scores, reasons);
  trim_end(features, scores, reasons);
  keep_footnotes(document, reasons);
  decide_textless(document, scores, reasons);
  return reasons;
}

}  // namespace unbake::extract
