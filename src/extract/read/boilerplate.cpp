#include "extract/read/boilerplate.hpp"

#include <algorithm>

#include "base/reasons.hpp"
#include "extract/read/word_match.hpp"

namespace unbake::extract {
namespace {

// Weights are lengths in words (TextStats::weight).
constexpr double kLabelWeight = 12;   // a label or a heading; longer ones are headlines and sentences
constexpr double kTeaserWeight = 40;  // "Read also: a headline?", all of it a link
constexpr double kCreditWeight = 30;  // "(Reporting by A in B and C in D; Editing by E)"
constexpr double kMemberWeight = 30;  // "Jane Doe / Joined: May 2009 / Posts: 310 / Location: Leeds"
constexpr double kLegalWeight = 60;   // copyright lines name companies and licences

// Shares of the block's bytes that phrases must cover.
constexpr double kMostly = 0.6;        // the block is little but these words
constexpr double kSeveral = 0.12;      // two phrases of one list in a block: a sentence by chance holds one
constexpr double kCounterShare = 0.7;  // words and digits together: "Views: 1,234" leaves only punctuation

struct Rule {
  WordList list;
  std::string_view reason;
  double begin_weight;  ///< longest block that a phrase at its begin decides
  bool sentences;       ///< also where the block ends like a sentence
  bool border;
};

// In the order of trust: what the lists above hold could also stand in those below.
constexpr Rule kRules[] = {
    {WordList::disclaimer, reason::kDisclaimer, 1e9, true, true},
    {WordList::copyright, reason::kCopyright, kLegalWeight, true, true},
    {WordList::credit, reason::kCredit, kCreditWeight, true, true},
    {WordList::comments, reason::kComment, kLabelWeight, false, true},
    {WordList::related, reason::kRelated, kLabelWeight, false, true},
    {WordList::share, reason::kShare, kLabelWeight, false, false},
    {WordList::advertisement, reason::kAdvertisement, kLabelWeight, false, false},
    {WordList::navigation, reason::kNavigation, kLabelWeight, false, false},
};

const ListHit& of(const Hits& hits, WordList list) { return hits[static_cast<std::size_t>(list)]; }

}  // namespace

Verdict judge_wording(std::string_view folded, const TextStats& text, bool linked) {
  Verdict verdict;
  const auto judged = [&](std::string_view reason, std::size_t rule, bool border) {
    verdict.reason = reason;
    verdict.rule = static_cast<std::uint8_t>(rule + 1);
    verdict.border = border;
    return verdict;
  };
  if (text.letters + text.digits == 0) return judged(reason::kNavigation, std::size(kRules), false);
  const Hits hits = find_words(folded);
  const auto size = static_cast<double>(folded.size());
  for (std::size_t i = 0; i < kWordLists; ++i) {
    if (hits[i].covered > 0)
      verdict.shares[i] = static_cast<std::uint8_t>(std::size_t{hits[i].covered} * 255 / folded.size());
  }
  for (std::size_t i = 0; i < std::size(kRules); ++i) {
    const Rule& rule = kRules[i];
    const ListHit& hit = of(hits, rule.list);
    if (hit.phrases == 0) continue;
    const double share = static_cast<double>(hit.covered) / size;
    const bool sentence = text.ends_sentence && text.weight >= kLabelWeight / 2;
    const bool teaser = linked && rule.list == WordList::related;
    const double longest = teaser ? kTeaserWeight : rule.begin_weight;
    const bool begins = hit.begin > 0 && text.weight <= longest && (rule.sentences || teaser || !sentence);
    const bool several = hit.phrases >= 2 && share >= kSeveral;
    if (hit.whole || begins || share >= kMostly || several) {
      // "Related stories" heads a list; "Related: a headline" may stand between any two paragraphs.
      const bool heads = rule.list != WordList::related || share >= kMostly;
      return judged(rule.reason, i, rule.border && heads);
    }
  }
  const auto steps = std::count(folded.begin(), folded.end(), '>');
  if (steps >= 2 && text.weight <= kLabelWeight && !text.ends_sentence) {
    return judged(reason::kNavigation, std::size(kRules) + 1, false);  // a > b > c
  }
  const ListHit& counter = of(hits, WordList::counter);
  const auto digits = static_cast<double>(text.digits);
  if (counter.phrases > 0 && text.digits > 0 &&
      (static_cast<double>(counter.covered) + digits) / size >= kCounterShare) {
    return judged(reason::kCounter, std::size(kRules) + 2, false);
  }
  // One label may begin a line of any text, if a longer one.
  const ListHit& member = of(hits, WordList::member);
  const bool is_member = member.phrases >= 2 || (member.begin > 0 && text.weight <= kLabelWeight);
  if (is_member && text.digits > 0 && text.weight <= kMemberWeight && !text.ends_sentence) {
    return judged(reason::kCounter, std::size(kRules) + 2, false);
  }
  return verdict;
}

}  // namespace unbake::extract
